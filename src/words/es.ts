import { advice } from './es/advice.ts'
import { auditActs } from './es/audit-acts.ts'
import { betweenAdmins } from './es/between-admins.ts'
import { causes } from './es/causes.ts'
import { connection } from './es/connection.ts'
import { holds } from './es/holds.ts'
import { joining } from './es/joining.ts'
import { labels } from './es/labels.ts'
import { leaving } from './es/leaving.ts'
import { looking } from './es/looking.ts'
import { portalUndo } from './es/portal-undo.ts'
import { portal } from './es/portal.ts'
import { source } from './es/source.ts'
import { portalHome } from './es/portal-home.ts'
import { portalLink } from './es/portal-link.ts'
import { portalPeople } from './es/portal-people.ts'
import { portalReview } from './es/portal-review.ts'
import { portalSettings } from './es/portal-settings.ts'
import { portalLost } from './es/portal-lost.ts'
import { portalMails } from './es/portal-mails.ts'
import { portalMapping } from './es/portal-mapping.ts'
import { reasons } from './es/reasons.ts'
import { factWords } from './es/fact-words.ts'
import { portalReports } from './es/portal-reports.ts'
import type { Dictionary } from './en.ts'

export const es: Dictionary = {
  format: { tag: 'es-ES' },
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
