/**
 * Whether a URL points to this very machine: `localhost`, any name below it (RFC 6761), 127.0.0.0/8
 * or `[::1]`. Takes a parsed http(s) URL: the parser has lower-cased the name by then, and written
 * `127.1`, `0x7f.1` or `2130706433` as 127.0.0.1.
 */
export function isLoopback(url: URL): boolean {
  const host = url.hostname.replace(/\.$/, '')
  return /^(?:(?:.+\.)?localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(host)
}

/** Nobody on the way can read what is sent: https, or http that never leaves this machine. */
export function isConfidential(url: URL): boolean {
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url))
}
