import { join } from 'node:path'
import type { Bench, Goal } from '../bench.ts'
import { moveTo, startTheClock, stopTheClock } from '../inside/clock.ts'
import { createOutside, MERGE_PER_MINUTE } from '../inside/outside.ts'
import { openProduct, type ProductInside } from '../inside/product.ts'
import { Wrong } from '../prove.ts'

/** 200 ms, as Merge takes, with eight jobs at once: what one after another comes to. */
const LATENCY_MS = 25
/** How often the schedule looks; every ten seconds in production. */
const TICK_MS = 60_000
/** A read that begins later than this after it was due is late. */
const LATE_MS = 10 * 60_000
const DAY_MS = 86_400_000
const GIANT = 'giant'

interface Read {
  readonly organization: string
  readonly lateMs: number
}

/** A day of many small accounts and a giant, all due on it, in virtual time over the real store. */
export const manyAccounts: Goal = {
  numbers: [11],
  title: 'a day on which every account is due',
  leftOut: 'always',
  async measure(bench: Bench) {
    const { quick, people: asked } = bench.options
    const accounts = asked ?? (quick ? 30 : 10_000)
    const sizes = quick ? { small: 20, giant: 2_000 } : { small: 200, giant: 100_000 }
    stopTheClock('2026-05-04T09:00:00.000Z')
    const outside = createOutside(LATENCY_MS)
    const product = await openProduct(join(bench.folder, 'many.db'), outside)
    try {
      for (let n = 0; n < accounts; n += 1) {
        if (n === Math.floor(accounts / 2)) await product.found(GIANT, sizes.giant)
        await product.found(`acme-${n}`, sizes.small)
        if (n % 1_000 === 999) bench.say(`  ${n + 1} accounts founded, ${memory()} MB`)
      }
      for (const { perMinute } of outside.accounts.values()) perMinute.clear()
      const day = await aDay(product, accounts + 1)
      const late = day.reads.map(({ lateMs }) => lateMs)
      const beside = day.reads.filter(({ organization }) => organization !== GIANT)
      const busiest = Math.max(
        ...[...outside.accounts.values()].flatMap(({ perMinute }) => [...perMinute.values()]),
      )
      bench.say(
        `  ${day.reads.length} full reads of ${accounts + 1} accounts; the latest began ${(Math.max(...late) / 1000).toFixed(0)} s after it was due, beside the giant ${(Math.max(...beside.map((one) => one.lateMs)) / 1000).toFixed(0)} s`,
      )
      bench.say(
        `  ${(day.cpuMs / 1000).toFixed(0)} s CPU for the day; memory ${day.memory.map((mb) => mb.toFixed(0)).join(', ')} MB by quarters; at most ${busiest} requests a minute for one account`,
      )
      const [first = 1] = day.memory
      return [
        {
          id: '11-late',
          what: 'accounts whose read began over ten minutes late',
          ratios: [late.filter((ms) => ms > LATE_MS).length],
          limit: { most: 0 },
        },
        {
          id: '11-rate',
          what: `requests a minute for one account, to ${MERGE_PER_MINUTE}`,
          ratios: [busiest / MERGE_PER_MINUTE],
          limit: { most: 1 },
        },
        {
          id: '11-memory',
          what: 'memory at the end of the day, to its first quarter',
          ratios: [(day.memory.at(-1) ?? 1) / first],
          limit: { most: 1.25 },
        },
      ]
    } finally {
      await product.close()
      startTheClock()
    }
  },
}

/** Until each account has been read once more; a day at most, and the hour after it. */
async function aDay({ store, schedule, workUntil }: ProductInside, accounts: number) {
  const began = Date.now()
  const { user, system } = process.cpuUsage()
  const { connection } = store.database
  const before = connection
    .prepare<[], { account: string; organization: string; due: string }>(
      `select id account, organization, next_sync_at due from accounts where status = 'active'`,
    )
    .all()
  const firstRead = connection.prepare<[string, string], { at: string | null }>(
    `select min(began_at) at from runs where account = ? and mode = 'full' and began_at >= ?`,
  )
  const reads: Read[] = []
  const used: number[] = []
  for (let at = began; at < began + DAY_MS + DAY_MS / 24; at += TICK_MS) {
    moveTo(at)
    await schedule()
    await workUntil(at + TICK_MS)
    const quarter = Math.floor(((at - began) / DAY_MS) * 4)
    if (used.length <= quarter && used.length < 4) used.push(Number(memory()))
  }
  // The first one: whoever was due early on the day is due once more at its end.
  for (const { account, organization, due } of before) {
    const at = firstRead.get(account, due)?.at ?? null
    if (at !== null) reads.push({ organization, lateMs: Date.parse(at) - Date.parse(due) })
  }
  if (reads.length !== accounts)
    throw new Wrong(`accounts read on the day: found ${reads.length}, expected ${accounts}`)
  const spent = process.cpuUsage({ user, system })
  return { reads, memory: used, cpuMs: (spent.user + spent.system) / 1000 }
}

function memory(): string {
  return (process.memoryUsage.rss() / 1e6).toFixed(0)
}
