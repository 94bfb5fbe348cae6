// An undo was mailed as a new hire: "New people from HR: they had no access yet", about somebody who had left.
import { describe, expect, test } from 'vitest'
import { undoRun } from '../../src/sync/review/undo-run.ts'
import { moves, twoCities } from '../world/cities.ts'
import { linkedCompany, type World } from '../world/company.ts'
import { ADMIN } from '../world/view.ts'

/** The text of the only such mail, its lines joined. */
function told(world: World, kind = 'added-summary'): { subject: string; text: string } {
  const mails = world.inbox(ADMIN).filter((mail) => mail.kind === kind)
  expect(mails).toHaveLength(1)
  const [mail] = mails
  return { subject: mail?.subject ?? '', text: (mail?.text ?? '').replaceAll(/\s+/g, ' ') }
}

function addedMails(world: World): number {
  return world.inbox(ADMIN).filter(({ kind }) => kind === 'added-summary').length
}

async function left(world: World, ...names: string[]): Promise<void> {
  for (const name of names) world.hr.terminate(name, { on: null })
  await world.reconcile()
  for (const name of names) expect(world.access(name).status).toBe('inactive')
  world.emptyInbox()
}

describe('the mail says what was done and who did it', () => {
  test('an undo of one person', async () => {
    const world = await linkedCompany()
    await left(world, 'ana')
    await world.decide('ana', 'undo')
    const { subject, text } = told(world)
    expect(subject).toBe('Ana Pop has access again')
    expect(text).toContain(`${ADMIN} undid the end of access for these people.`)
    expect(text).toContain('which may still show that they have left')
    expect(text).toContain('1 card unblocked')
    expect(text).not.toMatch(/New people|was added|had no access yet/)
  })

  test('an undo of a whole run', async () => {
    const world = await linkedCompany({ employees: 20 })
    await left(world, 'ana', 'bram', 'chloe')
    const run = (await world.runs()).find(({ mode }) => mode === 'full')
    await undoRun(world.deps, run?.id ?? '', { employees: null, actor: ADMIN })
    await world.untilIdle()
    const { subject, text } = told(world)
    expect(subject).toBe('3 people have access again')
    expect(text).toContain(`${ADMIN} undid the end of access for these people.`)
    for (const name of ['Ana Pop', 'Bram Pop', 'Chloe Pop']) expect(text).toContain(name)
  })

  test('a return after a leave', async () => {
    const world = await linkedCompany()
    await left(world, 'ana')
    world.hr.terminate('ana', { on: null, status: 'ACTIVE' })
    await world.reconcile()
    const { subject, text } = told(world)
    expect(subject).toBe('Ana Pop has access again')
    expect(text).toContain('Hibob shows these people as active again')
    expect(text).not.toMatch(/New people|had no access yet|undid/)
  })

  test('cards given back to somebody who never lost access', async () => {
    const world = await twoCities({
      prepare: ({ host, users }) => {
        const ana = users().find(({ email }) => email.startsWith('ana@'))
        if (ana !== undefined) host.put({ ...ana, role: 'owner' })
      },
    })
    await moves(world, 'ana', 'Berlin')
    world.emptyInbox()
    await world.decide('ana', 'undo')
    expect(world.access('ana').cards).toEqual(['active'])
    const { subject, text } = told(world)
    expect(subject).toBe('Ana Pop has their cards back')
    expect(text).toContain(`Decided by ${ADMIN}`)
    expect(text).toContain('1 card unblocked')
  })

  test('cards given back by an admin to somebody who had come back without them', async () => {
    const world = await linkedCompany()
    await left(world, 'ana')
    world.hr.terminate('ana', { on: null, status: 'ACTIVE' })
    await world.reconcile()
    expect(world.access('ana')).toMatchObject({ status: 'active', cards: ['blocked'] })
    world.emptyInbox()
    await world.decide('ana', 'undo')
    const { subject, text } = told(world)
    expect(subject).toBe('Ana Pop has their cards back')
    expect(text).toContain(`Decided by ${ADMIN}`)
  })

  test('an invitation that an admin asked for again', async () => {
    const world = await linkedCompany()
    world.giveUser('ana', { status: 'inactive', entityIds: [], cards: [] })
    await world.reconcile()
    world.emptyInbox()
    await world.decide('ana', 'invite-again')
    const { subject, text } = told(world)
    expect(subject).toBe('Ana Pop was invited again')
    expect(text).toContain(`${ADMIN} decided that.`)
  })

  test('an invitation of a newcomer whom a rejection had left out', async () => {
    const world = await linkedCompany({ settings: { invite: 'approve' } })
    world.hr.hire('zoe')
    await world.reconcile()
    await world.reject()
    world.emptyInbox()
    await world.decide('zoe', 'invite-again')
    await world.approve()
    const { subject, text } = told(world)
    expect(subject).toBe('Zoe Pop was invited again')
    expect(text).toContain(`${ADMIN} decided that.`)
  })

  test('newcomers and a return in one run are told apart', async () => {
    const world = await linkedCompany({ settings: { invite: 'auto' } })
    await left(world, 'ana')
    world.hr.hire('zoe')
    world.hr.terminate('ana', { on: null, status: 'ACTIVE' })
    await world.reconcile()
    const { subject, text } = told(world)
    expect(subject).toBe('Zoe Pop was added to Spendly')
    expect(text).toMatch(/had no access yet.*Zoe Pop.*Back in Hibob.*Ana Pop/)
  })
})

test('a move back is told as a move, and not as somebody new', async () => {
  const world = await twoCities()
  await moves(world, 'ana', 'Berlin')
  world.emptyInbox()
  await moves(world, 'ana', 'Utrecht')
  expect(world.access('ana')).toMatchObject({ status: 'active', entities: ['nl'] })
  expect(told(world, 'moved').text).toContain('Acme Germany → Acme Netherlands')
  expect(addedMails(world)).toBe(0)
})

test('an undo of a move gives back the old entity, with who did it', async () => {
  const world = await twoCities()
  await moves(world, 'ana', 'Berlin')
  world.emptyInbox()
  await world.decide('ana', 'undo')
  const { subject, text } = told(world)
  expect(subject).toBe('Ana Pop has access again')
  expect(text).toContain(`${ADMIN} undid the end of access`)
  expect(text).toContain('Acme Netherlands')
})

test('access that a hand gave back is told as that, once', async () => {
  const world = await linkedCompany()
  await left(world, 'ana')
  await world.days(1)
  world.host.put({ ...world.userOf('ana'), status: 'active', entityIds: ['nl'] })
  await world.days(2)
  expect(told(world, 'needs-attention').text).toContain('Somebody gave access back by hand')
  expect(addedMails(world)).toBe(0)
})
