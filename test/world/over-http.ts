// One company on the stage: the same functions as in company.ts, with Rollcall as a process of its own, over HTTP.
import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Lie } from '../doubles/answers.ts'
import type { ActionFault } from '../doubles/host.ts'
import type { Action } from '../doubles/host-wire.ts'
import type { Mail } from '../doubles/resend.ts'
import {
  succeeded,
  type Account,
  type Employee,
  type Page,
  type Plan,
  type Problem,
  type Report,
  type Run,
} from '../doubles/v1.ts'
import { nothingWaits } from './at-rest.ts'
import { hostIn } from './host.ts'
import { hrOf, nameOf, type Hr } from './hr.ts'
import { peopleIn } from './people.ts'
import { eventually, type Stage } from './stage.ts'

export interface Entity {
  id: string
  name: string
  country?: string
  timezone?: string
}

export interface CompanyOptions {
  /** How many people HR has: ana, bram, chloe, … */
  employees?: number
  /** How many of them, from the first, already have an active user with one card. */
  users?: number
  entities?: Entity[]
  admins?: { email: string; name?: string; locale?: string }[]
  settings?: Record<string, unknown>
  organization?: Record<string, unknown>
  /** Changes HR and the host after the admin finished at Merge, before Merge's webhook. */
  prepare?: (world: World) => void
  /** Where to stop: the link is requested, Merge's webhook was sent, the first plan waits, or it is applied. */
  until?: 'pending' | 'linked' | 'review' | 'active'
}

const NL = { id: 'nl', name: 'Acme Netherlands', country: 'NL', timezone: 'Europe/Amsterdam' }
const ENDED = ['done', 'incomplete', 'failed', 'held']

export type World = ReturnType<typeof worldOn>

/** Puts an organization, links it, waits for the first plan and approves it. */
export async function companyOn(stage: Stage, options: CompanyOptions = {}): Promise<World> {
  const id = `org-${randomBytes(6).toString('hex')}`
  const { entities = [NL], employees = 12, users = employees } = options
  const admins = options.admins ?? [{ email: `admin@${id}.test`, name: 'Adela Admin' }]
  const organization = { name: `Company ${id}`, entities, admins, ...options.organization }
  await succeeded(stage.api.put(`/organizations/${id}`, organization))
  const link = await linked(stage, id, { admin: admins[0], consent: { by: admins[0]?.email } })
  const { account_id: accountId, url: linkUrl } = link
  if (options.settings)
    await succeeded(stage.api.patch(`/accounts/${accountId}/settings`, options.settings))
  const world = worldOn(stage, { id, accountId, linkUrl, home: entities[0]?.id ?? 'nl' })
  if (options.until === 'pending') return world
  world.finish()
  for (let n = 0; n < employees; n += 1) world.hr.hire(nameOf(n))
  for (let n = 0; n < users; n += 1) world.giveUser(nameOf(n))
  options.prepare?.(world)
  await stage.merge.announceLinked(world.hr.account)
  if (options.until === 'linked') return world
  await stage.merge.announceSync(world.hr.account)
  await world.inReview()
  if (options.until === 'review') return world
  await world.approve()
  await eventually(async () => {
    const { status } = await world.account()
    if (status !== 'active') throw new Error(`approved, and the account is ${status}`)
  })
  return world
}

/** On a busy machine Merge's SDK may take longer to load than the deadline; the answer then says to try again. */
function linked(stage: Stage, id: string, body: object) {
  return eventually(() =>
    succeeded(
      stage.api.post<{ account_id: string; url: string }>(`/organizations/${id}/link`, body),
    ),
  )
}

interface Linked {
  id: string
  accountId: string
  linkUrl: string
  home: string
}

