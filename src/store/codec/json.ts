/** A value as the JSON text that is stored. Undefined stays undefined, and null stays null. */
export function json(value: object): string
export function json(value: object | undefined): string | undefined
export function json(value: object | null): string | null
export function json(value: object | null | undefined): string | null | undefined
export function json(value: object | null | undefined): string | null | undefined {
  return value === undefined || value === null ? value : JSON.stringify(value)
}

export function bit(value: boolean | undefined): number | undefined {
  return value === undefined ? undefined : Number(value)
}
