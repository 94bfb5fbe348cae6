// Properties that hold for any company and any history, tried with random ones.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { diff } from '../../src/core/people/diff.ts'
import type { Employee } from '../../src/core/people/employee.ts'
import { anEmployee } from '../core/people.ts'
import { addressOf, nameOf } from '../world/hr.ts'
import { linkedCompany, type World } from '../world/company.ts'

const EMPLOYEES = 8
const RUNS = { numRuns: Number(process.env['LAW_RUNS'] ?? 6) }

/** One event for the n-th person: a change in HR or by hand in the host. */
const happening = fc.record({
  who: fc.nat({ max: EMPLOYEES - 1 }),
  what: fc.constantFrom(
    'rename',
    'phone',
    'e-mail',
    'leave',
    'leave-later',
    'leave-undated',
    'return',
    'delete',
    'hide',
    'pending',
    'odd-status',
    'hire',
    'twin',
    'remove-by-hand',
    'make-owner',
    'protect',
  ),
})
type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never
const history = fc.array(happening, { minLength: 1, maxLength: 6 })

function happen(world: World, { who, what }: Happening, n: number): void {
  const name = nameOf(who)
  const { hr, host } = world
  const user = world.user(name)
  const present = hr.account.people.includes(hr.row(name))
  switch (what) {
    case 'rename':
      return hr.change(name, { first_name: `Name${n}` })
    case 'phone':
      return hr.change(name, { mobile_phone_number: `+31 6 2222 10${10 + n}` })
    case 'e-mail':
      return hr.change(name, { work_email: `new${n}@acme.test` })
    case 'leave':
      return hr.terminate(name, { on: '2026-05-01' })
    case 'leave-later':
      return hr.terminate(name, { on: '2026-05-20' })
    case 'leave-undated':
      return hr.terminate(name, { on: null })
    case 'return':
      return hr.terminate(name, { on: null, status: 'ACTIVE' })
    case 'delete':
      return present ? hr.delete(name) : undefined
    case 'hide':
      return hr.hide(name)
    case 'pending':
      return hr.change(name, { employment_status: 'PENDING' })
    case 'odd-status':
      return hr.change(name, { employment_status: 'Dormant' })
    case 'hire':
      return void hr.hire(`hire${n}`)
    case 'twin':
      return void hr.hire(`twin${n}`, { work_email: addressOf(name) })
    case 'remove-by-hand':
      return host.remove(`u_${name}`)
    case 'make-owner':
      return user && host.put({ ...user, role: 'owner' })
    case 'protect':
      return user && host.put({ ...user, protected: true })
  }
}

/** Runs until nothing waits for confirmation: two complete reads, and an approval if a plan is held. */
async function settled(world: World): Promise<void> {
  for (let n = 0; n < 3; n += 1) await world.reconcile()
  if ((await world.held()).length > 0) await world.approve()
  await world.reconcile()
}

