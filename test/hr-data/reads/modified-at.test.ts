// `modified_at` that cannot be true, or that goes backwards (rules 43 and 53).
import { describe, expect, test } from 'vitest'
import { mergeTime } from '../../doubles/calendar.ts'
import { linkedCompany, type World } from '../../world/company.ts'
import { ENDED, WORKS } from '../../world/people.ts'
import { DAY, HOUR } from '../../world/time.ts'

/** The record has these values, and says that it was modified then. */
function says(world: World, name: string, modifiedAt: string, over: object = {}): void {
  Object.assign(world.hr.row(name), over, { modified_at: modifiedAt })
}

const GONE = { employment_status: 'INACTIVE', termination_date: '2026-05-01T00:00:00Z' }

describe('once in the future', () => {
  test.each([
    ['the next year', '2027-01-01T00:00:00Z'],
    ['two days ahead', '2026-05-06T12:00:00Z'],
    ['an hour after the last sync', '2026-05-04T10:30:00Z'],
    ['the year 9999', '9999-12-31T23:59:59Z'],
  ])(
    'rule 53: %s, then the true record: the leaver is seen with the next read',
    async (_, then) => {
      const world = await linkedCompany()
      says(world, 'ana', then, { first_name: 'Anna' })
      await world.reconcile()
      says(world, 'ana', mergeTime(Date.now()), GONE)
      await world.reconcile()
      expect(world.access('ana')).toEqual(ENDED)
    },
  )

  test('by webhook, as the true record comes', async () => {
    const world = await linkedCompany()
    says(world, 'ana', '2027-01-01T00:00:00Z')
    await world.webhook('ana')
    says(world, 'ana', mergeTime(Date.now()), GONE)
    await world.webhook('ana')
    expect(world.access('ana')).toEqual(ENDED)
  })

  test('for everybody', async () => {
    const world = await linkedCompany()
    for (const name of world.hr.names()) says(world, name, '2027-01-01T00:00:00Z', { team: 'x' })
    await world.reconcile()
    for (const name of world.hr.names()) says(world, name, mergeTime(Date.now()))
    world.hr.change('bram', { first_name: 'Bramwell' })
    await world.reconcile()
    expect(world.userOf('bram').firstName).toBe('Bramwell')
  })
})

describe('backwards', () => {
  test('of two complete reads the later one wins', async () => {
    const world = await linkedCompany()
    world.hr.change('ana', { first_name: 'Anna' })
    await world.reconcile()
    says(world, 'ana', mergeTime(Date.now() - DAY), { first_name: 'Ana', ...GONE })
    await world.reconcile()
    expect(world.access('ana')).toEqual(ENDED)
  })

  test('an old list after a webhook changes nothing, and the list after it is believed', async () => {
    const world = await linkedCompany()
    world.hr.change('ana', { first_name: 'Anna' })
    world.hr.finishSync()
    await world.webhook('ana')
    says(world, 'ana', mergeTime(Date.now() - HOUR), { first_name: 'Ana' })
    await world.reconcile()
    expect(world.userOf('ana').firstName).toBe('Anna')
    await world.reconcile()
    expect(world.userOf('ana').firstName).toBe('Ana')
  })

  test('an old list, while a last day was taken back: nobody is announced as leaving any more', async () => {
    const world = await linkedCompany()
    world.hr.terminate('ana', { on: '2026-05-20', status: 'ACTIVE' })
    await world.reconcile()
    const { modified_at: before } = world.hr.row('ana')
    world.hr.change('ana', { termination_date: null })
    world.hr.finishSync()
    await world.webhook('ana')
    const { modified_at: after } = world.hr.row('ana')
    says(world, 'ana', before ?? '', { termination_date: '2026-05-20T00:00:00Z' })
    await world.reconcile({ mergeFinishes: false })
    says(world, 'ana', after ?? '', { termination_date: null })
    await world.reconcile()
    expect(await world.state('ana')).toBe('active')
    expect(world.inbox('admin').at(-1)?.text).toContain('Staying after all')
  })

  test('an old answer by id, or in a delta, changes nothing', async () => {
    const world = await linkedCompany()
    await world.reconcile()
    says(world, 'ana', mergeTime(Date.now() - 3 * DAY), GONE)
    await world.webhook('ana')
    expect(world.access('ana')).toEqual(WORKS)
  })

  test.each(['delete', 'hide'] as const)(
    'vanished (%s), then listed again with an older time',
    async (how) => {
      const world = await linkedCompany()
      world.hr.change('ana', { team: 'x' })
      await world.reconcile()
      world.hr[how]('ana')
      await world.reconcile()
      if (how === 'delete') world.hr.restore('ana')
      else world.hr.show('ana')
      says(world, 'ana', mergeTime(Date.now() - 9 * DAY))
      await world.reconcile()
      expect(await world.state('ana')).toBe('active')
      expect(world.access('ana').status).toBe('active')
    },
  )

  test('missing, and there by id with an older time: found', async () => {
    const world = await linkedCompany()
    world.hr.hide('ana')
    says(world, 'ana', mergeTime(Date.now() - 9 * DAY))
    await world.reconcile()
    expect(await world.state('ana')).toBe('needs_attention')
  })
})
