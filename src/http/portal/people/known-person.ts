import { NotFound } from '../../../core/facts/errors.ts'
import { firstDay, lastDay } from '../../../core/people/dates/hr-day.ts'
import type { FailedInvitation } from '../../../core/decide/situation.ts'
import { hasAccess, type User } from '../../../core/people/user.ts'
import type { Account, EmployeeRow, Link, Override, ReportRow } from '../../../ports/records.ts'
import type { DecisionRefusal } from '../../../core/facts/decision-refusal.ts'
import {
  questionOf,
  userInQuestion,
  type QuestionKind,
} from '../../../core/decide/identity/question.ts'
import { loadSituations, type PersonContext } from '../../../sync/decide/situations.ts'
import { betweenRuns } from '../../../sync/read/decision-context.ts'
import { whyNot, type DecisionName } from '../../../sync/review/offers.ts'
import { selfOf } from '../../../sync/review/guard/self.ts'
import { entitiesOf } from '../../../sync/step/entity-names.ts'
import type { CurrentAccount } from '../request/current-account.ts'
import type { Portal, PortalContext } from '../request/request-context.ts'

/** What is known about one person. */
export interface KnownPerson {
  readonly account: Account
  readonly row: EmployeeRow
  readonly link: Link | null
  readonly user: User | null
  /** HR's dates, as days of the person: `YYYY-MM-DD`. */
  readonly firstDay: string | null
  readonly lastDay: string | null
  /** In one of the account's entities. */
  readonly hasAccess: boolean
  readonly reports: readonly ReportRow[]
  /** The user of whom admins are asked whether it is this person's; null: nobody is asked about. */
  readonly question: Question | null
  /** Decisions about this person that still apply. */
  readonly overrides: readonly Override[]
  /** The mail with the invitation failed, and the person has not accepted it in another way. */
  readonly failedInvitation: FailedInvitation | null
  /** Why the decision cannot be taken now by who is signed in; null: it can. */
  readonly whyNot: (decision: DecisionName, userId?: string) => DecisionRefusal | null
}

export interface Question {
  readonly user: User
  readonly about: QuestionKind
}

/** The person of `:employee` in the path; throws NotFound where there is none in this account. */
export async function knownPerson(
  { deps }: Portal,
  c: PortalContext,
  { account }: CurrentAccount,
): Promise<KnownPerson> {
  const { store } = deps
  const row = await store.employee(account.id, c.req.param('employee') ?? '')
  if (row === null) throw new NotFound('no such person')
  const { session, organization } = c.get('requestContext')
  const now = deps.clock.now().toISOString()
  const [link, reports, overrides, [person], self] = await Promise.all([
    store.link(account.id, row.id),
    store.openReports(account.id, { employees: [row.id] }),
    store.overridesOf(account.id, [row.id]),
    loadSituations(betweenRuns({ deps, account, organization, now }), [row]),
    selfOf(deps, organization.id, [session.email, session.letInBy]),
  ])
  const user = link === null ? null : await store.user(account.organization, link.userId)
  const owned = entitiesOf(account, organization)
  const works = link?.state === 'live' && user !== null && owned.some((id) => hasAccess(user, id))
  const asked = (decision: DecisionName, named?: string) =>
    person === undefined
      ? 'not-linked'
      : whyNot(decision, person, { actor: session.email, self, named })
  const days = {
    firstDay: person === undefined ? null : firstDay(row.employee, person.situation),
    lastDay: person === undefined ? null : lastDay(row.employee, person.situation),
  }
  return {
    account,
    row,
    link,
    user,
    ...days,
    hasAccess: works,
    reports,
    question: person === undefined ? null : await questionAbout(store, account, person),
    overrides,
    failedInvitation: person?.situation.failedInvitation ?? null,
    whyNot: asked,
  }
}

async function questionAbout(
  store: Portal['deps']['store'],
  account: Account,
  { situation }: PersonContext,
): Promise<Question | null> {
  const about = questionOf(situation)
  const userId = userInQuestion(situation)
  const user = userId === null ? null : await store.user(account.organization, userId)
  return about === null || user === null ? null : { user, about }
}
