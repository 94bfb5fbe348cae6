import type { Reason } from '../../../core/facts/reasons.ts'
import { addressOf } from '../../../core/people/fields.ts'
import { openCards, type User } from '../../../core/people/user.ts'
import type {
  Account,
  EmployeeRow,
  Plan,
  PlannedAction,
  ReportRow,
} from '../../../ports/records.ts'
import type { Part, Stretch } from '../../../ports/store/reads/lists.ts'
import type { Words } from '../../../words/words.ts'
import { isQuestion } from '../../../core/tell/report-catalogue.ts'
import { userText as nameOfUser } from '../people/question-card.ts'
import { personName } from '../people/person-name.ts'
import type { CurrentAccount } from '../request/current-account.ts'
import type { Portal, RequestContext } from '../request/request-context.ts'
import { cardText } from '../shell/card-text.ts'
import { entityName } from '../../../sync/step/entity-names.ts'
import { reasonSentences } from '../shell/reason-sentences.ts'
import { changeTexts, type ChangeText } from './change-texts.ts'
import { groupFilter, groupPurposes, type ReviewGroup } from './review-groups.ts'

/** One person, or external user, of a group. */
export interface ReviewLine {
  /** The employee's id; null for an external user. */
  readonly id: string | null
  readonly name: string
  readonly email: string
  readonly entities: readonly string[]
  readonly changes: readonly ChangeText[]
  /** The cards that the plan would block. */
  readonly cards: readonly string[]
  readonly because: readonly string[]
}

type Reader = Pick<RequestContext, 'words' | 'organization'>

/** A part of one group of a plan, for the page and the CSV file. */
export async function reviewLines(
  { deps }: Portal,
  reader: Reader,
  { account }: CurrentAccount,
  query: { plan: Plan; group: ReviewGroup; search: string; stretch: Stretch },
): Promise<Part<ReviewLine>> {
  const { plan, group, search, stretch } = query
  const { store } = deps
  if (group === 'external') {
    const filter = { code: 'external-user', search } as const
    const { rows, total } = await store.reportedUsers(account.id, filter, stretch)
    return { rows: rows.map((user) => externalLine(reader, user)), total }
  }
  const { rows, total } = await store.people(
    account.id,
    { ...groupFilter(group, plan), search },
    stretch,
  )
  const ids = rows.map(({ id }) => id)
  const purposes = groupPurposes(group)
  const [steps, reports, links] = await Promise.all([
    purposes.length === 0 ? [] : store.planSteps(plan.id, ids),
    group === 'attention' || group === 'unclear'
      ? store.openReports(account.id, { employees: ids })
      : [],
    store.linksOf(account.id, ids),
  ])
  const ofGroup = steps.filter(({ row }) => purposes.includes(row.action.purpose))
  const userIds = [
    ...reports.flatMap(({ report }) => report.userId ?? []),
    ...ofGroup.flatMap(({ row }) => row.action.userId ?? []),
    ...links.map(({ userId }) => userId),
  ]
  const users = new Map(
    (await store.usersById(account.organization, [...new Set(userIds)])).map((user) => [
      user.id,
      user,
    ]),
  )
  const lines = rows.map((row) => {
    const own = ofGroup.filter((step) => step.row.action.employeeId === row.id)
    const link = links.find(({ employee }) => employee === row.id)
    const user = users.get(own[0]?.row.action.userId ?? link?.userId ?? '')
    const ownReports = reports.filter(({ report }) => report.employeeId === row.id)
    const asked = ownReports.find(({ report }) => isQuestion(report))?.report.userId ?? null
    const inQuestion = asked === null ? undefined : users.get(asked)
    return personLine(reader, account, group, {
      row,
      steps: own,
      user,
      inQuestion,
      reports: ownReports,
    })
  })
  return { rows: lines, total }
}

interface LinePerson {
  readonly row: EmployeeRow
  /** Their actions in the plan that belong to the group. */
  readonly steps: readonly PlannedAction[]
  readonly user: User | undefined
  /** The user of whom it is asked whether it is theirs. */
  readonly inQuestion: User | undefined
  readonly reports: readonly ReportRow[]
}

function personLine(
  reader: Reader,
  account: Account,
  group: ReviewGroup,
  person: LinePerson,
): ReviewLine {
  const { row, steps, user } = person
  const { words } = reader
  const { user: userText } = words.texts.portalReview
  return {
    id: row.id,
    name: personName(row, account.settings),
    email: addressOf(row.employee, account.settings) ?? '',
    entities: entityNames(reader, row, steps),
    changes:
      group === 'matched' && user !== undefined
        ? [{ text: words.say(userText, { email: user.email }), values: null }]
        : [...questionTexts(reader, account, person), ...changeTexts(reader, steps, user)],
    cards: group === 'leaving' ? blockedCards(words, steps, user) : [],
    because: reasonSentences(reader, lineReasons(group, person)),
  }
}

/** The user, and whom HR has now. */
function questionTexts(
  { words }: Reader,
  account: Account,
  { row, inQuestion }: LinePerson,
): readonly ChangeText[] {
  if (inQuestion === undefined) return []
  const after = `${personName(row, account.settings)} ${addressOf(row.employee, account.settings) ?? ''}`
  return [
    {
      text: words.texts.portalPeople.person.user,
      values: { before: nameOfUser(inQuestion), after: after.trim() },
    },
  ]
}

function lineReasons(group: ReviewGroup, { row, steps, reports }: LinePerson): readonly Reason[] {
  if (group === 'unclear')
    return reports.flatMap(({ report }) => (report.code === 'match-unclear' ? [report.reason] : []))
  if (group === 'attention') return reports.map(({ report }) => report.reason)
  if (groupPurposes(group).length > 0) return steps.flatMap((step) => step.row.action.because)
  return group === 'matched' ? [] : row.why
}

function externalLine(reader: Reader, user: User): ReviewLine {
  const name = [user.firstName, user.lastName].filter(Boolean).join(' ')
  return {
    id: null,
    name: name === '' ? user.email : name,
    email: user.email,
    entities: user.entityIds.map((id) => entityName(reader, id)),
    changes: [],
    cards: [],
    because: [reader.words.texts.reasons['external-user']],
  }
}

/** The entities of the person's actions; without actions, the entities in which HR places the person. */
function entityNames(
  reader: Reader,
  row: EmployeeRow,
  steps: readonly PlannedAction[],
): readonly string[] {
  const ids = steps.length === 0 ? row.entityIds : steps.map((step) => step.row.action.entityId)
  return [...new Set(ids)].map((id) => entityName(reader, id))
}

/** The open cards, as in the latest user list of the host. */
function blockedCards(
  words: Words,
  steps: readonly PlannedAction[],
  user: User | undefined,
): readonly string[] {
  if (user === undefined) return []
  const entities = new Set(steps.map((step) => step.row.action.entityId))
  return [...entities].flatMap((id) => openCards(user, id)).map((card) => cardText(words, card))
}
