import { Hono } from 'hono'
import type { AccountStatus } from '../ports/records.ts'
import { MAIL_STATES, type MailState } from '../ports/store/outbox.ts'
import type { Store } from '../ports/store/store.ts'
import type { Deps } from '../sync/step/deps.ts'
import type { HttpEnv } from './http-env.ts'
import type { Rejections } from './webhooks.ts'

/** `GET /metrics`: what the store counts, in the Prometheus text format. */
export function createMetrics(
  deps: Pick<Deps, 'store' | 'clock'>,
  rejections: Rejections,
): Hono<HttpEnv> {
  return new Hono<HttpEnv>().get('/metrics', async (c) => {
    const [counters, jobs, mails, accounts] = await Promise.all([
      deps.store.counters(),
      deps.store.countJobs(),
      deps.store.countMails(),
      accountsByStatus(deps.store),
    ])
    const lines = [
      ...counterFamilies(counters),
      ...metricFamily('webhooks_rejected_total', 'counter', labelled('reason', { ...rejections })),
      ...metricFamily('jobs', 'gauge', labelled('state', jobs)),
      ...metricFamily('accounts', 'gauge', labelled('status', accounts)),
      ...outboxFamilies(mails, deps.clock.now()),
    ]
    return c.body(`${lines.join('\n')}\n`, 200, { 'content-type': 'text/plain; version=0.0.4' })
  })
}

type MailCounts = Awaited<ReturnType<Store['countMails']>>

/** Mails by what became of them, so that those which do not arrive are seen (rule 54). */
function outboxFamilies(counted: MailCounts, now: Date): readonly string[] {
  const known = new Map(counted.map((one) => [one.state, one]))
  const ageOf = (state: MailState) => {
    const since = known.get(state)?.since
    return since === undefined
      ? 0
      : Math.max(0, Math.floor((now.getTime() - Date.parse(since)) / 1000))
  }
  const samples = (value: (state: MailState) => number) =>
    labelled('state', Object.fromEntries(MAIL_STATES.map((state) => [state, value(state)])))
  return [
    ...metricFamily(
      'outbox',
      'gauge',
      samples((state) => known.get(state)?.count ?? 0),
      'Mails by state; failed: they did not arrive, and nobody has answered that.',
    ),
    ...metricFamily(
      'outbox_oldest_age_seconds',
      'gauge',
      samples(ageOf),
      'Seconds since the oldest mail of each state was written; for failed, since it failed.',
    ),
  ]
}

/** The store's counters carry their labels in their names: `webhooks_accepted_total{kind="linked"}`. */
function counterFamilies(counters: Samples): readonly string[] {
  const families = new Map<string, Record<string, number>>()
  for (const [counter, value] of Object.entries(counters).toSorted(([a], [b]) =>
    a < b ? -1 : 1,
  )) {
    const [, name = counter, labels = ''] = /^(\w+)(\{.*\})?$/.exec(counter) ?? []
    families.set(name, { ...families.get(name), [labels]: value })
  }
  return [...families].flatMap(([name, samples]) => metricFamily(name, 'counter', samples))
}

type Samples = Readonly<Record<string, number>>

function metricFamily(
  name: string,
  type: 'counter' | 'gauge',
  samples: Samples,
  help?: string,
): readonly string[] {
  const full = `rollcall_${name.replace(/[^a-zA-Z0-9_]/g, '_')}`
  const values = Object.entries(samples).map(([labels, value]) => `${full}${labels} ${value}`)
  return [
    ...(help === undefined ? [] : [`# HELP ${full} ${help}`]),
    `# TYPE ${full} ${type}`,
    ...values,
  ]
}

function labelled(label: string, samples: Samples): Samples {
  return Object.fromEntries(
    Object.entries(samples).map(([value, count]) => [`{${label}="${value}"}`, count]),
  )
}

async function accountsByStatus(store: Store): Promise<Record<AccountStatus, number>> {
  const counts: Record<AccountStatus, number> = {
    pending: 0,
    importing: 0,
    review: 0,
    active: 0,
    needs_relink: 0,
    quarantined: 0,
    disconnected: 0,
  }
  let after: string | null = null
  do {
    const page: Awaited<ReturnType<Store['organizations']>> = await store.organizations({
      after,
      limit: 200,
    })
    for (const { id } of page.rows) {
      for (const { status } of await store.accountsOf(id)) counts[status] += 1
    }
    after = page.next
  } while (after !== null)
  return counts
}
