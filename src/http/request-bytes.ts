import { readBytes } from '../net/body.ts'

export const KIB = 1024
export const MIB = 1024 * KIB

/** The raw bytes of a request, or null if there are more than `limit`. A larger `content-length` is not read at all. */
export async function requestBytes(
  request: Request,
  limit: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const said = request.headers.get('content-length')
  if (said === null) return readBytes(request.body, limit)
  if (!(Number(said) <= limit)) return null
  // The runtime reads no further than the length that was said: a stream would cost several times as much.
  const bytes = new Uint8Array(await request.arrayBuffer())
  return bytes.byteLength > limit ? null : bytes
}
