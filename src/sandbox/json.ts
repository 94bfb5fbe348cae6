/** A JSON body as it arrived: nothing about it is known yet. */
export type Json = Record<string, unknown>

export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Reads JSON text; null when it is none, or not an object. */
export function readJson(text: string): Json | null {
  const value = readAnyJson(text)
  return isJson(value) ? value : null
}

export function readAnyJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}

/** A non-empty string member, else null. */
export const words = (from: Json, key: string): string | null => {
  const value = from[key]
  return typeof value === 'string' && value.trim() !== '' ? value : null
}

export const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

export const object = (value: unknown): Json => (isJson(value) ? value : {})

export const objects = (value: unknown): Json[] => list(value).filter(isJson)

/** A one-or-many member, as Resend has it for `to`: always an array of strings here. */
export const strings = (value: unknown): string[] =>
  (typeof value === 'string' ? [value] : list(value)).filter((one) => typeof one === 'string')

export const number = (value: unknown): number => (typeof value === 'number' ? value : 0)
