import type { Sets } from '../../../ports/store/sets.ts'
import type { Statement } from '../statement.ts'
import { ACCOUNT_SETS } from './accounts.ts'
import { ERASE_SETS } from './erase.ts'
import { JOB_SETS } from './jobs.ts'
import { MAIL_SETS } from './mails.ts'
import { PAGE_SETS } from './pages.ts'
import { PEOPLE_SETS } from './people.ts'
import { PORTAL_SETS } from './portal.ts'

/** What each change of all rows that a question finds is made of. */
export const SETS: { readonly [N in keyof Sets]: (of: Sets[N]) => readonly Statement[] } = {
  ...ACCOUNT_SETS,
  ...PAGE_SETS,
  ...PEOPLE_SETS,
  ...ERASE_SETS,
  ...MAIL_SETS,
  ...PORTAL_SETS,
  ...JOB_SETS,
}
