import { setTimeout as sleep } from 'node:timers/promises'
import type { Bench, Goal } from '../bench.ts'
import type { Company } from '../measured/company.ts'
import { prove, Wrong } from '../prove.ts'

const MOST_MS = 6
const SMALL = 1_000
const PATIENCE_MS = 60_000

/** From the hint to the change that the host has applied, one after another, in accounts of two sizes. */
export const webhook: Goal = {
  numbers: [8],
  title: 'one webhook to its applied change, in a small account and in a large one',
  async measure(bench: Bench) {
    const sizes = { small: bench.options.quick ? 500 : SMALL, large: bench.size(100_000, 2_000) }
    const { company: large } = await bench.company(sizes.large)
    const { company: small } = await bench.company(sizes.small)
    const count = bench.options.quick ? 5 : 20
    const growth: number[] = []
    const alone: number[] = []
    for (let round = 0; round <= bench.options.rounds; round += 1) {
      const one = await changed(small, round, count)
      const other = await changed(large, round, count)
      if (round === 0) continue
      alone.push(one / MOST_MS)
      growth.push(other / one)
      bench.say(
        `  round ${round}: ${one.toFixed(1)} ms CPU each among ${sizes.small}, ${other.toFixed(1)} among ${sizes.large}`,
      )
    }
    return [
      {
        id: '8-cpu',
        what: `a webhook to its change among ${sizes.small}, to ${MOST_MS} ms CPU`,
        ratios: alone,
        limit: { most: 1 },
      },
      {
        id: '8-growth',
        what: `the same among ${sizes.large}, to ${sizes.small}`,
        ratios: growth,
        limit: { most: 2.2 },
      },
    ]
  },
}

/** Milliseconds of CPU for each of so many people whose name changes. */
async function changed(company: Company, round: number, count: number): Promise<number> {
  const { outside, rollcall, people } = company
  await company.calm()
  const updates = async (): Promise<number> => (await outside.count()).done['user.update'] ?? 0
  const before = await updates()
  const from = rollcall.usage().cpu
  for (let k = 0; k < count; k += 1) {
    // Nobody who has left in another measurement of this company.
    const n = ((round * count + k) * 100 + 50) % people
    await outside.tell({ what: 'rename', people: [n] })
    await company.ring(n)
    await until(`the change of person ${n}`, async () => (await updates()) > before + k)
    await closed(company)
  }
  const spent = rollcall.usage().cpu - from
  prove('updates done', (await updates()) - before, count)
  return spent / count
}

/** The run has closed: the process has nothing to do any more. Nobody asks it, which would cost it more. */
async function closed({ rollcall }: Company): Promise<void> {
  for (let last = rollcall.usage().cpu, quiet = 0; quiet < 2;) {
    await sleep(40)
    const { cpu } = rollcall.usage()
    quiet = cpu - last < 1 ? quiet + 1 : 0
    last = cpu
  }
}

async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Wrong(`not within ${PATIENCE_MS} ms: ${what}`)
    await sleep(5)
  }
}
