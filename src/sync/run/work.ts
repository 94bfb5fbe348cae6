import type { Job } from '../../ports/job.ts'
import { deliver } from '../tell/deliver.ts'
import type { Deps } from '../step/deps.ts'
import { lookForMissedTokens } from '../account/missed-token.ts'
import { forgetDue } from '../account/forget.ts'
import { lookUpMails } from '../tell/fates/look-up-mails.ts'
import { remind } from '../tell/remind.ts'
import { retain } from './retain.ts'
import { schedule } from './schedule.ts'

/**
 * One switch over Job. Any job may come twice, late or after a newer one: it reads the current state first. What
 * works on an account is loaded with the first of them.
 */
export async function work(deps: Deps, job: Job): Promise<void> {
  switch (job.kind) {
    case 'advance':
      return (await import('./reconcile.ts')).reconcile(deps, job.account)
    case 'link':
      return (await import('../account/linking/judge-tokens.ts')).judgeTokens(deps, job.account)
    case 'deliver':
      return deliver(deps)
    case 'schedule':
      await schedule(deps)
      await remind(deps)
      await lookForMissedTokens(deps)
      return lookUpMails(deps)
    case 'forget':
      return forgetDue(deps)
    case 'retain':
      return retain(deps)
  }
}
