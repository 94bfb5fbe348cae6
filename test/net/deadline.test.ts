import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { orAborted, withDeadline } from '../../src/net/deadline.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const never = new Promise<never>(() => undefined)

test('work in time gives its result, and leaves no timer behind', async () => {
  expect(await withDeadline(1000, () => Promise.resolve(7))).toBe(7)
  expect(vi.getTimerCount()).toBe(0)
})

test('work that fails leaves no timer behind either', async () => {
  const failing = withDeadline(1000, () => Promise.reject(new Error('broken')))
  await expect(failing).rejects.toThrow('broken')
  expect(vi.getTimerCount()).toBe(0)
})

test('the signal aborts at the deadline and not before', async () => {
  let signal: AbortSignal | null = null
  const work = withDeadline(1000, (given) => {
    signal = given
    return orAborted(never, given)
  })
  const rejected = expect(work).rejects.toThrow('aborted')
  await vi.advanceTimersByTimeAsync(999)
  expect(signal).toMatchObject({ aborted: false })
  await vi.advanceTimersByTimeAsync(1)
  expect(signal).toMatchObject({ aborted: true })
  await rejected
})

test('a signal that aborted before is heard, and work that is done is not lost', async () => {
  await expect(orAborted(never, AbortSignal.abort())).rejects.toThrow('aborted')
  const controller = new AbortController()
  expect(await orAborted(Promise.resolve('done'), controller.signal)).toBe('done')
  controller.abort()
})
