import { Hono } from 'hono'
import type { AccountStatus } from '../../ports/records.ts'
import type { Aged, Gauges } from '../../ports/store/operations.ts'
import { MAIL_STATES, type MailState } from '../../ports/store/reads/outbox.ts'
import type { Store, Troubles } from '../../ports/store/store.ts'
import type { Deps } from '../../sync/step/deps.ts'
import type { HttpEnv } from '../http-env.ts'
import type { Rejections } from '../webhooks.ts'
import { counterFamilies } from './counters.ts'
import { ageOf, agesOf, labelled, metricFamily } from './metric-family.ts'

/** `GET /metrics`: what the store counts, in the Prometheus text format (contract 10). */
export function createMetrics(
  deps: Pick<Deps, 'store' | 'clock'>,
  rejections: Rejections,
): Hono<HttpEnv> {
  return new Hono<HttpEnv>().get('/metrics', async (c) => {
    const now = deps.clock.now()
    const [counters, gauges, mails] = await Promise.all([
      deps.store.counters(),
      deps.store.gauges(now.toISOString()),
      deps.store.countMails(),
    ])
    const lines = [
      ...counterFamilies({ ...counters, ...failuresOf(deps.store.troubles()) }),
      ...metricFamily(
        'webhooks_rejected_total',
        'counter',
        'Webhooks that were turned away since the start, by why.',
        labelled('reason', { ...rejections }),
      ),
      ...accountFamilies(gauges, now),
      ...agedFamilies('held_plans', 'Plans that wait for an admin', { '': gauges.heldPlans }, now),
      ...agedFamilies('jobs', 'Jobs by state', labelledAges('state', gauges.jobs), now),
      ...metricFamily('hints_waiting', 'gauge', 'People and accounts to be read again soon.', {
        '': gauges.hintsWaiting,
      }),
      ...outboxFamilies(mails, now),
    ]
    return c.body(`${lines.join('\n')}\n`, 200, { 'content-type': 'text/plain; version=0.0.4' })
  })
}

function failuresOf({ counts }: Troubles): Readonly<Record<string, number>> {
  const named = Object.entries(counts).map(([code, count]) => [
    `failures_total{where="store",code="${code}"}`,
    count,
  ])
  return Object.fromEntries(named) as Readonly<Record<string, number>>
}

const NO_ACCOUNTS: Readonly<Record<AccountStatus, number>> = {
  pending: 0,
  importing: 0,
  review: 0,
  active: 0,
  needs_relink: 0,
  quarantined: 0,
  disconnected: 0,
}

function accountFamilies(gauges: Gauges, now: Date): readonly string[] {
  return [
    ...metricFamily(
      'accounts',
      'gauge',
      'Linked HR systems by status.',
      labelled('status', { ...NO_ACCOUNTS, ...gauges.accounts }),
    ),
    ...metricFamily(
      'accounts_with_problem',
      'gauge',
      'Linked HR systems by the code of their problem.',
      labelled('code', { 'host-unauthorized': 0, unauthorized: 0, ...gauges.problems }),
    ),
    ...metricFamily(
      'last_complete_read_age_seconds',
      'gauge',
      'Seconds since the last complete read of an account; quantile 1 is the oldest.',
      agesOf(gauges.completeReads, now),
    ),
    ...metricFamily(
      'source_freshness_age_seconds',
      'gauge',
      'Age of the data that the sources give, by their own word; quantile 1 is the oldest.',
      agesOf(gauges.sourceFreshness, now),
    ),
  ]
}

/** How many, and how old the oldest is. */
function agedFamilies(
  name: string,
  what: string,
  samples: Readonly<Record<string, Aged>>,
  now: Date,
): readonly string[] {
  const each = (value: (aged: Aged) => number) =>
    Object.fromEntries(Object.entries(samples).map(([labels, aged]) => [labels, value(aged)]))
  return [
    ...metricFamily(
      name,
      'gauge',
      `${what}.`,
      each(({ count }) => count),
    ),
    ...metricFamily(
      `${name}_oldest_age_seconds`,
      'gauge',
      `${what}: seconds since the oldest is due.`,
      each(({ since }) => ageOf(since, now)),
    ),
  ]
}

function labelledAges(
  label: string,
  samples: Readonly<Record<string, Aged>>,
): Readonly<Record<string, Aged>> {
  return Object.fromEntries(
    Object.entries(samples).map(([value, aged]) => [`{${label}="${value}"}`, aged]),
  )
}

type MailCounts = Awaited<ReturnType<Store['countMails']>>

/** Mails by what became of them, so that those which do not arrive are seen (rule 54). */
function outboxFamilies(counted: MailCounts, now: Date): readonly string[] {
  const known = new Map(counted.map((one) => [one.state, one]))
  const samples = (value: (state: MailState) => number) =>
    labelled('state', Object.fromEntries(MAIL_STATES.map((state) => [state, value(state)])))
  return [
    ...metricFamily(
      'outbox',
      'gauge',
      'Mails by state; failed: they did not arrive, and nobody has answered that.',
      samples((state) => known.get(state)?.count ?? 0),
    ),
    ...metricFamily(
      'outbox_oldest_age_seconds',
      'gauge',
      'Seconds since the oldest mail of each state was written; for failed, since it failed.',
      samples((state) => ageOf(known.get(state)?.since ?? null, now)),
    ),
  ]
}
