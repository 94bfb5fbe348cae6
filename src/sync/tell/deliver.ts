import type { MailFailure } from '../../core/facts/mail-kinds.ts'
import { emailKey } from '../../core/people/email.ts'
import type { MailAnswer } from '../../ports/mailer.ts'
import type { MailPatch, OutboxMail } from '../../ports/store/reads/outbox.ts'
import type { Change } from '../../ports/store/changes.ts'
import type { Deps } from '../step/deps.ts'
import { failureCount } from '../step/outage/failures.ts'
import { tellOperator } from './tell-operator.ts'
import { lateRecipientWrites } from './late-recipient.ts'
import { FIRST_LOOK } from './fates/look-up-mails.ts'
import { failureWrites, tellOf } from './fates/mail-fates.ts'
import { withDoorSecret } from '../step/mail/door-secret.ts'
import { later, seconds, minutes, hours, days, RETRIES } from '../step/durations.ts'
import { patchMail } from '../changes/mails.ts'

const BATCH = 20
/** A job that sends mails ends after this time; the next job continues. */
const LONGEST_JOB = seconds(20)
/**
 * Resend keeps an idempotency key for 24 h, and a request may take a minute. After this time, a mail with an
 * unknown outcome is looked up instead of sent again, which could send it twice.
 */
const KEY_LASTS = hours(24) - minutes(1)
const GIVE_UP_AFTER = days(3)

/** Sends the mails that are due. A mail service that is down delays mails, never actions. */
export async function deliver(deps: Deps): Promise<void> {
  const lease = await deps.store.takeLease('outbox', deps.holder, now(deps), seconds(120))
  if (lease === null) return
  const startedAt = deps.clock.now().getTime()
  try {
    await tellOperator(deps)
    const wasRefused = (await deps.store.openOutages()).some(({ service }) => service === 'mail')
    for (;;) {
      const mails = await deps.store.mailsDue(now(deps), BATCH)
      if (mails.length === 0) break
      for (const mail of mails) {
        await deps.store.takeLease('outbox', deps.holder, now(deps), seconds(120))
        const pauseMs = await deliverOne(deps, mail, wasRefused).catch((error: unknown) =>
          setAside(deps, mail, error),
        )
        if (pauseMs > 0) await deps.clock.sleep(Math.min(pauseMs, seconds(2)))
        const late = deps.clock.now().getTime() - startedAt > LONGEST_JOB
        if (late || deps.budget?.spent() === true) {
          await deps.queue.enqueue({ kind: 'deliver' })
          return
        }
      }
    }
    const next = await deps.store.nextMailAt()
    if (next !== null)
      await deps.queue.enqueue(
        { kind: 'deliver' },
        Math.max(seconds(1), Date.parse(next) - deps.clock.now().getTime()),
      )
  } finally {
    await deps.store.releaseLease(lease)
  }
}

/** A mail that cannot be rendered or looked up must not delay the others (C14). */
async function setAside(deps: Deps, mail: OutboxMail, error: unknown): Promise<number> {
  const at = now(deps)
  const firstTriedAt = mail.firstTriedAt ?? at
  const reason = error instanceof Error ? error.name : 'unknown'
  deps.log.error('mail.broken', { mail: mail.id, kind: mail.kind, error: reason })
  const isTooOld = Date.parse(at) - Date.parse(firstTriedAt) > GIVE_UP_AFTER
  if (isTooOld) {
    await fail(deps, mail, 'given-up', reason, at)
    return 0
  }
  const again = {
    nextTryAt: later(at, hours(1)),
    attempts: mail.attempts + 1,
    firstTriedAt,
    reason,
  }
  await deps.store.commit(null, [patchMail(mail.id, again, at)])
  return 0
}

/** The mail will not be sent any more, and admins are told (rule 54). */
async function fail(
  deps: Deps,
  mail: OutboxMail,
  failure: MailFailure,
  reason: string,
  at: string,
): Promise<void> {
  const { store } = deps
  const failed = { state: 'failed', nextTryAt: null, reason, failure, failedAt: at } as const
  await store.commit(null, [
    patchMail(mail.id, failed, at),
    ...failureWrites(deps, mail, failure, at),
  ])
  await tellOf(deps, mail)
}

/** The address complained or is suppressed: no mail goes there until an admin says so (rule 54). */
async function blockingFailure({ store }: Deps, mail: OutboxMail): Promise<MailFailure | null> {
  const key = emailKey(mail.recipient.email) ?? mail.recipient.email
  return (await store.blockedAddress(mail.organization, key))?.failure ?? null
}

