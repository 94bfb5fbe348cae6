// A department that is gone from HR, in a company that gives days of grace: an admin is asked once (rules 21 and 28).
import { expect, test } from 'vitest'
import { linkedCompany, type World } from '../../world/company.ts'
import { namesFrom } from '../../world/hr.ts'
import { ENDED, WORKS } from '../../world/people.ts'

const SALES = namesFrom(0, 3)

async function salesIsGone(): Promise<World> {
  const world = await linkedCompany({
    employees: 40,
    integration: 'bamboohr',
    settings: { grace_days: 3 },
    prepare: ({ hr }) => {
      const [sales, other] = [hr.account.group('Sales'), hr.account.group('Engineering')]
      for (const name of hr.names())
        hr.change(name, { groups: [SALES.includes(name) ? sales.id : other.id] })
    },
  })
  for (const name of SALES) world.hr.flagDeleted(name)
  await world.reconcile()
  return world
}

test('nobody is announced as leaving while an admin is asked, and one list is called one list', async () => {
  const world = await salesIsGone()
  expect(await world.holdCodes()).toEqual(['shrunken-read'])
  const [mail, ...others] = world.inbox('admin')
  expect([mail?.kind, others]).toEqual(['held', []])
  expect(mail?.text.replaceAll(/\s+/g, ' ')).toContain(
    '3 of 40 people are no longer in HR, as the last complete list shows',
  )
})

test('whose cards an admin let us block loses access after the days of grace, unasked', async () => {
  const world = await salesIsGone()
  await world.approve()
  for (const name of SALES) expect(world.access(name)).toEqual({ ...WORKS, cards: ['blocked'] })
  await world.days(5)
  for (const name of SALES) expect(world.access(name)).toEqual(ENDED)
  const kinds = world.inbox('admin').map(({ kind }) => kind)
  expect(kinds.filter((kind) => kind === 'held')).toHaveLength(1)
  expect(kinds.filter((kind) => kind === 'leaving-soon')).toHaveLength(3)
})

test('without an answer nobody loses anything', async () => {
  const world = await salesIsGone()
  await world.days(6)
  for (const name of SALES) expect(world.access(name)).toEqual(WORKS)
})
