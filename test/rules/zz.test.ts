import { test } from 'vitest'
import { linkedCompany } from './world.ts'
test('t', async () => {
  for (let i = 0; i < 4; i++) {
    const t0 = performance.now()
    const world = await linkedCompany()
    const t1 = performance.now()
    await world.reconcile()
    const t2 = performance.now()
    await world.days(1)
    const t3 = performance.now()
    await world.days(5)
    const t4 = performance.now()
    process.stderr.write([t1 - t0, t2 - t1, t3 - t2, t4 - t3].map((n) => n.toFixed(0)).join(' ') + '\n')
  }
})
