import { readFloor } from '../baselines/read-floor.ts'
import { costLine, type Bench, type Goal } from '../bench.ts'
import type { Company, Synced } from '../measured/company.ts'
import { prove } from '../prove.ts'

/** The daily sync in which nothing has happened; and, as proof that it looks, one in which something has. */
export const noChangeSync: Goal = {
  numbers: [1],
  title: 'full sync without a change, against reading the same two lists',
  async measure(bench: Bench) {
    const people = bench.size(100_000, 2_000)
    const { company } = await bench.company(people)
    proveNoChange(company, await company.sync())
    const same: number[] = []
    const other: number[] = []
    for (let round = 1; round <= bench.options.rounds; round += 1) {
      same.push(await compared(bench, company, `round ${round}, same bytes`))
      await company.outside.tell({ what: 'touch-all' })
      other.push(await compared(bench, company, `round ${round}, other bytes, same content`))
    }
    await oneByte(bench, company)
    await onePercent(bench, company)
    const what = `no-change sync of ${people}: CPU to floor`
    return [
      { id: '1-same-bytes', what, ratios: same, limit: { most: 1 }, stretch: 0.6 },
      { id: '1-other-bytes', what, ratios: other, limit: { most: 1.6 } },
    ]
  },
}

async function compared(bench: Bench, company: Company, what: string): Promise<number> {
  const floor = await readFloor(company)
  const synced = await company.sync()
  proveNoChange(company, synced)
  bench.say(`  ${what}: floor ${costLine(floor)}; sync ${costLine(synced.cost)}`)
  return synced.cost.cpu / floor.cpu
}

function proveNoChange({ people }: Company, { run }: Synced): void {
  prove('employees read by a sync', run.employees_read, people)
  prove('changes found where there are none', run.changes, { joiners: 0, movers: 0, leavers: 0 })
  const { done, already, refused, failed } = run.outcomes
  prove('actions where nothing changed', [done, already, refused, failed], [0, 0, 0, 0])
}

/** In the last page, and nothing else of the record says so. */
async function oneByte(bench: Bench, company: Company): Promise<void> {
  const { people, outside } = company
  await outside.tell({ what: 'rename', people: [people - 1], quietly: true })
  const { run } = await company.sync()
  prove('actions after one changed byte in the last page', run.outcomes.done, 1)
  bench.say('  one byte changed in the last page: found, and its update applied')
}

/** One in a hundred has another name, and every hundredth of them has left. */
async function onePercent(bench: Bench, company: Company): Promise<void> {
  const { people, outside } = company
  const changed = Array.from({ length: Math.floor(people / 100) }, (_, n) => n * 100 + 7)
  const leaving = changed.filter((_, n) => n % 100 === 0)
  const renamed = changed.filter((_, n) => n % 100 !== 0)
  await outside.tell({ what: 'rename', people: renamed })
  await outside.tell({ what: 'leave', people: leaving })
  const before = (await outside.count()).done
  const { run, cost } = await company.sync()
  const { done } = await outside.count()
  const grown = (kind: string): number => (done[kind] ?? 0) - (before[kind] ?? 0)
  prove('leavers found', run.changes.leavers, leaving.length)
  prove('updates done', grown('user.update'), renamed.length)
  prove('deactivations done', grown('user.deactivate'), leaving.length)
  bench.say(`  1 % changed (${renamed.length} renamed, ${leaving.length} left): ${costLine(cost)}`)
}
