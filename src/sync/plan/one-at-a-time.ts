import { RetryLater } from '../../core/facts/errors.ts'

/** How many may wait for the one that is under way. */
const MOST_WAITING = 2
const RETRY_MS = 2_000

interface Queue {
  tail: Promise<unknown>
  count: number
}
const queues = new Map<string, Queue>()

/** Runs the task when those before it with the same key are over. Throws `RetryLater` where too many wait. */
export async function oneAtATime<T>(key: string, task: () => Promise<T>): Promise<T> {
  const queue = queues.get(key) ?? { tail: Promise.resolve(), count: 0 }
  if (queue.count > MOST_WAITING)
    throw new RetryLater('the same is being worked out already', 'internal', RETRY_MS)
  queues.set(key, queue)
  queue.count += 1
  const turn = queue.tail.then(task)
  queue.tail = turn.catch(() => undefined)
  try {
    return await turn
  } finally {
    queue.count -= 1
    if (queue.count === 0) queues.delete(key)
  }
}
