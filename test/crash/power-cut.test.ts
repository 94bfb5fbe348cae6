// R12: the write-ahead log is cut at any byte. The database then opens at an earlier commit, intact, and effects that
// are already out are not repeated.
import Database from 'better-sqlite3'
import { copyFileSync, mkdirSync, rmSync, statSync, truncateSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { World } from '../world/over-http.ts'
import { amount, NIGHTLY, recordTotals } from '../random/nightly.ts'
import { atRest, doubledIn, integrityOf } from './end-state.ts'
import { randomFrom, startCrashStage, type CrashStage } from './crash-stage.ts'
import { until, WALKS } from './walks.ts'

const SEED = Number(process.env['ROLLCALL_TEST_SEED'] ?? Date.now() % 1_000_000)
const CUTS = amount('CRASH_CUTS', 20, 500)
/** After so many of the cuts, Rollcall is started and goes on. */
const CONTINUED = Math.ceil(CUTS / 10)

let crash: CrashStage
beforeAll(async () => {
  crash = await startCrashStage()
})
afterAll(() => crash?.close())

test(
  'a database whose log was cut at any byte is whole, and its effects are not repeated',
  async () => {
    const walk = WALKS.find((one) => one.name.startsWith('daily'))
    if (!walk) throw new Error('no daily walk')
    const { rollcall } = crash.stage
    const random = randomFrom(SEED)
    const company = await walk.start(crash.stage)
    await until(() => Promise.resolve(atRest(company)))
    const begun = eventsOf(rollcall.databaseFile)
    const before = statSync(`${rollcall.databaseFile}-wal`).size
    await walk.run(company)
    await until(() => Promise.resolve(atRest(company)))
    await rollcall.kill()
    const kept = keep(rollcall.databaseFile, join(rollcall.folder, 'kept', 'rollcall.db'))
    const whole = eventsOf(rollcall.databaseFile)
    const size = statSync(`${kept}-wal`).size
    const users = JSON.stringify(company.users())
    const wrong: string[] = []
    const seen = new Set<number>()

    for (let cut = 0; cut < CUTS; cut += 1) {
      // One random cut in each of equal parts of the log, so that no part is left out by chance.
      const [from, part, parts] =
        cut < CONTINUED ? [before, cut, CONTINUED] : [0, cut - CONTINUED, CUTS - CONTINUED]
      const at = Math.floor(from + ((part + random()) / parts) * (size - from))
      keep(kept, rollcall.databaseFile)
      truncateSync(`${rollcall.databaseFile}-wal`, at)
      const events = eventsOf(rollcall.databaseFile)
      seen.add(events.length)
      if (events.some((event, index) => event !== whole[index])) wrong.push(`${at}: not a prefix`)
      wrong.push(...integrityOf(rollcall.databaseFile).map((fault) => `${at}: ${fault}`))
      if (cut >= CONTINUED || events.length < begun.length) continue
      wrong.push(...(await goneOn(company, users)).map((fault) => `${at}: ${fault}`))
    }
    const failed = wrong.length
    recordTotals({ what: 'R12 cut logs', tried: CUTS, lost: 0, doubled: 0, failed })
    // oxlint-disable-next-line no-console
    console.log(`${CUTS} cuts, ${seen.size} different states, ${CONTINUED} continued, seed ${SEED}`)
    expect({ seed: SEED, wrong }).toEqual({ seed: SEED, wrong: [] })
    expect(seen.size).toBeGreaterThan(Math.min(3, CUTS / 5))
  },
  NIGHTLY ? 1_800_000 : 300_000,
)

/** Starts on the cut database, syncs once more, and returns what differs from before. */
async function goneOn(company: World, users: string): Promise<string[]> {
  const { rollcall } = company.stage
  await rollcall.start()
  try {
    company.hr.finishSync()
    await company.startSync()
    await until(() => Promise.resolve(atRest(company)))
    const now = JSON.stringify(company.users())
    const twice = doubledIn(company).filter((what) => /^twice: [a-z]+\.[a-z]+ /.test(what))
    return [...(now === users ? [] : [`the users differ: ${now} instead of ${users}`]), ...twice]
  } finally {
    await rollcall.kill()
  }
}

/** Copies the database with its log as they are. */
function keep(from: string, to: string): string {
  mkdirSync(dirname(to), { recursive: true })
  for (const part of ['', '-wal']) copyFileSync(`${from}${part}`, `${to}${part}`)
  rmSync(`${to}-shm`, { force: true })
  return to
}

/** Every event ever written, in order; at an earlier commit they are a prefix of these. */
function eventsOf(file: string): string[] {
  const db = new Database(file)
  try {
    // Without this, closing would write the log into the database file.
    db.pragma('wal_autocheckpoint = 0')
    const rows = db.prepare("select name from sqlite_schema where name = 'events'").all()
    if (rows.length === 0) return []
    return db
      .prepare('select id, type, subject, at from events order by id')
      .all()
      .map((row) => JSON.stringify(row))
  } finally {
    db.close()
  }
}