function worldOn(stage: Stage, { id, accountId, linkUrl, home }: Linked) {
  const { api, merge, resend } = stage
  const now: { hr: Hr | null } = { hr: null }
  const hr = (): Hr => {
    if (now.hr === null) throw new Error('nobody has finished at Merge')
    return now.hr
  }
  const host = {
    ...hostIn(stage.host.memory, id),
    /** Adds a fault to lists of users. */
    tellUsers: (lie: Lie, times?: number) => stage.host.tellUsers(id, lie, times),
    /** Adds a fault to answers to actions. */
    tellActions: (fault: ActionFault) => stage.host.tellActions(id, fault),
    honest: () => stage.host.honest(id),
    mailsItself: () => void stage.host.mailsItself.add(id),
  }
  const world = {
    stage,
    id,
    accountId,
    linkUrl,
    host,
    ...peopleIn(host, hr, home),
    get hr() {
      return hr()
    },
    finish,
    account: () => api.get<Account>(`/accounts/${accountId}`),
    runs: () => api.all<Run>(`/accounts/${accountId}/runs`),
    plan: (planId: string) => api.get<Plan>(`/plans/${planId}`),
    employees: () => api.all<Employee>(`/accounts/${accountId}/employees`),
    person,
    actions,
    inbox,
    inReview,
    heldPlan,
    approve,
    reject: () => answerHeld('reject'),
    startSync,
    ended,
    reconcile,
    relink,
    untilIdle,
    reports,
    webhook,
  }
  return world

  /** The admin finishes at Merge; Merge has not sent its webhook yet. */
  function finish(url = linkUrl): void {
    now.hr = hrOf(merge.finishLink(url), now.hr?.rows)
  }

  /** One person as `/v1` shows them, timeline included. */
  async function person(name: string): Promise<Employee> {
    const { remote_id } = hr().row(name)
    const listed = (await world.employees()).find((one) => one.remote_id === remote_id)
    if (!listed) throw new Error(`/v1 does not list the employee ${name}`)
    return api.get<Employee>(`/accounts/${accountId}/employees/${listed.id}`)
  }

  /** The actions that the host got, each once. */
  function actions(kind?: string): Action[] {
    return stage.host.received
      .filter(({ action, repeat }) => !repeat && action.organization_id === id)
      .map(({ action }) => action)
      .filter((action) => kind === undefined || action.kind === kind)
  }

  function inbox(kind?: string, to?: string): Mail[] {
    return resend.inbox({
      organization: id,
      ...(kind === undefined ? {} : { kind }),
      ...(to === undefined ? {} : { to }),
    })
  }

  async function inReview(): Promise<Plan> {
    await eventually(async () => {
      const { status, problem } = await world.account()
      if (status !== 'review') throw new Error(`still ${status} ${JSON.stringify(problem)}`)
    })
    await untilIdle()
    return heldPlan()
  }

  function heldPlan(): Promise<Plan> {
    return eventually(async () => {
      const { held_plan_id } = await world.account()
      if (held_plan_id === null) throw new Error('no plan is held')
      return world.plan(held_plan_id)
    })
  }

  /** Approves the held plan; if it changes meanwhile, reads and approves it again. */
  async function approve(options: { wait?: boolean } = {}): Promise<Plan> {
    const plan = await answerHeld('approve')
    if (options.wait === false) return plan
    return eventually(async () => {
      const applied = await world.plan(plan.id)
      if (applied.state !== 'applied') throw new Error(`the plan is ${applied.state}`)
      return applied
    })
  }

  function answerHeld(verb: 'approve' | 'reject'): Promise<Plan> {
    return eventually(async () => {
      const plan = await heldPlan()
      const answer = await api.post<Problem>(`/plans/${plan.id}/${verb}`, {
        actor: { email: `admin@${id}.test` },
        revision: plan.revision,
      })
      if (answer.status !== 202) throw new Error(`${verb} → ${answer.status} ${answer.text}`)
      return plan
    })
  }

  /** Requests a run; if one is under way, waits for its end and requests again. */
  async function startSync(mode: 'full' | 'delta' = 'full'): Promise<string> {
    for (let attempt = 0; attempt < 10; attempt += 1) {
      const { status, body, text } = await api.post<{ run_id?: string }>(
        `/accounts/${accountId}/sync`,
        { mode },
      )
      if (status === 202 && body.run_id) return body.run_id
      if (status !== 409 || !body.run_id) throw new Error(`sync → ${status} ${text}`)
      await ended(body.run_id)
    }
    throw new Error('there is always another run under way')
  }

  function ended(runId: string): Promise<Run> {
    return eventually(async () => {
      const run = await api.get<Run>(`/runs/${runId}`)
      if (!ENDED.includes(run.state)) throw new Error(`run ${runId} is still ${run.state}`)
      return run
    })
  }

  /** Merge syncs with HR, then Rollcall with Merge; returns the ended run. */
  async function reconcile(
    wanted: { mode?: 'full' | 'delta'; mergeFinishes?: boolean } = {},
  ): Promise<Run> {
    if (wanted.mergeFinishes !== false) hr().finishSync()
    return ended(await startSync(wanted.mode))
  }

  /** An admin links the same account again, and finishes at Merge. */
  async function relink(): Promise<void> {
    const admin = { email: `admin@${id}.test` }
    const body = { admin, consent: { by: admin.email }, account_id: accountId }
    finish((await linked(stage, id, body)).url)
    hr().finishSync()
    await merge.announceLinked(hr().account)
    await merge.announceSync(hr().account)
    await eventually(async () => {
      const { status } = await world.account()
      if (['pending', 'needs_relink', 'importing'].includes(status))
        throw new Error(`relinked, and still ${status}`)
    })
    await untilIdle()
  }

  /** No run is under way, and none is about to begin. */
  async function untilIdle(): Promise<void> {
    let calm = 0
    while (calm < 2) {
      const { results } = await api.get<Page<Run>>(`/accounts/${accountId}/runs?limit=20`)
      const over = results.every((run) => ENDED.includes(run.state))
      calm = over && nothingWaits(stage, accountId, ['hints', 'jobs']) ? calm + 1 : 0
      await sleep(100)
    }
  }

  /** The reports of both plans of a run. */
  async function reports(run: Run): Promise<Report[]> {
    const found: Report[] = []
    for (const planId of [run.plan_id, run.held_plan_id])
      if (planId !== null) found.push(...(await world.plan(planId)).reports)
    return found
  }

  /** Merge sends a webhook: something about this person changed. Returns the status of the answer. */
  function webhook(name: string, event = 'Employee.changed'): Promise<number | null> {
    return merge.announce(hr().account, event, { ...hr().row(name) })
  }
}
