/** Our own JSON comes back as it went in, so it is not checked again. */
export function json(value: object): string
export function json(value: object | undefined): string | undefined
export function json(value: object | null): string | null
export function json(value: object | null | undefined): string | null | undefined
export function json(value: object | null | undefined): string | null | undefined {
  return value === undefined || value === null ? value : JSON.stringify(value)
}

/** Answers `any`: the record it is put into says what it is. */
export function parsed(text: string): ReturnType<typeof JSON.parse> {
  return JSON.parse(text)
}
export function parsedOrNull(text: string | null): ReturnType<typeof JSON.parse> {
  return text === null ? null : JSON.parse(text)
}

export function bit(value: boolean | undefined): number | undefined {
  return value === undefined ? undefined : Number(value)
}
