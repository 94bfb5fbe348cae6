import { readBytes } from '../net/body.ts'

export const KIB = 1024
export const MIB = 1024 * KIB

/** The raw bytes of a request, or null if there are more than `limit`. A larger `content-length` is not read at all. */
export async function requestBytes(
  request: Request,
  limit: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) return null
  return readBytes(request.body, limit)
}
