// What a test sees of a company, and what its admins do.
import type { Account, EmployeeRow, Plan, Run } from '../../src/ports/records.ts'
import { selfOf } from '../../src/sync/review/guard/self.ts'
import { approve } from '../../src/sync/review/approve.ts'
import { loadSituations } from '../../src/sync/decide/situations.ts'
import { betweenRuns } from '../../src/sync/read/decision-context.ts'
import { whyNot } from '../../src/sync/review/offers.ts'
import { decideFor } from '../../src/sync/review/decide-for.ts'
import type { DecisionInput } from '../../src/sync/review/decisions.ts'
import { disconnect } from '../../src/sync/account/disconnect.ts'
import { planView } from '../../src/sync/plan/view.ts'
import type { PartChoice } from '../../src/sync/review/part.ts'
import { reject } from '../../src/sync/review/reject.ts'
import type { Hr } from './hr.ts'
import { hostIn } from './host.ts'
import { peopleIn } from './people.ts'
import type { Product } from './product.ts'

export const ORGANIZATION = 'acme'
export const ADMIN = 'admin@acme.test'

interface Sight {
  product: Product
  hr: () => Hr
  accountId: () => string
  /** The entity in which people already have their users. */
  home: string
}

export function viewOf({ product, hr, accountId, home }: Sight) {
  const { deps, store, mails, untilIdle } = product
  const host = hostIn(product.host, ORGANIZATION)
  const people = peopleIn(host, hr, home)
  const { users } = people

  async function account(): Promise<Account> {
    const found = await store.account(accountId())
    if (found === null) throw new Error('no account')
    return found
  }

  async function employees(): Promise<readonly EmployeeRow[]> {
    return (await store.employees(accountId(), {}, { after: null, limit: 10_000 })).rows
  }

  /** The stored employee of this person, found by their current id at Merge. */
  async function person(name: string): Promise<EmployeeRow> {
    const [row] = await store.employeesBySource(accountId(), [hr().row(name).id])
    if (row === undefined) throw new Error(`${name} was never read`)
    return row
  }

  async function heldPlan(): Promise<Plan | null> {
    return store.heldPlan(accountId())
  }

  async function plan() {
    const held = await heldPlan()
    return held === null ? null : planView(store, held.id)
  }

  async function planOrThrow() {
    const found = await plan()
    if (found === null) throw new Error('no plan is held')
    return found
  }

  async function runs(): Promise<readonly Run[]> {
    return (await store.runs(accountId(), { after: null, limit: 1000 })).rows
  }

  return {
    host,
    ...people,
    account,
    employees,
    person,
    plan,
    runs,
    lastRun: async () => (await runs())[0],
    state: async (name: string) => (await person(name)).state,
    why: async (name: string) => (await person(name)).why.map(({ code }) => code),
    /** What the held plan would do: `user.deactivate ana@acme.test nl`. */
    held: async () => {
      const found = await plan()
      if (found === null) return []
      const rows = await employees()
      return found.actions
        .filter((action) => action.outcome === null)
        .map(({ kind, employee_id, entity_id }) => {
          const who = rows.find((row) => row.id === employee_id)
          return `${kind} ${nameIn(who)} ${entity_id}`
        })
        .toSorted()
    },
    holdCodes: async () => (await plan())?.hold_reasons.map(({ code }) => code) ?? [],
    /** Open reports: `no-email ana`, `external-user guest@elsewhere.test`. */
    reports: async () => {
      const rows = await employees()
      const open = await store.openReports(accountId())
      return open
        .map(({ report }) => {
          const who = rows.find((row) => row.id === report.employeeId)
          const of =
            who === undefined ? users().find((one) => one.id === report.userId)?.email : nameIn(who)
          return `${report.code} ${of ?? ''}`
        })
        .toSorted()
    },
    /** The actions that the host carried out or refused, in order: `cards.block ana@acme.test nl`. */
    done: () =>
      host.actions.map(({ detail, userId, entityId }) => {
        const who = users().find((one) => one.id === userId)?.email
        const of = detail.kind === 'user.invite' ? detail.params.email : who
        return `${detail.kind} ${of ?? ''} ${entityId}`
      }),
    /** Ids of the held plan's actions of this person, of that kind if it is named. */
    actionIds: async (name: string, kind?: string) => {
      const { id } = await person(name)
      const { actions } = await planOrThrow()
      const own = actions.filter((one) => one.employee_id === id)
      return own.filter((one) => kind === undefined || one.kind === kind).map((one) => one.id)
    },
    approve: async (wanted: { revision?: number; by?: string; part?: PartChoice } = {}) => {
      const found = await planOrThrow()
      const { by: actor = ADMIN, revision = found.revision, part = null } = wanted
      await approve(deps, found.id, { revision, actor, part })
      await untilIdle()
    },
    reject: async ({ part = null }: { part?: PartChoice | null } = {}) => {
      const found = await planOrThrow()
      await reject(deps, found.id, { revision: found.revision, actor: ADMIN, part })
      await untilIdle()
    },
    decide: async (
      name: string,
      decision: DecisionInput['decision'],
      more: Partial<DecisionInput> = {},
    ) => {
      const { id } = await person(name)
      await decideFor(deps, accountId(), id, { actor: ADMIN, decision, ...more })
      await untilIdle()
    },
    /** Why the decision cannot be taken now; null: it can. */
    refusal: async (name: string, decision: DecisionInput['decision']) => {
      const organization = await store.organization(ORGANIZATION)
      if (organization === null) throw new Error('no organization')
      const now = deps.clock.now().toISOString()
      const context = betweenRuns({ deps, account: await account(), organization, now })
      const [found] = await loadSituations(context, [await person(name)])
      const self = await selfOf(deps, ORGANIZATION, [ADMIN])
      return found === undefined ? 'not-linked' : whyNot(decision, found, { actor: ADMIN, self })
    },
    inbox: (who: 'admin' | 'all' | (string & {}) = 'all') => {
      const address = who === 'admin' ? ADMIN : who
      return mails.received.filter((mail) => who === 'all' || mail.to === address)
    },
    disconnect: () => disconnect(deps, accountId(), ADMIN),
    events: () => store.events({ organization: ORGANIZATION }, 0, 10_000),
    audit: async () => (await store.audit(ORGANIZATION, { after: null, limit: 10_000 })).rows,
  }
}

function nameIn(row: EmployeeRow | undefined): string {
  const { firstName, lastName, sourceId } = row?.employee ?? {}
  return (firstName ?? lastName ?? sourceId ?? '').toLowerCase()
}
