import type { FailureCause } from '../core/facts/failure-cause.ts'
import type { Deps } from '../sync/step/deps.ts'
import { problemMessage } from '../words/message.ts'

export type ProblemReads = Pick<Deps, 'store' | 'clock'>

export interface OperatorProblem {
  readonly where: 'host' | 'merge' | 'mail' | 'store' | 'jobs' | 'accounts'
  readonly code: string
  readonly message: string
  readonly since: string | null
  readonly count?: number
}

/** What keeps somebody from being served, the most general first. A table that cannot be read hides no other. */
export async function operatorProblems(deps: ProblemReads): Promise<readonly OperatorProblem[]> {
  const parts = [ofStore, refusals, ofAccounts, deadJobs, failedMails]
  const found = await Promise.all(parts.map((part) => part(deps).catch(() => [UNREADABLE])))
  const problems = found.flat()
  return problems.filter((one, index) => one !== UNREADABLE || problems.indexOf(one) === index)
}

const UNREADABLE: OperatorProblem = {
  where: 'store',
  code: 'unreadable',
  message: 'The database answers, but not every table can be read. The log says why.',
  since: null,
}

async function ofStore({ store }: ProblemReads): Promise<readonly OperatorProblem[]> {
  const { now: code } = store.troubles()
  const message =
    'The database in ROLLCALL_DB could not be used the last time: locked, full, or not to be written. Nothing is lost; npm run rollcall -- doctor and the disk say why.'
  return code === null ? [] : [{ where: 'store', code, message, since: null }]
}

async function refusals({ store }: ProblemReads): Promise<readonly OperatorProblem[]> {
  const outages = await store.openOutages()
  return outages.map(({ service: where, code, since }) => ({
    where,
    code,
    message: REFUSED[where],
    since,
  }))
}

async function ofAccounts({ store, clock }: ProblemReads): Promise<readonly OperatorProblem[]> {
  const { problems } = await store.gauges(clock.now().toISOString())
  return Object.entries(problems).map(([code, count]) => ({
    where: 'accounts',
    code,
    message: problemMessage(code as FailureCause),
    since: null,
    count,
  }))
}

async function deadJobs({ store, clock }: ProblemReads): Promise<readonly OperatorProblem[]> {
  const { jobs } = await store.gauges(clock.now().toISOString())
  const message = 'Jobs failed at every try. The log says why.'
  return jobs.dead.count === 0 ? [] : [{ where: 'jobs', code: 'dead-jobs', message, ...jobs.dead }]
}

async function failedMails({ store }: ProblemReads): Promise<readonly OperatorProblem[]> {
  const failed = (await store.countMails()).find(({ state }) => state === 'failed')
  if (failed === undefined) return []
  const message = 'Mails did not arrive. GET /v1/mails?state=failed lists them.'
  const { count, since } = failed
  return [{ where: 'mail', code: 'failed-mails', message, since, count }]
}

const REFUSED = {
  host: 'The product refuses us. Check HOST_TOKEN and HOST_SECRET, then restart.',
  merge: 'Merge refuses our key. Check MERGE_API_KEY and its region.',
  mail: 'The mail service refuses our key or sender. Check RESEND_API_KEY and MAIL_FROM.',
} as const
