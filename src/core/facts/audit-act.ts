import type { ActionKind } from './action.ts'

/** The act that an audit entry records. `src/words` has a text for each. */
export type AuditAct = NamedAct | `decision.${string}` | `${ActionKind}.${string}`

/** Acts with a text of their own; the texts of the others are put together from their two parts. */
export type NamedAct =
  | 'organization.create'
  | 'organization.replace'
  | 'link.agree'
  | 'link.choose'
  | 'link.consent'
  | 'account.disconnect'
  | 'settings.change'
  | 'sync.request'
  | 'plan.approve'
  | 'plan.reject'
  | 'employee.erase'
  | 'attribute.accept'
  | 'mail.again'
  | 'portal.invite'
  | 'portal.withdraw'
  | 'portal.enter'
  | 'portal.leave'
  | 'portal.end-sessions'
