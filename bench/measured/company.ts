// A customer with one linked HR system, run by the real product, and driven through the contract alone.
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { weekdayOf } from '../../src/sync/read/completeness.ts'
import {
  succeeded,
  v1,
  type Account,
  type Page,
  type Plan,
  type Run,
} from '../../test/doubles/v1.ts'
import { startOutside, type Outside } from '../outside/outside.ts'
import { idOf } from '../outside/people.ts'
import { prove } from '../prove.ts'
import { prepareRollcall, type Rollcall, type Usage } from './process.ts'
import { signed, type Signed } from './signed-webhook.ts'

const ADMIN = { email: 'bo@acme.test', name: 'Bo' }
const ENDED = ['done', 'incomplete', 'failed', 'held']
const PATIENCE_MS = 3_600_000
const DAY_MS = 86_400_000
const WEEK = 7

/** What one act cost the measured process. */
export interface Cost extends Usage {
  readonly wallMs: number
}

export interface Synced {
  readonly cost: Cost
  readonly run: Run
}

export interface Company {
  readonly people: number
  readonly outside: Outside
  readonly rollcall: Rollcall
  account(): Promise<Account>
  /** Merge has read HR; the first list is read, everybody is matched, and the plan waits for an admin. */
  firstSync(): Promise<Synced>
  approve(): Promise<void>
  /** "Sync now" with a full read, to its end and that of what follows from it. */
  sync(): Promise<Synced>
  /** The signed bytes of a webhook that says this person changed. */
  webhook(n: number): Signed
  /** Sends it; throws unless it is accepted. */
  ring(n: number): Promise<void>
  lastRun(): Promise<Run>
  /** Waits until the process does nothing any more. */
  calm(): Promise<void>
  close(): Promise<void>
}

/** Linked, and Merge's first sync still runs. The process is a new one: that of the link has loaded what no sync needs. */
export async function linkedCompany(folder: string, people: number): Promise<Company> {
  const outside = await startOutside(people)
  const rollcall = await prepareRollcall(
    join(folder, `company-${people}-${Date.now()}`),
    outside.url,
  )
  const api = v1(rollcall.url, rollcall.apiKey)
  await rollcall.start()
  const accountId = await link()
  await rollcall.stop()
  await rollcall.start()

  const account = (): Promise<Account> => api.get(`/accounts/${accountId}`)
  const lastRun = async (): Promise<Run> => {
    const { results } = await api.get<Page<Run>>(`/accounts/${accountId}/runs?limit=1`)
    const [run] = results
    if (run === undefined) throw new Error('no run has begun')
    return run
  }
  return {
    people,
    outside,
    rollcall,
    account,
    firstSync,
    approve,
    sync,
    webhook,
    ring,
    lastRun,
    calm,
    close: async () => {
      await rollcall.stop()
      outside.stop()
    },
  }

  /** Everybody is decided about anew once a week (rule 45): an account for which that is not today. */
  async function link(): Promise<string> {
    for (let n = 0; ; n += 1) {
      const organization = { name: 'Acme', entities: [{ id: 'nl', name: 'Acme' }], admins: [ADMIN] }
      await succeeded(api.put(`/organizations/acme-${n}`, organization))
      const asked = { admin: ADMIN, consent: { by: ADMIN.email } }
      const made = api.post<{ account_id: string }>(`/organizations/acme-${n}/link`, asked)
      const { account_id: id } = await succeeded(made)
      if (weekdayOf(id) === Math.floor(Date.now() / DAY_MS) % WEEK) continue
      await outside.tell({ what: 'linked-as', accountId: id })
      await send('LinkedAccount.linked', { account_token: 'account-token' }, id)
      await until('the account is linked', async () => {
        const { status } = await api.get<Account>(`/accounts/${id}`)
        return status === 'importing'
      })
      return id
    }
  }

  async function firstSync(): Promise<Synced> {
    await calm()
    await outside.tell({ what: 'synced' })
    return measured(async () => {
      await send('LinkedAccount.sync_completed', {})
      await until('the first run has begun', async () => {
        const { results } = await api.get<Page<Run>>(`/accounts/${accountId}/runs?limit=1`)
        return results.length > 0
      })
      return ended((await lastRun()).id)
    })
  }

  async function approve(): Promise<void> {
    const { held_plan_id: id } = await account()
    if (id === null) throw new Error('no plan is held')
    const { revision } = await api.get<Plan>(`/plans/${id}`)
    await succeeded(api.post(`/plans/${id}/approve`, { revision, actor: { email: ADMIN.email } }))
    await until('the account is active', async () => (await account()).status === 'active')
    await calm()
  }

  async function sync(): Promise<Synced> {
    await calm()
    await outside.tell({ what: 'synced' })
    return measured(async () => {
      const asked = api.post<{ run_id: string }>(`/accounts/${accountId}/sync`, { mode: 'full' })
      return ended((await succeeded(asked)).run_id)
    })
  }

  async function measured(act: () => Promise<Run>): Promise<Synced> {
    const before = rollcall.usage()
    const from = performance.now()
    const run = await act()
    const after = rollcall.usage()
    const wallMs = performance.now() - from
    return { run, cost: { cpu: after.cpu - before.cpu, peak: after.peak, wallMs } }
  }

  async function ended(id: string): Promise<Run> {
    let run = await api.get<Run>(`/runs/${id}`)
    await until(`run ${id} has ended`, async () => {
      run = await api.get<Run>(`/runs/${id}`)
      return ENDED.includes(run.state)
    })
    prove('reason of the run', run.reason, null)
    return run
  }

  /** Seldom enough that the answers cost nothing beside what is measured. */
  async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
    const pause = Math.min(500, Math.max(50, people / 200))
    const deadline = Date.now() + PATIENCE_MS
    while (!(await holds())) {
      if (Date.now() > deadline) throw new Error(`not within an hour: ${what}`)
      await sleep(pause)
    }
  }

  async function calm(): Promise<void> {
    const SPAN_MS = 300
    for (let quiet = 0, last = rollcall.usage().cpu; quiet < 2;) {
      await sleep(SPAN_MS)
      const { cpu } = rollcall.usage()
      quiet = cpu - last < SPAN_MS / 20 ? quiet + 1 : 0
      last = cpu
    }
  }

  function webhook(n: number): Signed {
    return signed('Employee.changed', { id: idOf(n) }, accountId)
  }

  async function ring(n: number): Promise<void> {
    await post(webhook(n))
  }

  async function send(
    event: string,
    data: Readonly<Record<string, unknown>>,
    id = accountId,
  ): Promise<void> {
    await post(signed(event, data, id))
  }

  async function post({ body, signature }: Signed): Promise<void> {
    const headers = { 'content-type': 'application/json', 'x-merge-webhook-signature': signature }
    const answer = await fetch(`${rollcall.url}/webhooks/merge`, { method: 'POST', headers, body })
    prove('status of a webhook', answer.status, 200)
    await answer.text()
  }
}
