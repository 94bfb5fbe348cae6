import type { Dictionary } from './en.ts'
import { advice } from './nl/advice.ts'
import { auditActs } from './nl/audit-acts.ts'
import { betweenAdmins } from './nl/between-admins.ts'
import { causes } from './nl/causes.ts'
import { connection } from './nl/connection.ts'
import { holds } from './nl/holds.ts'
import { joining } from './nl/joining.ts'
import { labels } from './nl/labels.ts'
import { leaving } from './nl/leaving.ts'
import { looking } from './nl/looking.ts'
import { portal } from './nl/portal.ts'
import { source } from './nl/source.ts'
import { portalHome } from './nl/portal-home.ts'
import { portalLink } from './nl/portal-link.ts'
import { portalPeople } from './nl/portal-people.ts'
import { portalReview } from './nl/portal-review.ts'
import { portalSettings } from './nl/portal-settings.ts'
import { portalUndo } from './nl/portal-undo.ts'
import { portalLost } from './nl/portal-lost.ts'
import { portalMails } from './nl/portal-mails.ts'
import { portalMapping } from './nl/portal-mapping.ts'
import { reasons } from './nl/reasons.ts'
import { factWords } from './nl/fact-words.ts'
import { portalReports } from './nl/portal-reports.ts'

export const nl: Dictionary = {
  format: { tag: 'nl-NL' },
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
  portalReview,
  portalReports,
  portalSettings,
  portalUndo,
  portalLost,
  portalMails,
  portalMapping,
}
