// The members of each kind of action, as contract 5 lists them.
import type { Action } from './host-wire.ts'

const PARAMS: Record<string, { must: string[]; may: string[] }> = {
  'user.invite': {
    must: ['email', 'first_name', 'last_name'],
    may: ['phone', 'locale', 'department', 'manager_user_id'],
  },
  'user.update': {
    must: [],
    may: ['first_name', 'last_name', 'phone', 'phone_verification_required'],
  },
  'cards.block': { must: ['cause'], may: [] },
  'user.deactivate': { must: ['cause', 'effective_date'], may: [] },
  'user.reactivate': { must: [], may: [] },
  'cards.unblock': { must: ['card_ids'], may: [] },
}
const MEMBERS = [
  'because',
  'employee',
  'entity_id',
  'id',
  'kind',
  'organization_id',
  'params',
  'user_id',
]
const CAUSES = ['terminated', 'disappeared', 'moved']

/** Every violation of the contract in an action. */
export function faultsOfAction(action: Action, webhookId: string | undefined): string[] {
  const faults: string[] = []
  const { kind, params } = action
  const shape = PARAMS[kind]
  if (!shape) return [`unknown kind ${kind}`]
  if (action.id !== webhookId) faults.push(`id ${action.id} is not the webhook-id ${webhookId}`)
  if (!action.id.startsWith('act_')) faults.push(`id ${action.id} does not begin with act_`)
  const missing = MEMBERS.filter((name) => !(name in action))
  const extra = Object.keys(action).filter((name) => !MEMBERS.includes(name))
  const who = Object.keys(action.employee ?? {}).sort()
  if (missing.length > 0) faults.push(`without ${missing.join()}`)
  if (extra.length > 0) faults.push(`with unknown members ${extra.join()}`)
  if (who.join() !== 'employee_number,id,remote_id') faults.push(`employee has ${who.join()}`)
  if (!Array.isArray(action.because) || action.because.length === 0) faults.push('no because')
  for (const name of shape.must) if (!(name in params)) faults.push(`no ${name}`)
  for (const name of Object.keys(params))
    if (![...shape.must, ...shape.may].includes(name)) faults.push(`unknown param ${name}`)
  if ('cause' in params && !CAUSES.includes(String(params['cause'])))
    faults.push(`cause ${String(params['cause'])}`)
  if ('effective_date' in params && !/^\d{4}-\d\d-\d\d$/.test(String(params['effective_date'])))
    faults.push(`effective_date ${String(params['effective_date'])}`)
  if (kind === 'user.update') faults.push(...faultsOfUpdate(params))
  if (typeof params['phone'] === 'string' && !/^\+[1-9]\d{6,14}$/.test(params['phone']))
    faults.push('a phone that is not E.164')
  if (kind !== 'user.invite' && action.user_id === null) faults.push('nobody to act on')
  return faults.map((fault) => `${kind}: ${fault}`)
}

function faultsOfUpdate(params: Record<string, unknown>): string[] {
  const faults: string[] = []
  if (Object.keys(params).length === 0) faults.push('an update of nothing')
  if ('phone' in params && params['phone_verification_required'] !== true)
    faults.push('a changed phone without phone_verification_required: true')
  if ('email' in params) faults.push('an e-mail')
  return faults
}