describe('laws', () => {
  test('reconciling twice is the same as once: the second run sends no action', async () => {
    await fc.assert(
      fc.asyncProperty(history, async (happenings) => {
        const world = await linkedCompany({ employees: EMPLOYEES })
        happenings.forEach((each, n) => happen(world, each, n))
        await settled(world)
        const before = { users: world.users(), tries: world.host.tries.length }
        world.emptyInbox()
        await world.reconcile()
        await world.days(1)
        expect({ users: world.users(), tries: world.host.tries.length }).toEqual(before)
      }),
      RUNS,
    )
  })

  test('the order of people and pages does not matter', async () => {
    await fc.assert(
      fc.asyncProperty(
        history,
        fc.integer({ min: 1, max: 4 }),
        fc.shuffledSubarray([...Array(EMPLOYEES).keys()], { minLength: EMPLOYEES }),
        async (happenings, pageCap, order) => {
          const outcomes: unknown[] = []
          for (const shuffled of [false, true]) {
            const world = await linkedCompany({ employees: EMPLOYEES })
            happenings.forEach((each, n) => happen(world, each, n))
            if (shuffled) {
              world.hr.account.pageCap = pageCap
              const { people } = world.hr.account
              people.sort((a, b) => place(order, a.remote_id) - place(order, b.remote_id))
            }
            await settled(world)
            outcomes.push([stateOf(world), await world.reports()])
          }
          expect(outcomes[1]).toEqual(outcomes[0])
        },
      ),
      RUNS,
    )
  })

  test('webhooks in any order, repeated or lost, end in the same state as reads alone', async () => {
    const rung = fc.array(fc.nat({ max: EMPLOYEES - 1 }), { maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(history, rung, async (happenings, people) => {
        const ends: unknown[] = []
        for (const rings of [[], people]) {
          const world = await linkedCompany({ employees: EMPLOYEES })
          happenings.forEach((each, n) => happen(world, each, n))
          for (const who of rings) await world.webhook(nameOf(who))
          await settled(world)
          ends.push([stateOf(world), await world.reports()])
        }
        expect(ends[1]).toEqual(ends[0])
      }),
      RUNS,
    )
  })

  test('an incomplete read makes nobody missing or a leaver', async () => {
    const gone = fc.uniqueArray(fc.nat({ max: EMPLOYEES - 1 }), { minLength: 1 })
    const broken = fc.constantFrom('companies', 'groups', 'locations', 'employees', 'sync')
    await fc.assert(
      fc.asyncProperty(gone, broken, async (people, list) => {
        const world = await linkedCompany({ employees: EMPLOYEES })
        world.hr.delete(...people.map(nameOf))
        if (list === 'sync') world.hr.account.employeeSync().status = 'FAILED'
        else world.hr.breaks(400, list)
        const run = await world.reconcile({ mergeFinishes: false })
        expect(run.state).toBe('incomplete')
        expect(world.harmed()).toEqual([])
        expect((await world.employees()).filter((row) => row.evidence.missing !== null)).toEqual([])
      }),
      RUNS,
    )
  })

  test('nobody external, protected, or owner loses access; nobody is invited twice', async () => {
    await fc.assert(
      fc.asyncProperty(history, async (happenings) => {
        const world = await linkedCompany({
          employees: EMPLOYEES,
          prepare: ({ hr, giveUser }) => {
            hr.hire('guest')
            giveUser('guest')
            hr.delete('guest')
            giveUser('ana', { protected: true })
            giveUser('bram', { role: 'owner' })
          },
        })
        const untouchable = happenings.filter(({ what }) => !/hand|owner|protect/.test(what))
        untouchable.forEach((each, n) => happen(world, each, n))
        await settled(world)
        expect(world.access('guest')).toMatchObject({ entities: ['nl'], cards: ['active'] })
        expect(world.access('ana')).toMatchObject({ entities: ['nl'], cards: ['active'] })
        expect(world.access('bram')).toMatchObject({ entities: ['nl'] })
        const addresses = world.users().map((user) => user.email)
        expect(new Set(addresses).size).toBe(addresses.length)
      }),
      RUNS,
    )
  })

  test('no plan invites and deactivates one person in one entity; only invitations have an e-mail', async () => {
    await fc.assert(
      fc.asyncProperty(history, async (happenings) => {
        const world = await linkedCompany({ employees: EMPLOYEES })
        happenings.forEach((each, n) => happen(world, each, n))
        await settled(world)
        const { connection } = world.store.database
        const twice = connection
          .prepare(
            `select 1 from plan_actions p join actions a on a.id = p.action
             join plan_actions q on q.plan = p.plan join actions b on b.id = q.action
             where a.kind in ('user.invite', 'user.reactivate') and b.kind = 'user.deactivate'
               and a.employee = b.employee and a.entity = b.entity
               and a.state <> 'dropped' and b.state <> 'dropped'`,
          )
          .all()
        expect(twice).toEqual([])
        for (const { detail } of world.host.tries)
          expect('email' in detail.params).toBe(detail.kind === 'user.invite')
      }),
      RUNS,
    )
  })

  test('the difference of a snapshot with itself is empty', () => {
    const text = fc.option(fc.string(), { nil: null })
    const person: fc.Arbitrary<Employee> = fc
      .record({ firstName: text, lastName: text, workEmail: text, terminationDate: text })
      .map((facts) => anEmployee(facts))
    fc.assert(
      fc.property(person, (employee) => {
        expect(diff(employee, structuredClone(employee))).toBeNull()
      }),
    )
  })
})

/** The users, without the ids that the host gave to new ones. */
function stateOf(world: World) {
  const users = world.users().map(({ id: _id, ...user }) => user)
  return users.toSorted(byEmail)
}

function place(order: readonly number[], remoteId: string | null): number {
  return order.indexOf(Number(remoteId) - 1000)
}

function byEmail(a: { email: string }, b: { email: string }): number {
  return a.email < b.email ? -1 : a.email > b.email ? 1 : 0
}
