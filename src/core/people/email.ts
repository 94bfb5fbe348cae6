/**
 * The text by which two e-mail addresses are compared: trimmed, NFC, lower case, domain in IDNA form.
 * Dots and `+tags` stay, because dropping them would match the wrong person (rule 9). Null where the
 * text is not an address.
 */
export function emailKey(address: string | null): string | null {
  if (address === null) return null
  const text = address.normalize('NFC').trim()
  const at = text.lastIndexOf('@')
  if (at < 1 || at === text.length - 1 || text.length > 320) return null
  if (/[\s<>,;"\p{Cc}]/u.test(text)) return null
  const domain = asciiDomain(text.slice(at + 1))
  return domain === null ? null : `${text.slice(0, at).toLowerCase()}@${domain}`
}

/** The domain of an `emailKey`, in IDNA form. */
export function emailDomain(key: string): string {
  return key.slice(key.lastIndexOf('@') + 1)
}

function asciiDomain(domain: string): string | null {
  if (/[/?#:@\\%[\]]/.test(domain)) return null
  try {
    const host = new URL(`http://${domain}`).hostname
    return host === '' ? null : host.replace(/\.$/, '').toLowerCase()
  } catch {
    return null
  }
}
