/** Throws the violations as one message, which a diff of two lists would hide. */
export function noViolations(wrong: readonly string[], when: string): void {
  if (wrong.length > 0) throw new Error(`${when}: ${wrong.join('\n')}`)
}
