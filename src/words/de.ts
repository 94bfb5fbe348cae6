import { advice } from './de/advice.ts'
import { causes } from './de/causes.ts'
import { connection } from './de/connection.ts'
import { holds } from './de/holds.ts'
import { joining } from './de/joining.ts'
import { labels } from './de/labels.ts'
import { leaving } from './de/leaving.ts'
import { looking } from './de/looking.ts'
import { factWords, reasons } from './de/reasons.ts'
import type { Dictionary } from './en.ts'
import { portalInEnglish } from './portal-in-english.ts'

export const de: Dictionary = {
  format: { tag: 'de-DE' },
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
}
