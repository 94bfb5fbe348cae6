import { emailKey } from '../../core/people/email.ts'
import { namedEntities } from '../../core/tell/named-entities.ts'
import type { Notice, NoticeFrame } from '../../core/tell/notices.ts'
import type { OutboxMail } from '../../ports/store/reads/outbox.ts'
import { idOf } from './ids.ts'
import type { StepContext } from './context.ts'
import { recipientsOf } from './mail/recipients.ts'
import type { Change } from '../../ports/store/changes.ts'
import { putMail } from '../changes/mails.ts'

/** The context of a notice. There is no run when an account is linked or disconnected. */
export type NoticeContext = Pick<StepContext, 'deps' | 'account' | 'organization' | 'now'> & {
  readonly run?: StepContext['run']
}

/** The context of a mail. What concerns the whole organization has no account. */
export type MailContext = Omit<NoticeContext, 'account'> & {
  readonly account: StepContext['account'] | null
}

/**
 * The outbox rows of one notice: one mail per admin. Each exists once per (run, kind, subject, recipient,
 * occasion), even after a crash: its id is the hash of that text, and a second row with this id is ignored.
 */
export async function noticeWrites(
  context: NoticeContext,
  notice: Notice,
  subject: string,
  occasion: string,
  planId: string | null = null,
): Promise<Change[]> {
  const mails: Change[] = []
  for (const recipient of await recipientsOf(context.deps, context, notice)) {
    mails.push(await mailWrite(context, notice, subject, occasion, recipient, planId))
  }
  return mails
}

export async function mailWrite(
  context: MailContext,
  notice: Notice,
  subject: string,
  occasion: string,
  recipient: OutboxMail['recipient'],
  planId: string | null = null,
): Promise<Change> {
  const { account, organization, now } = context
  const run = context.run?.id ?? null
  const key = [
    account?.id ?? organization.id,
    run ?? '',
    notice.kind,
    subject,
    emailKey(recipient.email) ?? recipient.email,
    occasion,
  ]
  return putMail({
    id: idOf('mail', key.join('\n')),
    organization: organization.id,
    account: account?.id ?? null,
    run,
    kind: notice.kind,
    subject,
    recipient,
    notice,
    frame: frameOf(context, notice, planId),
    rendered: null,
    state: 'waiting',
    attempts: 0,
    firstTriedAt: null,
    nextTryAt: now,
    outcomeUnknown: false,
    reason: null,
    messageId: null,
    createdAt: now,
    fate: null,
    fateAt: null,
    failure: null,
    failedAt: null,
    closedAt: null,
    lookAt: null,
  })
}

export function frameOf(context: MailContext, notice: Notice, planId: string | null): NoticeFrame {
  const { deps, organization, now } = context
  return {
    productName: deps.config.productName,
    organizationName: organization.name,
    timezone: organization.timezone,
    at: now,
    runId: context.run?.id ?? null,
    link: portalLink(organization.portalUrl, targetOf(context, notice, planId)),
    hrSystem: hrSystemOf(context),
    entityNames: entityNamesOf(organization, notice),
  }
}

/** What the mail's button opens: the plan that waits, the only person it is about, or the run. */
function targetOf(
  { run }: MailContext,
  notice: Notice,
  planId: string | null,
): readonly ['plan' | 'person' | 'run', string | null] {
  if (planId !== null) return ['plan', planId]
  if (notice.kind === 'needs-attention' && notice.count === 1) {
    const [only] = notice.people
    if (only?.employeeId != null) return ['person', only.employeeId]
  }
  return ['run', run?.id ?? null]
}

function entityNamesOf(
  { entities }: NoticeContext['organization'],
  notice: Notice,
): Readonly<Record<string, string>> {
  const named = namedEntities(notice)
  return Object.fromEntries(
    entities.filter(({ id }) => named.has(id)).map(({ id, name }) => [id, name]),
  )
}

/** With the entities' names if the account has only some of them: another account may have the same HR system. */
function hrSystemOf({ account, organization }: MailContext): string {
  const name = account?.integration?.name ?? ''
  const own = organization.entities.filter(({ id }) => account?.entityIds?.includes(id) === true)
  if (name === '' || own.length === 0 || own.length === organization.entities.length) return name
  const names = own.slice(0, MOST_NAMED).map((entity) => entity.name)
  return `${name} (${names.join(', ')}${own.length > MOST_NAMED ? ', …' : ''})`
}

/** At most so many entities are named with the HR system. */
const MOST_NAMED = 3

function portalLink(
  portalUrl: string | null,
  [name, id]: readonly [string, string | null],
): string | null {
  if (portalUrl === null) return null
  const url = new URL(portalUrl)
  if (id !== null) url.searchParams.set(name, id)
  return url.toString()
}
