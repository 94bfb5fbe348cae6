import { advice } from './de/advice.ts'
import { auditActs } from './de/audit-acts.ts'
import { betweenAdmins } from './de/between-admins.ts'
import { causes } from './de/causes.ts'
import { connection } from './de/connection.ts'
import { holds } from './de/holds.ts'
import { joining } from './de/joining.ts'
import { labels } from './de/labels.ts'
import { leaving } from './de/leaving.ts'
import { looking } from './de/looking.ts'
import { portalUndo } from './de/portal-undo.ts'
import { portal } from './de/portal.ts'
import { source } from './de/source.ts'
import { portalHome } from './de/portal-home.ts'
import { portalLink } from './de/portal-link.ts'
import { portalPeople } from './de/portal-people.ts'
import { portalReview } from './de/portal-review.ts'
import { portalSettings } from './de/portal-settings.ts'
import { portalLost } from './de/portal-lost.ts'
import { portalMails } from './de/portal-mails.ts'
import { portalMapping } from './de/portal-mapping.ts'
import { reasons } from './de/reasons.ts'
import { factWords } from './de/fact-words.ts'
import { portalReports } from './de/portal-reports.ts'
import type { Dictionary } from './en.ts'

export const de: Dictionary = {
  format: { tag: 'de-DE' },
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
