/** A fast answer that is wrong is no figure: throws and says what was expected. */
export class Wrong extends Error {
  override readonly name = 'Wrong'
}

export function prove(what: string, found: unknown, expected: unknown): void {
  if (JSON.stringify(found) !== JSON.stringify(expected))
    throw new Wrong(`${what}: found ${JSON.stringify(found)}, expected ${JSON.stringify(expected)}`)
}
