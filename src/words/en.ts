import { advice } from './en/advice.ts'
import { auditActs } from './en/audit-acts.ts'
import { betweenAdmins } from './en/between-admins.ts'
import { causes } from './en/causes.ts'
import { connection } from './en/connection.ts'
import { holds } from './en/holds.ts'
import { joining } from './en/joining.ts'
import { labels } from './en/labels.ts'
import { leaving } from './en/leaving.ts'
import { looking } from './en/looking.ts'
import { portal } from './en/portal.ts'
import { source } from './en/source.ts'
import { portalHome } from './en/portal-home.ts'
import { portalLink } from './en/portal-link.ts'
import { portalPeople } from './en/portal-people.ts'
import { portalLost } from './en/portal-lost.ts'
import { portalMails } from './en/portal-mails.ts'
import { portalMapping } from './en/portal-mapping.ts'
import { portalReview } from './en/portal-review.ts'
import { portalSettings } from './en/portal-settings.ts'
import { portalUndo } from './en/portal-undo.ts'
import { reasons } from './en/reasons.ts'
import { factWords } from './en/fact-words.ts'
import { portalReports } from './en/portal-reports.ts'
import type { SameAs } from './text.ts'

const english = {
  /** The locale whose dates and numbers are used when the reader's tag names no country. */
  format: { tag: 'en-GB' },
  labels,
  joining,
  leaving,
  looking,
  betweenAdmins,
  connection,
  causes,
  source,
  holds,
  reasons,
  factWords,
  advice,
  auditActs,
  portal,
  portalHome,
  portalLink,
  portalPeople,
  portalLost,
  portalMails,
  portalMapping,
  portalReview,
  portalReports,
  portalSettings,
  portalUndo,
} as const

export type Dictionary = SameAs<typeof english>
export const en: Dictionary = english
