import { decide } from '../../src/core/decide/decide.ts'
import type { Decision } from '../../src/core/decide/decision.ts'
import { NONE, type Membership } from '../../src/core/decide/membership.ts'
import type { Situation } from '../../src/core/decide/situation.ts'
import { decideEntities, type EntityDecision } from '../../src/core/decide/table/decide-entities.ts'
import { observed } from '../../src/core/decide/table/observed.ts'
import type { Want } from '../../src/core/decide/table/want.ts'
import { countEntered } from './entered.ts'
import { situationOn, type Day, type Hr } from './person.ts'
import type { Story } from './ten.ts'

/** The steps that are entered once for each entity, in their order. */
export const STEPS_OF_ENTITY = [
  'observe',
  'standingOverride',
  'wantOf',
  'rowFor',
  'actionsOf',
  'tellOf',
] as const
/** The step that is entered once for the person. */
export const STEP_OF_PERSON = 'fieldActions'

/** One day of a story: the decision, and how the table came to it. */
export interface Path {
  readonly day: Day
  readonly s: Situation
  readonly decision: Decision
  /** How often `decide` entered each step. */
  readonly entered: Readonly<Record<string, number>>
  readonly entities: readonly EntityDecision[]
}

export function pathOf(day: Day): Path {
  const s = situationOn(day)
  const steps = [...STEPS_OF_ENTITY, STEP_OF_PERSON]
  const { result: decision, entered } = countEntered(steps, () => decide(s))
  // The same two steps once more, to look at what lies between them.
  const seen = s.user === null ? s : observed(s, s.user).s
  return { day, s, decision, entered, entities: decideEntities(seen, s.user) }
}

/** The paths of all stories as text. */
export function textOf(stories: readonly Story[]): string {
  const blocks = stories.map(({ name, days }, index) =>
    [`${index + 1}. ${name}`, ...days.flatMap((day) => linesOf(pathOf(day)))].join('\n'),
  )
  return blocks.join('\n\n')
}

function linesOf({ day, s, decision, entered, entities }: Path): readonly string[] {
  const fields = decision.actions.filter(({ purpose }) => purpose === 'change')
  return [
    `   ${day.today}: HR says ${textOfHr(day.hr)}; ${s.user === null ? 'no user' : `user ${s.user.status}`}`,
    ...entities.flatMap((entity) => linesOfEntity(s, entity)),
    ...(fields.length > 0 ? [`     fields: ${fields.map(({ kind }) => kind).join(', ')}`] : []),
    `     state ${decision.state}, because ${codes(decision.why)}; reports: ${codes(decision.reports)}`,
    `     entered: ${Object.entries(entered)
      .map(([name, count]) => `${name} ${count}`)
      .join(', ')}`,
  ]
}

function linesOfEntity(s: Situation, { c, row, actions }: EntityDecision): readonly string[] {
  const before = textOfMembership(s.memberships[c.entityId] ?? NONE)
  const kinds = actions.map(({ kind }) => kind)
  return [
    `     ${c.entityId}: ${before} → ${textOfMembership(c.membership)}; override ${c.override?.decision ?? 'none'}; want ${textOfWant(c.want)}`,
    `         row of rule ${row.rule}: ${row.says}`,
    `         ${row.act}: ${kinds.length === 0 ? 'no action' : kinds.join(', ')}; told: ${row.tell ?? 'nothing'}`,
  ]
}

function textOfHr({ status, startDate, terminationDate, company }: Hr): string {
  return [
    status,
    ...(startDate === undefined ? [] : [`start ${startDate}`]),
    ...(terminationDate === undefined ? [] : [`last day ${terminationDate}`]),
    ...(company === undefined ? [] : [`company ${company}`]),
  ].join(', ')
}

function textOfMembership(membership: Membership): string {
  return 'by' in membership ? `${membership.state} by ${membership.by}` : membership.state
}

function textOfWant(want: Want): string {
  const from = 'from' in want ? ` from ${want.from}` : ''
  return `${want.want}${from}${'by' in want ? ` by ${want.by}` : ''}`
}

function codes(all: readonly { readonly code: string }[]): string {
  return all.length === 0 ? 'none' : all.map(({ code }) => code).join(', ')
}
