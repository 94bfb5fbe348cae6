import { readFloor } from '../baselines/read-floor.ts'
import { costLine, type Bench, type Goal } from '../bench.ts'

/** Everybody is matched to a user by address, the plan is held, and all of it is durable. */
export const firstSync: Goal = {
  numbers: [2],
  title: 'first sync of an account, against reading its two lists',
  async measure(bench: Bench) {
    const people = bench.size(100_000, 2_000)
    const ratios: number[] = []
    for (let round = 1; round <= bench.options.rounds; round += 1) {
      const { company, first } = await bench.newCompany(people)
      const floors = [await readFloor(company), await readFloor(company)]
      const floor = floors.reduce((sum, { cpu }) => sum + cpu, 0) / floors.length
      ratios.push(first.cost.cpu / floor)
      bench.say(`  round ${round}: floor ${costLine({ cpu: floor, peak: floors[0]?.peak ?? 0 })}`)
      bench.say(`           first sync ${costLine(first.cost)}`)
    }
    const what = `first sync of ${people}: CPU to floor`
    return [{ id: '2-first-sync', what, ratios, limit: { most: 6 }, stretch: 3 }]
  },
}
