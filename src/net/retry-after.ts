/**
 * How long a `Retry-After` header asks to wait, in milliseconds, never below 0. It is a number of
 * seconds or an HTTP date, which is compared with `now`. Null without a header, or an unreadable one.
 */
export function readRetryAfter(header: string | null, now: Date): number | null {
  const text = header?.trim() ?? ''
  if (/^\d{1,9}(\.\d+)?$/.test(text)) return Math.ceil(Number(text) * 1000)
  // Date.parse alone would read "-5" as a day in 2001.
  if (!/^[A-Za-z]{3,9}, /.test(text)) return null
  const ms = Date.parse(text) - now.getTime()
  return Number.isNaN(ms) ? null : Math.max(ms, 0)
}
