import { advice } from './fr/advice.ts'
import { causes } from './fr/causes.ts'
import { connection } from './fr/connection.ts'
import { holds } from './fr/holds.ts'
import { joining } from './fr/joining.ts'
import { labels } from './fr/labels.ts'
import { leaving } from './fr/leaving.ts'
import { looking } from './fr/looking.ts'
import { portalUndo } from './fr/portal-undo.ts'
import { factWords, reasons } from './fr/reasons.ts'
import type { Dictionary } from './en.ts'
import { portalInEnglish } from './portal-in-english.ts'

export const fr: Dictionary = {
  format: { tag: 'fr-FR' },
  labels,
  joining,
  leaving,
  looking,
  connection,
  causes,
  holds,
  reasons,
  factWords,
  advice,
  ...portalInEnglish,
  portalUndo,
}
