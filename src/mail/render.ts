import type { Notice, NoticeFrame } from '../core/tell/notices.ts'
import type { Recipient, RenderedMail } from '../ports/mailer.ts'
import { wordsFor } from '../words/words.ts'
import type { Body, MailContext } from './blocks.ts'
import { addedSummary } from './bodies/added-summary.ts'
import { adminNotice, portalInvitation } from './bodies/between-admins.ts'
import { connected, disconnected } from './bodies/connection.ts'
import { deactivated } from './bodies/deactivated.ts'
import { decisionLapsed } from './bodies/decision-lapsed.ts'
import { emailDiffers, unmatchedUsers } from './bodies/differences.ts'
import { firstSyncReport, firstSyncReview } from './bodies/first-sync.ts'
import { held } from './bodies/held.ts'
import { invitation } from './bodies/invitation.ts'
import { leavingSoon } from './bodies/leaving-soon.ts'
import { moved } from './bodies/moved.ts'
import { needsAttention } from './bodies/needs-attention.ts'
import { operator } from './bodies/operator.ts'
import { syncFailed, syncRecovered } from './bodies/sync-health.ts'
import { cleaned, clipped } from './clean.ts'
import { htmlPart } from './frame.ts'
import { textPart } from './text.ts'
import type { MailKind } from '../core/facts/mail-kinds.ts'

type NoticeOf<K extends MailKind> = Extract<Notice, { readonly kind: K }>
type Bodies = { readonly [K in MailKind]: (notice: NoticeOf<K>, context: MailContext) => Body }

const BODIES: Bodies = {
  invitation,
  'first-sync-review': firstSyncReview,
  'first-sync-report': firstSyncReport,
  'added-summary': addedSummary,
  deactivated,
  moved,
  'leaving-soon': leavingSoon,
  'email-differs': emailDiffers,
  'unmatched-users': unmatchedUsers,
  held,
  'sync-failed': syncFailed,
  'sync-recovered': syncRecovered,
  'needs-attention': needsAttention,
  connected,
  disconnected,
  'decision-lapsed': decisionLapsed,
  'admin-notice': adminNotice,
  'portal-invitation': portalInvitation,
  operator,
}

/** Most mail clients cut longer subjects. */
const LONGEST_SUBJECT = 120

/** A notice as a mail in its reader's language. Pure: the same input gives the same bytes, also in a retry. */
export function render(notice: Notice, frame: NoticeFrame, recipient: Recipient): RenderedMail {
  const facts = cleaned({ notice, frame })
  const words = wordsFor(recipient.locale)
  const { productName: product, organizationName: organization } = facts.frame
  // An account whose linking was never finished has no named HR system.
  const hr = facts.frame.hrSystem === '' ? 'HR' : facts.frame.hrSystem
  const { timezone: zone, entityNames: entities = {} } = facts.frame
  const names = { product, hr, organization }
  const context: MailContext = { frame: facts.frame, words, names, reader: { zone, entities } }
  const body = bodyOf(facts.notice, context)
  const subject = clipped(body.subject, LONGEST_SUBJECT)
  return { subject, html: htmlPart({ ...body, subject }, context), text: textPart(body, context) }
}

function bodyOf<K extends MailKind>(notice: NoticeOf<K>, context: MailContext): Body {
  const body: Bodies[K] = BODIES[notice.kind as K]
  return body(notice, context)
}
