import { BOTH, everyPage } from './every-page.ts'
import { DESKTOP } from './visit.ts'

everyPage(DESKTOP, BOTH)
