import { KIB } from '../request-bytes.ts'

/** Hints are a few kilobytes: those that say so are always read. */
const SMALL = 64 * KIB
/** So many megabytes at most, from senders that nobody knows yet. */
const MOST = 48

/** Room for bodies that are large or do not say how large they are, before it is known who sends them. */
export function createLargeBodies() {
  let inside = 0
  return {
    /** Null where there is no room. Call `leave` once, when the body is read. */
    enter(request: Request): { readonly leave: () => void } | null {
      const length = request.headers.get('content-length')
      if (length !== null && Number(length) <= SMALL) return { leave: () => undefined }
      if (inside >= MOST) return null
      inside += 1
      return { leave: () => void (inside -= 1) }
    },
  }
}
