/** Names and words of HR are compared without regard to letter case, outer spaces and Unicode form. */
export function fold(text: string): string {
  return text.normalize('NFC').trim().toLowerCase()
}
