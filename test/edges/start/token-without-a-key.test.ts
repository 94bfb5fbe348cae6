// The token of one account opens with no key: that account has to be linked anew, and nothing else is wrong.
import { expect, test } from 'vitest'
import { linkedCompany, type World } from '../../world/company.ts'

async function withoutKey(world: World): Promise<void> {
  const { database } = world.store as unknown as {
    database: { rows: (sql: string, values: string[]) => Promise<unknown> }
  }
  await database.rows('update accounts set token = ? where id = ? returning id', [
    'lost.AAAA.AAAA',
    world.accountId,
  ])
}

test('it is shown, told as a connection to link again, and the other account goes on', async () => {
  const world = await linkedCompany({
    employees: 6,
    entities: [
      { id: 'nl', name: 'NL', country: 'NL', timezone: 'Europe/Amsterdam' },
      { id: 'de', name: 'DE', country: 'DE', timezone: 'Europe/Berlin' },
    ],
    linked: ['nl'],
  })
  const other = await world.linkAnother(['de'])
  other.hr.hire('zelda')
  await other.mergeFinishes()
  await withoutKey(world)
  expect((await world.account()).id).toBe(world.accountId)
  await world.days(1)
  const account = await world.account()
  expect(account.status).toBe('needs_relink')
  expect(world.mails.received.some(({ notice }) => notice.kind === 'sync-failed')).toBe(true)
  expect(world.harmed()).toEqual([])
  expect((await other.lastRun())?.state).not.toBe('failed')
})
