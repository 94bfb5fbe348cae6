import { test } from 'vitest'
import { companyInReview, linkedCompany } from '../rules/world.ts'
test('rule 12 undated', async () => {
  const w = await companyInReview({
    employees: 6,
    prepare: (w) => {
      w.hr.terminate('ana', { on: null })
    },
  })
  console.log(await w.state('ana'), await w.why('ana'), await w.reports(), await w.held())
  await w.approve()
  await w.days(1)
  console.log(
    await w.state('ana'),
    await w.why('ana'),
    await w.reports(),
    await w.held(),
    w.access('ana'),
    w.done(),
  )
})
test('rule 10 inactive undated twin', async () => {
  const w = await linkedCompany({ employees: 6 })
  w.hr.hire('old', {
    first_name: 'Zoe',
    work_email: 'zoe@acme.test',
    employment_status: 'INACTIVE',
  })
  await w.days(1)
  w.hr.hire('new', { first_name: 'Zoe', work_email: 'zoe@acme.test' })
  await w.days(2)
  console.log(
    await w.state('old'),
    await w.why('old'),
    await w.state('new'),
    await w.why('new'),
    await w.reports(),
    w.done(),
  )
})
