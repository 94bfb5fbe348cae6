import { createHmac, timingSafeEqual } from 'node:crypto'

const TOLERANCE_SECONDS = 300

/** Checks a signature of Standard Webhooks; returns what is wrong with it, or null. */
export function signatureProblem(
  secret: string,
  headers: { id: string | undefined; timestamp: string | undefined; signature: string | undefined },
  body: string,
  now = new Date(),
): string | null {
  const { id, timestamp, signature } = headers
  if (id === undefined || timestamp === undefined || signature === undefined) {
    return 'webhook-id, webhook-timestamp and webhook-signature are required'
  }
  const age = Math.abs(now.getTime() / 1000 - Number(timestamp))
  if (!(age <= TOLERANCE_SECONDS)) return 'webhook-timestamp is more than five minutes away'
  const key = Buffer.from(secret.replace(/^whsec_/u, ''), 'base64')
  const expected = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest()
  const right = signature
    .split(' ')
    .filter((one) => one.startsWith('v1,'))
    .map((one) => Buffer.from(one.slice(3), 'base64'))
    .some((given) => given.length === expected.length && timingSafeEqual(given, expected))
  return right ? null : 'webhook-signature does not match the body'
}
