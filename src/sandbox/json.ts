/** A JSON object whose members are not checked yet. */
export type Json = Record<string, unknown>

export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Parses JSON text; null when it is not valid JSON or not an object. */
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
export const textOf = (from: Json, key: string): string | null => {
  const value = from[key]
  return typeof value === 'string' && value.trim() !== '' ? value : null
}

export const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

export const object = (value: unknown): Json => (isJson(value) ? value : {})

export const objects = (value: unknown): Json[] => list(value).filter(isJson)

/** Reads a member that is a string or an array of strings, like Resend's `to`. */
export const strings = (value: unknown): string[] =>
  (typeof value === 'string' ? [value] : list(value)).filter((one) => typeof one === 'string')

export const number = (value: unknown): number => (typeof value === 'number' ? value : 0)
