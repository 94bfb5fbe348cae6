// What a test can see and do about one organization on the stage.
import { setTimeout as sleep } from 'node:timers/promises'
import { nothingWaits } from './at-rest.ts'
import { succeeded } from './v1.ts'
import type { Action, User } from './host-users.ts'
import type { MergeAccount } from './merge-account.ts'
import { e164, type EmployeeRow } from './merge-records.ts'
import type { Mail } from './resend.ts'
import { eventually, type Stage } from './stage.ts'
import type { Account, Employee, Page, Plan, Problem, Report, Run } from './v1.ts'

export interface SyncOptions {
  mode?: 'full' | 'delta'
  /** False: Merge did not finish a sync of its own since the last time. */
  mergeFinishes?: boolean
}

const ENDED = ['done', 'incomplete', 'failed', 'held']

export type World = ReturnType<typeof companyOn>

export interface Linked {
  id: string
  accountId: string
  linkUrl: string
  /** The entity in which people have their users from before. */
  entityId: string
}

export function companyOn(stage: Stage, linked: Linked) {
  const { id, accountId, linkUrl, entityId } = linked
  const { api, host, merge, resend } = stage
  const organization = host.organization(id)
  const people: EmployeeRow[] = []
  const made = {
    stage,
    id,
    accountId,
    linkUrl,
    entityId,
    /** Known from the moment the person finished at Merge. */
    hr: undefined as unknown as MergeAccount,
    people,
    organization,
    giveUser,
    userOf,
    account: () => api.get<Account>(`/accounts/${accountId}`),
    runs: () => api.all<Run>(`/accounts/${accountId}/runs`),
    plan: (planId: string) => api.get<Plan>(`/plans/${planId}`),
    employees: () => api.all<Employee>(`/accounts/${accountId}/employees`),
    person,
    actions,
    gone,
    inbox,
    inReview,
    heldPlan,
    approve,
    reject,
    startSync,
    ended,
    sync,
    relink,
    quiet,
    reports,
    tell: (event: string, row: EmployeeRow) => merge.announce(made.hr, event, { ...row }),
  }
  return made

  /** An active user with one card, as the host had before Rollcall came. */
  function giveUser(row: EmployeeRow, over: Partial<User> = {}): User {
    const user = organization.add({
      email: row.work_email ?? '',
      first_name: row.first_name ?? '',
      last_name: row.last_name ?? '',
      phone: e164(row.mobile_phone_number),
      entity_ids: [entityId],
      ...over,
    })
    organization.card(user)
    return user
  }

  function userOf(row: EmployeeRow): User {
    const user = organization.byEmail(row.work_email ?? '')
    if (!user) throw new Error(`the host has no user for ${row.work_email}`)
    return user
  }

  /** One person as `/v1` shows them, timeline included. */
  async function person(row: EmployeeRow): Promise<Employee> {
    const listed = (await made.employees()).find((one) => one.remote_id === row.remote_id)
    if (!listed) throw new Error(`/v1 does not list the employee ${row.remote_id}`)
    return api.get<Employee>(`/accounts/${accountId}/employees/${listed.id}`)
  }

  /** What the host was asked, each action once. */
  function actions(kind?: string): Action[] {
    return host.received
      .filter(({ action, repeat }) => !repeat && action.organization_id === id)
      .map(({ action }) => action)
      .filter((action) => kind === undefined || action.kind === kind)
  }

  /** The addresses of those who lost access or a card. */
  function gone(): string[] {
    return organization.users
      .filter(
        (user) =>
          user.status === 'inactive' ||
          user.entity_ids.length === 0 ||
          user.cards.some((card) => card.status !== 'active'),
      )
      .map((user) => user.email)
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
      const { status, problem } = await made.account()
      if (status !== 'review') throw new Error(`still ${status} ${JSON.stringify(problem)}`)
    })
    await quiet()
    return heldPlan()
  }

  function heldPlan(): Promise<Plan> {
    return eventually(async () => {
      const { held_plan_id } = await made.account()
      if (held_plan_id === null) throw new Error('no plan is held')
      return made.plan(held_plan_id)
    })
  }

  /** Approves what is held now; a plan that was renewed meanwhile is read and approved again. */
  async function approve(options: { wait?: boolean } = {}): Promise<Plan> {
    const plan = await answerHeld('approve')
    if (options.wait === false) return plan
    return eventually(async () => {
      const now = await made.plan(plan.id)
      if (now.state !== 'applied') throw new Error(`the plan is ${now.state}`)
      return now
    })
  }

  async function reject(): Promise<Plan> {
    return answerHeld('reject')
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

  /** Asks for a run; where one is under way, waits for it and asks again. */
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

  /** HR was read by Merge, then Merge by Rollcall; the run as it ended. */
  async function sync(options: SyncOptions = {}): Promise<Run> {
    if (options.mergeFinishes !== false) made.hr.finishSync()
    return ended(await startSync(options.mode))
  }

  /** An admin links the same account again, and finishes at Merge. */
  async function relink(): Promise<void> {
    const admin = { email: `admin@${id}.test` }
    const { url } = await succeeded(
      api.post<{ url: string }>(`/organizations/${id}/link`, {
        admin,
        consent: { by: admin.email },
        account_id: accountId,
      }),
    )
    made.hr = merge.finishLink(url)
    made.hr.finishSync()
    await merge.announceLinked(made.hr)
    await merge.announceSync(made.hr)
    await eventually(async () => {
      const { status } = await made.account()
      if (['pending', 'needs_relink', 'importing'].includes(status))
        throw new Error(`relinked, and still ${status}`)
    })
    await quiet()
  }

  /** No run is under way, and none is about to begin. */
  async function quiet(): Promise<void> {
    let calm = 0
    while (calm < 2) {
      const { results } = await api.get<Page<Run>>(`/accounts/${accountId}/runs?limit=20`)
      const idle =
        results.every((run) => ENDED.includes(run.state)) &&
        nothingWaits(stage, accountId, ['hints', 'jobs'])
      calm = idle ? calm + 1 : 0
      await sleep(100)
    }
  }

  /** Everything a run has to say, in both of its plans. */
  async function reports(run: Run): Promise<Report[]> {
    const found: Report[] = []
    for (const planId of [run.plan_id, run.held_plan_id])
      if (planId !== null) found.push(...(await made.plan(planId)).reports)
    return found
  }
}
