// Somebody has a new record in HR, and the old one ends: the person who works keeps the user (rule 10).
import { describe, expect, test } from 'vitest'
import { portalOf } from '../../portal/in-world.ts'
import { linkedCompany, type CompanyOptions, type World } from '../../world/company.ts'
import { ENDED, WORKS } from '../../world/people.ts'

const DE = { id: 'de', name: 'Acme Deutschland', country: 'DE', timezone: 'Europe/Berlin' }
const NL = { id: 'nl', name: 'Acme Netherlands', country: 'NL', timezone: 'Europe/Amsterdam' }

/** Six linked people; José is one of them. */
function withJose(options: CompanyOptions = {}): Promise<World> {
  return linkedCompany({
    employees: 6,
    ...options,
    prepare: (world) => {
      world.hr.hire('jose', { first_name: 'José', last_name: 'Pérez' })
      world.giveUser('jose')
    },
  })
}

/** The old record ends, and another shows him at work. */
function recordAnew(
  world: World,
  first_name: string,
  last_name: string | null,
  over: object = {},
): void {
  world.hr.terminate('jose', { on: '2026-05-01' })
  world.hr.hire('anew', { first_name, last_name, work_email: 'jose@acme.test', ...over })
}

async function holderOf(world: World, userId: string): Promise<string | undefined> {
  const links = await world.store.linksByUser('acme', [userId])
  return links.find(({ state }) => state === 'live')?.employee
}

describe('under the same name the link moves', () => {
  test.each([
    ['Jose', 'Perez'],
    ['JOSÉ', 'PÉREZ'],
    ['Pérez', 'José'],
    ['José Antonio', 'Pérez Gómez'],
    ['Dr. José', 'Pérez'],
    ['Jo\u200bsé', 'Pé\u00adrez'],
    ['Jose\u0301', 'Pe\u0301rez'],
    ['Pepe', 'Pérez'],
    ['J.', 'Pérez'],
    ['José Pérez', null],
    ['José', 'de Pérez'],
  ])('%j %j', async (first, last) => {
    const world = await withJose()
    recordAnew(world, first, last)
    await world.reconcile()
    expect(world.access('jose')).toEqual(WORKS)
    expect(world.users()).toHaveLength(7)
    expect(await world.reports()).toEqual([])
    expect(world.done().filter((line) => !line.startsWith('user.update'))).toEqual([])
    expect(await holderOf(world, 'u_jose')).toBe((await world.person('anew')).id)
  })

  test('rule 10: by webhook', async () => {
    const world = await withJose()
    recordAnew(world, 'Jose', 'Perez')
    await world.webhook('anew')
    await world.webhook('jose')
    await world.reconcile()
    expect(world.access('jose')).toEqual(WORKS)
    expect(await holderOf(world, 'u_jose')).toBe((await world.person('anew')).id)
  })

  test('the other way round: the newer record is linked and turns inactive, the older works', async () => {
    const world = await withJose()
    world.hr.hire('older', {
      first_name: 'Jose',
      last_name: 'Perez',
      work_email: 'jose@acme.test',
      start_date: '2015-01-01T00:00:00Z',
    })
    world.hr.terminate('jose', { on: '2026-05-01' })
    await world.reconcile()
    expect(world.access('jose')).toEqual(WORKS)
    expect(await holderOf(world, 'u_jose')).toBe((await world.person('older')).id)
  })

  test('the new record has the address of the user, and the old one has another', async () => {
    const world = await withJose()
    world.hr.change('jose', { work_email: 'jose.perez@acme.test' })
    await world.reconcile()
    recordAnew(world, 'Jose', 'Perez')
    await world.reconcile()
    expect(world.access('jose')).toEqual(WORKS)
    expect(await holderOf(world, 'u_jose')).toBe((await world.person('anew')).id)
  })

  test('in a group', async () => {
    const world = await withJose({
      entities: [NL, DE],
      settings: { routing: { by: 'single', entity_id: 'nl' } },
    })
    recordAnew(world, 'Perez', 'Jose')
    await world.reconcile()
    expect(world.access('jose')).toEqual(WORKS)
  })
})

describe('the older record works, and the newer one is inactive', () => {
  test('nothing happens', async () => {
    const world = await withJose()
    world.hr.hire('anew', { first_name: 'Omar', last_name: 'Nassar', work_email: 'jose@acme.test' })
    world.hr.terminate('anew', { on: '2026-05-01' })
    await world.reconcile()
    expect(world.access('jose')).toEqual(WORKS)
    expect(world.done()).toEqual([])
    expect(await world.reports()).toEqual([])
  })
})