/** `wasRefused`: the mail service refused us, and a mail that it takes is the end of that. */
async function deliverOne(deps: Deps, mail: OutboxMail, wasRefused: boolean): Promise<number> {
  const { store } = deps
  const at = now(deps)
  const late = await lateRecipientWrites(deps, mail, at)
  if (late !== null) {
    await store.commit(null, late)
    deps.log.info('mail.dropped', { mail: mail.id, kind: mail.kind })
    return 0
  }
  const blocked = await blockingFailure(deps, mail)
  if (blocked !== null) {
    await fail(deps, mail, blocked, 'address-blocked', at)
    return 0
  }
  const firstTriedAt = mail.firstTriedAt ?? at
  if (mail.outcomeUnknown && Date.parse(at) - Date.parse(firstTriedAt) > KEY_LASTS) {
    const fate = mail.messageId === null ? 'unknown' : await deps.mailer.lookUp(mail.messageId)
    const known = fate === 'unknown' || fate === 'later' ? 'unknown' : 'sent'
    await store.commit(null, [
      patchMail(
        mail.id,
        { state: known, nextTryAt: null, outcomeUnknown: known === 'unknown' },
        at,
      ),
    ])
    deps.log.error('mail.unknown', { mail: mail.id, found: known })
    return 0
  }
  const rendered =
    mail.rendered ?? (await deps.mailer.render(mail.notice, mail.frame, mail.recipient))
  // Stored before the first try, so that every retry sends the same bytes under the same key.
  await store.commit(null, [
    patchMail(
      mail.id,
      {
        rendered,
        attempts: mail.attempts + 1,
        firstTriedAt,
        outcomeUnknown: true,
        nextTryAt: later(at, seconds(1)),
      },
      at,
    ),
  ])
  const answer = await deps.mailer.send({
    ...(await withDoorSecret(deps.config, mail.notice, rendered)),
    to: mail.recipient,
    idempotencyKey: mail.id,
    tags: { kind: mail.kind, organization: mail.organization, run: mail.run ?? 'none' },
  })
  if (wasRefused && answer.kind === 'sent')
    await store.commit(null, [{ set: 'outage.end', service: 'mail', at: now(deps) }])
  await recordAnswer(deps, { ...mail, attempts: mail.attempts + 1, firstTriedAt }, answer)
  return answer.kind === 'sent'
    ? answer.pauseMs
    : answer.kind === 'retry'
      ? (answer.afterMs ?? 0)
      : 0
}

async function recordAnswer(deps: Deps, mail: OutboxMail, answer: MailAnswer): Promise<void> {
  const at = now(deps)
  const patch = (change: MailPatch) => deps.store.commit(null, [patchMail(mail.id, change, at)])
  if (answer.kind === 'sent')
    return patch({
      state: 'sent',
      messageId: answer.messageId,
      nextTryAt: null,
      outcomeUnknown: false,
      reason: null,
      lookAt: deps.mailer.hears ? null : later(at, FIRST_LOOK),
    })
  await deps.store.commit(null, mailFailureWrites(answer, at))
  deps.log.error('mail.not-sent', {
    mail: mail.id,
    kind: mail.kind,
    reason: answer.reason,
    attempts: mail.attempts,
  })
  const { afterMs, ...outcome } =
    answer.kind === 'retry' ? answer : { afterMs: null, outcomeUnknown: false }
  // Kept after a clear answer too: the answer is about its own try, not about earlier ones.
  const outcomeUnknown = outcome.outcomeUnknown || mail.outcomeUnknown
  const age = Date.parse(at) - Date.parse(mail.firstTriedAt ?? at)
  const wrong = answer.kind === 'failed' && answer.blames === 'mail'
  if (wrong || age > GIVE_UP_AFTER) {
    if (!outcomeUnknown) return fail(deps, mail, wrong ? 'refused' : 'given-up', answer.reason, at)
    return patch({ state: 'unknown', nextTryAt: null, reason: answer.reason, outcomeUnknown })
  }
  // Even if Resend asks for a longer wait, there is one last try when the three days are over.
  const asked = Math.min(afterMs ?? 0, GIVE_UP_AFTER - age)
  const wait = Math.max(RETRIES[mail.attempts - 1] ?? hours(1), asked)
  return patch({ nextTryAt: later(at, wait), reason: answer.reason, outcomeUnknown })
}

/** Counts the failure. A key or a sender that is refused is an outage, of which the operator is told. */
function mailFailureWrites(
  answer: Exclude<MailAnswer, { readonly kind: 'sent' }>,
  at: string,
): readonly Change[] {
  if (answer.kind === 'retry') return [failureCount('mail-unreachable')]
  if (answer.blames === 'mail') return [failureCount('mail-refused')]
  return [
    failureCount('mail-unauthorized'),
    { set: 'outage.begin', service: 'mail', code: 'mail-unauthorized', at },
  ]
}

function now(deps: Deps): string {
  return deps.clock.now().toISOString()
}
