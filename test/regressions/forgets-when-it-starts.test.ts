// The clean-up ran at one hour of the day only; a machine that sleeps at that hour never reduced anybody (rule 49).
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually, startStage, type Stage } from '../world/stage.ts'
import { companyOn } from '../world/over-http.ts'

let stage: Stage
beforeAll(async () => {
  stage = await startStage()
})
afterAll(() => stage?.close())

function inDatabase<Result>(look: (db: Database.Database) => Result): Result {
  const db = new Database(stage.rollcall.databaseFile, { timeout: 5_000 })
  try {
    return look(db)
  } finally {
    db.close()
  }
}

test('somebody who left more than 90 days before the start is reduced by the start', async () => {
  const company = await companyOn(stage, { employees: 6 })
  const leaver = 'ana'
  company.hr.terminate(leaver)
  await company.reconcile()
  await eventually(() => expect(company.inbox('deactivated')).toHaveLength(1))
  await company.untilIdle()

  await stage.rollcall.kill()
  const longAgo = new Date(Date.now() - 91 * 86_400_000).toISOString()
  const aged = inDatabase((db) =>
    db.prepare(`update employees set left_at = ? where state = 'left'`).run(longAgo),
  )
  expect(aged.changes).toBe(1)
  const forgotten = () =>
    inDatabase((db) =>
      db.prepare('select count(*) from employees where reduced_at is not null').pluck().get(),
    )
  expect(forgotten()).toBe(0)
  await stage.rollcall.start()
  await eventually(() => expect(forgotten()).toBe(1))
})
