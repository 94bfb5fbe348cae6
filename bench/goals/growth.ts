import { costLine, type Bench, type Goal } from '../bench.ts'

const MOST_MB = 200
const SYNCS = 10

/** One process per size: its first sync, then ten more. */
export const growth: Goal = {
  numbers: [3, 4],
  title: 'memory over ten syncs, and the first sync per employee, by size of the account',
  async measure(bench: Bench) {
    const { options } = bench
    const middle = bench.size(100_000, 2_000)
    const sizes = options.quick
      ? { small: 500, middle, large: middle }
      : { small: middle / 10, middle, large: middle * 3 }
    const syncs = options.quick ? 2 : SYNCS
    const measured = async (people: number): Promise<{ each: number; peak: number }> => {
      // Quick: the companies that others have used already.
      const { company, first } = await (options.quick
        ? bench.company(people)
        : bench.newCompany(people))
      for (let n = 0; n < syncs; n += 1) await company.sync()
      const { peak } = company.rollcall.usage()
      const each = (first.cost.cpu * 1000) / people
      bench.say(`  ${people}: first sync ${costLine(first.cost)}, ${each.toFixed(0)} µs each`)
      bench.say(`  ${people}: after ${syncs} more ${peak.toFixed(0)} MB`)
      if (!options.quick) await bench.leave(people)
      return { each, peak }
    }
    const small = await measured(Math.ceil(sizes.small))
    const usual = await measured(sizes.middle)
    const large = await measured(sizes.large)
    const name = `${sizes.large}, to ${sizes.small}`
    return [
      {
        id: '3-memory',
        what: `peak memory at ${sizes.middle}, to ${MOST_MB} MB`,
        ratios: [usual.peak / MOST_MB],
        limit: { most: 1 },
      },
      {
        id: '3-growth',
        what: `peak memory at ${name}`,
        ratios: [large.peak / small.peak],
        limit: { most: 1.25 },
      },
      {
        id: '4-growth',
        what: `CPU of a first sync per employee at ${name}`,
        ratios: [large.each / small.each],
        limit: { most: 1.4 },
      },
    ]
  },
}
