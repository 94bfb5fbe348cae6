import { everyPage } from './every-page.ts'
import { PHONE } from './visit.ts'

everyPage(PHONE, ['light'])
