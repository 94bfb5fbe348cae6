import { isFinal, type MailFate } from '../../../core/tell/mail-fate.ts'
import type { MailEntry } from '../../../ports/store/reads/outbox.ts'
import type { Deps } from '../../step/deps.ts'
import { days, hours, later, seconds } from '../../step/durations.ts'
import { recordFate } from './mail-fates.ts'
import { putLookedUp } from '../../changes/mails.ts'

const LEASE = 'mail-look-ups'
/** Most mails bounce within minutes, so the first look comes soon, and the next ones daily. */
export const FIRST_LOOK = hours(1)
const NEXT_LOOK = hours(24)
/** Mail servers try for up to five days. Whatever has no end by then is left as sent. */
const LAST_LOOK = days(7)
/** A tick of the schedule asks about so many; what is due beyond that waits for the next ticks. */
const BATCH = 20
const MOST_A_DAY = 5_000
/** Requests to the mail service are limited per second, and mails are sent at the same time. */
const APART = seconds(0.5)

/** Asks what became of sent mails, where the mail service does not tell by itself (rule 54). */
export async function lookUpMails(deps: Deps): Promise<void> {
  const { store, mailer, clock } = deps
  if (mailer.hears) return
  const due = await dueMails(deps)
  if (due.length === 0) return
  const lease = await store.takeLease(LEASE, deps.holder, now(deps), seconds(120))
  if (lease === null) return
  try {
    for (const mail of due) {
      if (deps.budget?.spent() === true) return
      const fate = await mailer.lookUp(mail.messageId ?? '').catch(() => 'later' as const)
      const at = now(deps)
      if (fate === 'later') {
        deps.log.error('mail.look-up-refused', { mail: mail.id })
        await store.commit(null, [
          { set: 'mails.put-off-looks', now: at, until: later(at, hours(1)) },
        ])
        return
      }
      await store.commit(null, [putLookedUp(mail.id, at, nextLook(mail, fate, at))])
      if (fate !== 'unknown') await recordFate(deps, mail, { fate, at })
      await clock.sleep(APART)
    }
  } finally {
    await store.releaseLease(lease)
  }
}

async function dueMails(deps: Deps): Promise<readonly MailEntry[]> {
  const { store } = deps
  const first = await store.mailsToLookUp(now(deps), BATCH)
  if (first.length === 0) return []
  const asked = await store.countLookedUp(later(now(deps), -days(1)))
  return first.slice(0, Math.max(0, MOST_A_DAY - asked))
}

function nextLook({ createdAt }: MailEntry, fate: MailFate | 'unknown', at: string): string | null {
  if (fate !== 'unknown' && isFinal(fate)) return null
  const next = later(at, NEXT_LOOK)
  return next > later(createdAt, LAST_LOOK) ? null : next
}

function now(deps: Deps): string {
  return deps.clock.now().toISOString()
}
