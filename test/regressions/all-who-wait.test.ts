// 1,940 invitations waited, but the heading of the mail said 300: the list was cut before it was counted.
import { expect, test } from 'vitest'
import { portalOf } from '../portal/in-world.ts'
import { nameOf } from '../world/hr.ts'
import { linkedCompany } from '../world/company.ts'

test('the heading counts everybody who waits, and the list and its rest add up', async () => {
  const world = await linkedCompany({ employees: 4, settings: { invite: 'approve' } })
  for (let n = 20; n < 340; n += 1) world.hr.hire(nameOf(n))
  await world.reconcile()
  const [mail] = world.inbox('admin').filter(({ kind }) => kind === 'held')
  const text = mail?.text.replace(/\s+/g, ' ') ?? ''
  expect(mail?.subject).toContain('320')
  expect(text).toContain('320 people are waiting')
  expect(text).toContain('220 more')
  expect(text.match(/@acme\.test/g)).toHaveLength(100)
  const { page } = await portalOf(world)
  expect(await page('/review')).toContain('Invited 320')
  expect(await page()).toContain('A plan for 320 people waits for your decision')
})

test('a reminder has the same count', async () => {
  const world = await linkedCompany({ employees: 4, settings: { invite: 'approve' } })
  for (let n = 20; n < 330; n += 1) world.hr.hire(nameOf(n))
  await world.reconcile()
  world.emptyInbox()
  await world.days(1)
  const [mail] = world.inbox('admin').filter(({ kind }) => kind === 'held')
  expect(mail?.subject).toContain('Waiting for 1 day')
  expect(mail?.text).toContain('310 people are waiting')
})
