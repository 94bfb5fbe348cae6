import { advice } from './fr/advice.ts'
import { auditActs } from './fr/audit-acts.ts'
import { betweenAdmins } from './fr/between-admins.ts'
import { causes } from './fr/causes.ts'
import { connection } from './fr/connection.ts'
import { holds } from './fr/holds.ts'
import { joining } from './fr/joining.ts'
import { labels } from './fr/labels.ts'
import { leaving } from './fr/leaving.ts'
import { looking } from './fr/looking.ts'
import { portalUndo } from './fr/portal-undo.ts'
import { portal } from './fr/portal.ts'
import { source } from './fr/source.ts'
import { portalHome } from './fr/portal-home.ts'
import { portalLink } from './fr/portal-link.ts'
import { portalPeople } from './fr/portal-people.ts'
import { portalReview } from './fr/portal-review.ts'
import { portalSettings } from './fr/portal-settings.ts'
import { portalLost } from './fr/portal-lost.ts'
import { portalMails } from './fr/portal-mails.ts'
import { portalMapping } from './fr/portal-mapping.ts'
import { reasons } from './fr/reasons.ts'
import { factWords } from './fr/fact-words.ts'
import { portalReports } from './fr/portal-reports.ts'
import type { Dictionary } from './en.ts'

export const fr: Dictionary = {
  format: { tag: 'fr-FR' },
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
