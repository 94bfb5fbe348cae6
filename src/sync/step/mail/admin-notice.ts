import type { GuardingSetting, NoticedAct } from '../../../core/tell/dangerous-acts.ts'
import { emailKey } from '../../../core/people/email.ts'
import type { Notice } from '../../../core/tell/notices.ts'
import type { Change } from '../../../ports/store/changes.ts'
import { mailWrite, type MailContext } from '../outbox.ts'
import { otherAdmins } from './recipients.ts'

export interface NoticedFacts {
  readonly act: NoticedAct
  /** Who did it: an address, or `api`. */
  readonly actor: string
  /** The admin whom it is about, who is told like the others. */
  readonly about?: string | null
  readonly count?: number | null
  readonly settings?: readonly GuardingSetting[]
  /** The plan that it is about. */
  readonly planId?: string | null
}

/**
 * The mails by which the other admins hear of a dangerous act, for the commit of the act. None for what the product
 * did without naming a person: it is not the act of an admin.
 */
export async function adminNoticeWrites(
  context: MailContext,
  facts: NoticedFacts,
): Promise<Change[]> {
  if (emailKey(facts.actor) === null) return []
  const notice = adminNotice(facts)
  const subject = facts.planId ?? facts.about ?? facts.act
  const writes: Change[] = []
  for (const recipient of await otherAdmins(context.deps, context.organization, facts.actor)) {
    // Who is invited gets the invitation.
    if (facts.act === 'invite-admin' && isAbout(recipient.email, facts.about)) continue
    const occasion = `${facts.act}\n${context.now}`
    const plan = facts.planId ?? null
    writes.push(await mailWrite(context, notice, subject, occasion, recipient, plan))
  }
  return writes
}

export function adminNotice(facts: NoticedFacts): Extract<Notice, { kind: 'admin-notice' }> {
  const { act, actor, about = null, count = null, settings = [] } = facts
  return { kind: 'admin-notice', act, by: actor, about, count, settings }
}

function isAbout(email: string, about: string | null | undefined): boolean {
  const key = emailKey(email)
  return key !== null && key === emailKey(about ?? null)
}
