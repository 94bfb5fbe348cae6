import type { NoticeFrame } from '../../core/tell/notices.ts'
import type { Organization } from '../../ports/records.ts'
import type { OutboxMail } from '../../ports/store/reads/outbox.ts'
import type { Deps } from '../step/deps.ts'
import { seconds } from '../step/durations.ts'
import { idOf } from '../step/ids.ts'
import { adminNotice } from '../step/mail/admin-notice.ts'
import { recipientOf, workingAdmins } from '../step/mail/recipients.ts'

type Recipient = OutboxMail['recipient']

/** An erasure waits for the mail service no longer than this. */
const LONGEST = seconds(20)
const TRIES = 3

/** Who is to be told that an organization was erased. Asked before: afterwards nothing is known of it. */
export async function toTellOfErasure(
  deps: Pick<Deps, 'store'>,
  organization: Organization,
): Promise<readonly Recipient[]> {
  const admins = await workingAdmins(deps, organization)
  return admins.map((admin) => recipientOf(organization, admin))
}

/**
 * Tells all admins that their organization was erased, the one who asked for it too: a host asks in nobody's name. The
 * mails are sent at once and stored nowhere, since an erasure leaves no address behind. The log says how many of them
 * the mail service did not take.
 */
export async function tellOfErasure(
  { clock, config, mailer, log }: Deps,
  organization: Organization,
  recipients: readonly Recipient[],
  actor: string,
): Promise<void> {
  const begun = clock.now()
  const notice = adminNotice({ act: 'erase-organization', actor })
  const frame: NoticeFrame = {
    productName: config.productName,
    organizationName: organization.name,
    timezone: organization.timezone,
    at: begun.toISOString(),
    runId: null,
    link: null,
    hrSystem: '',
  }
  let untold = 0
  for (const recipient of recipients) {
    const inTime = () => clock.now().getTime() - begun.getTime() < LONGEST
    const mail = {
      ...(await mailer.render(notice, frame, recipient)),
      to: recipient,
      idempotencyKey: idOf('mail', [organization.id, frame.at, recipient.email].join('\n')),
      tags: { kind: notice.kind, organization: organization.id, run: 'none' },
    }
    let isSent = false
    for (let tries = 0; tries < TRIES && !isSent && inTime(); tries += 1) {
      const answer = await mailer.send(mail)
      isSent = answer.kind === 'sent'
      if (answer.kind === 'failed') break
      const pause = answer.kind === 'sent' ? answer.pauseMs : (answer.afterMs ?? seconds(1))
      await clock.sleep(Math.min(pause, seconds(2)))
    }
    if (!isSent) untold += 1
  }
  if (untold > 0)
    log.error('erase.untold', {
      organization: organization.id,
      count: untold,
      of: recipients.length,
    })
}
