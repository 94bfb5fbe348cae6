import { NotFound, Refused } from '../../../core/facts/errors.ts'
import type { Account } from '../../../ports/records.ts'
import type { Deps } from '../../step/deps.ts'
import type { DecisionInput } from '../decisions.ts'

/** Reports about a user who is not linked to the person: whose user it is, is asked there (rule 12). */
const ASKED_IN = ['left-with-access', 'matched-but-inactive', 'match-unclear'] as const

/**
 * The person of this account whom a decision about a user means: the linked one, or the one about whom it is asked
 * whether the user is theirs. Throws `NotFound` for a user whom the product does not have.
 */
export async function personOfUser(
  { store }: Deps,
  account: Account,
  userId: string,
  decision: DecisionInput['decision'],
): Promise<string> {
  const links = await store.linksByUser(account.organization, [userId])
  const link = links.find((one) => one.account === account.id && one.state === 'live')
  if (link !== undefined) return link.employee
  for (const code of ASKED_IN) {
    const open = await store.openReports(account.id, { code })
    const asked = open.find(({ report }) => report.userId === userId)?.report.employeeId
    if (asked != null) return asked
  }
  if ((await store.user(account.organization, userId)) === null) throw new NotFound('no such user')
  throw new Refused(
    decision === 'not-this-person' || decision === 'keeps-access' ? 'no-question' : 'not-linked',
  )
}
