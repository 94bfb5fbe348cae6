import type Connection from 'better-sqlite3'
import type { SqliteStatement } from 'kysely'
import type { Statement } from '../changes/statement.ts'
import { unsynced } from './unsynced.ts'
import { isBusy, type Patience, patience, pause } from './patience.ts'

/** A statement by its text, compiled once. */
export type Prepare = (sql: string) => SqliteStatement

/**
 * Group commit: batches asked for in one turn of the event loop share one transaction and one sync to
 * disk: 4,500 commits a second in groups of 8, 900 alone. Each batch is a savepoint, so one that fails does
 * not fail the others. A group that meets the lock of another process is tried again, with what came meanwhile.
 */
export function groupedBatches(connection: Connection.Database, prepare: Prepare) {
  interface Waiting {
    readonly statements: readonly Statement[]
    readonly syncs: boolean
    readonly done: () => void
    readonly failed: (error: unknown) => void
    readonly patience: Patience
  }
  let waiting: Waiting[] = []
  let group: Promise<void> = Promise.resolve()

  const one = connection.transaction((statements: readonly Statement[]) => {
    for (const one of statements) {
      const made = prepare('shape' in one ? one.shape.sql : one.sql)
      if (made.reader) made.all(one.values)
      else made.run(one.values)
    }
  })
  const many = connection.transaction((batches: readonly Waiting[]) =>
    batches.map(({ statements }) => {
      try {
        one(statements)
        return null
      } catch (error) {
        // A full disk rolls back the whole transaction, not only this savepoint.
        if (!connection.inTransaction) throw error
        return { error }
      }
    }),
  )

  /** False if another process has the lock and some of the batches still wait for it. */
  function commit(): boolean {
    const batches = waiting
    waiting = []
    try {
      const [first] = batches
      const run = () => (batches.length === 1 && first ? [alone(first)] : many.immediate(batches))
      const failures = batches.some(({ syncs }) => syncs) ? run() : unsynced(connection, run)
      for (const [at, batch] of batches.entries()) {
        const failure = failures[at]
        if (failure) batch.failed(failure.error)
        else batch.done()
      }
    } catch (error) {
      waiting = isBusy(error) ? batches.filter((batch) => !batch.patience.isOver()) : []
      for (const batch of batches) if (!waiting.includes(batch)) batch.failed(error)
    }
    return waiting.length === 0
  }
  function alone({ statements }: Waiting): null {
    one.immediate(statements)
    return null
  }

  async function work(): Promise<void> {
    await new Promise((turn) => setImmediate(turn))
    while (!commit()) await pause()
  }

  return {
    /** `syncs`: resolves when the disk has it. Else a power cut may take it, with all that came after. */
    add: (statements: readonly Statement[], syncs = true) =>
      new Promise<void>((done, failed) => {
        waiting.push({ statements, syncs, done, failed, patience: patience() })
        if (waiting.length === 1) group = work()
      }),
    settled: () => group,
  }
}
