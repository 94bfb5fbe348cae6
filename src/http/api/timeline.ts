import { diff } from '../../core/people/diff.ts'
import type { Employee, EmployeeField } from '../../core/people/employee.ts'
import { REASONS } from '../../core/facts/reasons.ts'
import type { EventRow } from '../../ports/store/events.ts'
import type { ActionRow } from '../../ports/records.ts'
import type { Deps } from '../../sync/step/deps.ts'

export interface Moment {
  readonly at: string
  readonly type: string
  readonly message: string
}

/** What HR said, what was noted and what was done about one person, oldest first (rule 48). */
export async function timelineOf(
  deps: Pick<Deps, 'store'>,
  account: string,
  employee: string,
): Promise<readonly Moment[]> {
  const [versions, events, actions] = await Promise.all([
    deps.store.versions(account, employee),
    deps.store.events({ account, subject: employee }, 0, MOST_EVENTS),
    deps.store.actionsOf(account, [employee]),
  ])
  const oldestFirst = versions.toReversed()
  const versionTimes = new Set(versions.map(({ at }) => at))
  return [
    ...oldestFirst.map((version, i) =>
      versionMoment(version, oldestFirst[i - 1]?.employee ?? null),
    ),
    ...events.filter((event) => !isToldElsewhere(event, versionTimes)).map(eventMoment),
    ...actions.filter(({ state }) => state !== 'dropped').map(actionMoment),
  ].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

const MOST_EVENTS = 500

function versionMoment(
  version: { readonly at: string; readonly employee: Employee },
  before: Employee | null,
): Moment {
  const { at, employee } = version
  if (before === null) return { at, type: 'hr.first-seen', message: 'HR lists this person' }
  const fields = (diff(before, employee)?.fields ?? []).map(({ field }) => FIELD_WORDS[field])
  const message = fields.length === 0 ? 'HR gave a new version' : `HR changed ${fields.join(', ')}`
  return { at, type: 'hr.changed', message }
}

const FIELD_WORDS: Readonly<Record<EmployeeField, string>> = {
  remoteId: 'the HR id',
  employeeNumber: 'the employee number',
  firstName: 'the first name',
  lastName: 'the last name',
  preferredName: 'the preferred name',
  workEmail: 'the work e-mail',
  personalEmail: 'the personal e-mail',
  phone: 'the phone',
  status: 'the employment status',
  startDate: 'the start date',
  terminationDate: 'the last day',
  employmentType: 'the employment type',
  companyId: 'the company',
  groupIds: 'the groups',
  workLocationId: 'the work location',
  managerId: 'the manager',
  custom: 'custom fields',
  deleted: 'whether the record is deleted',
  ignored: 'whether the record is ignored in Merge',
  flaws: 'what could not be read',
}

/** Actions tell their own outcome, versions what HR changed. */
function isToldElsewhere({ type, at }: EventRow, versionTimes: ReadonlySet<string>): boolean {
  return type.startsWith('action.') || (type.startsWith('employee.') && versionTimes.has(at))
}

function eventMoment({ at, type, facts }: EventRow): Moment {
  const [family = '', word = ''] = type.split('.')
  const name = word.replaceAll(/[-_]/g, ' ')
  if (family === 'decision') {
    const until = typeof facts['until'] === 'string' ? ` until ${facts['until']}` : ''
    return { at, type, message: `${String(facts['actor'])} decided: ${name}${until}` }
  }
  if (family !== 'state') return { at, type, message: `${family} ${name}`.trim() }
  const why = Array.isArray(facts['why']) ? facts['why'].map(String).map(sentenceOf) : []
  return { at, type, message: why.length === 0 ? `now ${name}` : `now ${name}: ${why.join('; ')}` }
}

/** An event keeps codes only; a template with gaps would read worse than its code. */
function sentenceOf(code: string): string {
  const template = new Map<string, string>(Object.entries(REASONS)).get(code)
  return template === undefined || template.includes('{') ? code.replaceAll('-', ' ') : template
}

const ACTION_WORDS: Readonly<Record<ActionRow['action']['kind'], string>> = {
  'user.invite': 'invitation',
  'user.update': 'change of the user',
  'cards.block': 'blocking of cards',
  'user.deactivate': 'end of access',
  'user.reactivate': 'return of access',
  'cards.unblock': 'unblocking of cards',
}

function actionMoment(row: ActionRow): Moment {
  const { action, state, reason, message, approvedBy } = row
  const parts = [
    `${ACTION_WORDS[action.kind]} in ${action.entityId}: ${state}`,
    message ?? reason,
    action.because.length === 0
      ? null
      : `because ${action.because.map((b) => b.message).join('; ')}`,
    approvedBy === null ? null : `approved by ${approvedBy}`,
  ]
  const at = row.finishedAt ?? row.firstTriedAt ?? row.createdAt
  return { at, type: action.kind, message: parts.filter((part) => part !== null).join(', ') }
}