describe('under another name the end waits', () => {
  test.each([
    ['Omar', 'Nassar'],
    ['Maria', 'Pérez'],
    ['José', 'Ionescu'],
    [null, null],
    ['田中', '太郎'],
  ])('%j %j', async (first, last) => {
    const world = await withJose()
    world.hr.terminate('jose', { on: '2026-05-01' })
    world.hr.hire('anew', { first_name: first, last_name: last, work_email: 'jose@acme.test' })
    await world.reconcile()
    await world.reconcile()
    expect(world.access('jose')).toEqual(WORKS)
    expect(world.users()).toHaveLength(7)
    expect((await world.reports()).map((line) => line.split(' ')[0])).toEqual(['rehire-unclear'])
    expect(await world.state('jose')).toBe('needs_attention')
    expect(await world.why('jose')).toContain('end-waits-for-rehire')
  })

  test('also where two newer records have the same name', async () => {
    const world = await withJose()
    recordAnew(world, 'Jose', 'Perez')
    world.hr.hire('once more', {
      first_name: 'José',
      last_name: 'Pérez',
      work_email: 'jose@acme.test',
    })
    await world.reconcile()
    expect(world.access('jose')).toEqual(WORKS)
    expect(await world.reports()).toEqual(['rehire-unclear jose', 'rehire-unclear josé'])
    await world.decide('anew', 'link')
    expect(world.access('jose')).toEqual(WORKS)
    expect(await holderOf(world, 'u_jose')).toBe((await world.person('anew')).id)
  })

  test('by a webhook about the old record alone', async () => {
    const world = await withJose()
    world.hr.hire('anew', { first_name: 'Omar', last_name: 'Nassar', work_email: 'jose@acme.test' })
    await world.reconcile()
    world.hr.terminate('jose', { on: '2026-05-01' })
    await world.webhook('jose')
    expect(world.access('jose')).toEqual(WORKS)
    expect(await world.reports()).toEqual(['rehire-unclear omar'])
  })

  test('where only the user has the address of the new record', async () => {
    const world = await withJose()
    world.hr.change('jose', { work_email: 'jose.perez@acme.test' })
    await world.reconcile()
    world.hr.terminate('jose', { on: '2026-05-01' })
    world.hr.hire('anew', { first_name: 'Omar', last_name: 'Nassar', work_email: 'jose@acme.test' })
    await world.reconcile()
    expect(world.access('jose')).toEqual(WORKS)
    expect(await world.reports()).toEqual(['rehire-unclear omar'])
  })

  test('where the new record is out of scope', async () => {
    const where = [{ field: 'department', op: 'is_not', value: ['Freelancers'] }] as const
    const world = await withJose({ settings: { scope: [{ entity_id: '*', invite: true, where }] } })
    world.hr.terminate('jose', { on: '2026-05-01' })
    world.hr.hire('anew', {
      first_name: 'Omar',
      last_name: 'Nassar',
      work_email: 'jose@acme.test',
      groups: [world.hr.account.group('Freelancers').id],
    })
    await world.reconcile()
    await world.reconcile()
    expect(world.access('jose')).toEqual(WORKS)
    expect(await world.state('anew')).toBe('out_of_scope')
    expect(await world.reports()).toEqual(['rehire-unclear omar'])
    await world.decide('anew', 'not-this-person')
    expect(world.access('jose')).toEqual(ENDED)
    expect(await world.reports()).toEqual([])
  })

  test('nobody else waits for it', async () => {
    const world = await withJose()
    world.hr.terminate('jose', { on: '2026-05-01' })
    world.hr.hire('anew', { first_name: 'Omar', last_name: 'Nassar', work_email: 'jose@acme.test' })
    world.hr.terminate('bram')
    await world.reconcile()
    expect(world.access('bram')).toEqual(ENDED)
    expect(world.access('jose')).toEqual(WORKS)
  })
})

describe('the answers', () => {
  async function waiting(): Promise<World> {
    const world = await withJose()
    world.hr.terminate('jose', { on: '2026-05-01' })
    world.hr.hire('anew', { first_name: 'Omar', last_name: 'Nassar', work_email: 'jose@acme.test' })
    await world.reconcile()
    return world
  }

  async function answer(world: World, decision: 'link' | 'not-this-person'): Promise<void> {
    const { call } = await portalOf(world)
    const { id } = await world.person('anew')
    const path = `/v1/accounts/${world.accountId}/employees/${id}/decisions`
    expect((await call('POST', path, { decision })).status).toBe(200)
    await world.untilIdle()
    await world.reconcile()
  }

  test('the same person: the link moves, and HR is followed', async () => {
    const world = await waiting()
    await answer(world, 'link')
    expect(world.access('jose')).toEqual(WORKS)
    expect(world.userOf('jose').firstName).toBe('Omar')
    expect(await holderOf(world, 'u_jose')).toBe((await world.person('anew')).id)
    expect(await world.reports()).toEqual([])
    expect(await world.state('jose')).toBe('left')
    world.hr.terminate('anew')
    await world.reconcile()
    expect(world.access('jose')).toEqual(ENDED)
  })

  test('somebody else: the end goes on, and nobody is invited beside the user', async () => {
    const world = await waiting()
    await answer(world, 'not-this-person')
    expect(world.access('jose')).toEqual(ENDED)
    expect(await world.reports()).toEqual([])
    expect(world.users()).toHaveLength(7)
  })

  test('an admin ends the access at once', async () => {
    const world = await waiting()
    await world.decide('jose', 'end')
    expect(world.access('jose')).toEqual(ENDED)
  })

  test('the new record turns out to be a mistake: the end goes on', async () => {
    const world = await waiting()
    world.hr.terminate('anew', { on: '2026-05-01' })
    await world.reconcile()
    expect(world.access('jose')).toEqual(ENDED)
  })

  test('in the portal and the mail, reminded after 1, 3 and 7 days', async () => {
    const world = await waiting()
    const mails = () =>
      world
        .inbox('admin')
        .filter(({ kind, text }) => kind === 'needs-attention' && text.includes('Omar Nassar'))
    expect(mails()).toHaveLength(1)
    const { page } = await portalOf(world)
    const { id } = await world.person('anew')
    expect(await page(`/people/${id}`)).toContain('Somebody else')
    expect(await page(`/people/${(await world.person('jose')).id}`)).toContain(
      'The access stays until you say whether it is the same person',
    )
    const sent: number[] = []
    for (let day = 0; day < 9; day += 1) {
      await world.days(1)
      sent.push(mails().length)
    }
    expect(sent.at(-1)).toBe(4)
  })
})
