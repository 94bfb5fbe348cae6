import { namesOf } from '../../../words/reason-sentence.ts'
import type { UpdateParams } from '../../../core/facts/action.ts'
import { addressOf } from '../../../core/people/fields.ts'
import type { Reason } from '../../../core/facts/reasons.ts'
import { openCards, type Card, type User } from '../../../core/people/user.ts'
import type { EmployeeRow, Plan, PlannedAction } from '../../../ports/records.ts'
import type { Part, Stretch } from '../../../ports/store/lists.ts'
import type { Words } from '../../../words/words.ts'
import { filterOf, purposesOf, type Group } from './groups.ts'
import type { Portal, RequestContext } from '../request/request-context.ts'
import type { CurrentAccount } from '../request/current-account.ts'
import { personName } from '../people/person-name.ts'
import { entityName } from '../shell/entity-name.ts'

/** What would happen, in words; with what was and what will be where something changes. */
export interface Change {
  readonly text: string
  readonly change: { readonly before: string; readonly after: string } | null
}
/** One person, or external user, of a group. */
export interface Line {
  /** Of the person in HR; null for external users. */
  readonly id: string | null
  readonly name: string
  readonly email: string
  readonly entities: readonly string[]
  readonly what: readonly Change[]
  readonly cards: readonly string[]
  readonly because: readonly string[]
}

type Context = Pick<RequestContext, 'words' | 'organization'>

/** A part of one group of a plan, as the page and the CSV show it. */
export async function linesOf(
  { deps }: Portal,
  requestContext: Context,
  { account }: CurrentAccount,
  asked: { plan: Plan; group: Group; search: string; stretch: Stretch },
): Promise<Part<Line>> {
  const { plan, group, search, stretch } = asked
  const { store } = deps
  if (group === 'external') {
    const filter = { code: 'external-user', search } as const
    const { rows, total } = await store.reportedUsers(account.id, filter, stretch)
    return { rows: rows.map((user) => externalLine(requestContext, user)), total }
  }
  const { rows, total } = await store.people(
    account.id,
    { ...filterOf(group, plan), search },
    stretch,
  )
  const ids = rows.map(({ id }) => id)
  const purposes = purposesOf(group)
  const [steps, reports, links] = await Promise.all([
    purposes.length === 0 ? [] : store.planSteps(plan.id, ids),
    group === 'attention' ? store.openReports(account.id, { employees: ids }) : [],
    store.linksOf(account.id, ids),
  ])
  const mine = steps.filter(({ row }) => purposes.includes(row.action.purpose))
  const userIds = [
    ...mine.flatMap(({ row }) => row.action.userId ?? []),
    ...links.map(({ userId }) => userId),
  ]
  const users = new Map(
    (await store.usersById(account.organization, [...new Set(userIds)])).map((u) => [u.id, u]),
  )
  const lines = rows.map((row): Line => {
    const own = mine.filter((step) => step.row.action.employeeId === row.id)
    const link = links.find(({ employee }) => employee === row.id)
    const user = users.get(own[0]?.row.action.userId ?? link?.userId ?? '')
    const reasons =
      group === 'attention'
        ? reports.filter(({ report }) => report.employeeId === row.id).map((r) => r.report.reason)
        : purposes.length > 0
          ? own.flatMap((step) => step.row.action.because)
          : group === 'matched'
            ? []
            : row.why
    return {
      id: row.id,
      name: personName(row, account.settings),
      email: addressOf(row.employee, account.settings) ?? '',
      entities: entitiesOf(requestContext, row, own),
      what:
        group === 'matched' && user !== undefined
          ? [
              {
                text: requestContext.words.say(texts(requestContext).user, { email: user.email }),
                change: null,
              },
            ]
          : changesOf(requestContext, own, user),
      cards: group === 'leaving' ? cardsOf(requestContext.words, own, user) : [],
      because: sentences(requestContext, reasons),
    }
  })
  return { rows: lines, total }
}

function texts({ words }: Context) {
  return words.texts.portalReview
}

function externalLine(requestContext: Context, user: User): Line {
  const name = [user.firstName, user.lastName].filter(Boolean).join(' ')
  return {
    id: null,
    name: name === '' ? user.email : name,
    email: user.email,
    entities: user.entityIds.map((id) => entityName(requestContext, id)),
    what: [],
    cards: [],
    because: [requestContext.words.texts.reasons['external-user']],
  }
}

function entitiesOf(
  requestContext: Context,
  row: EmployeeRow,
  steps: readonly PlannedAction[],
): readonly string[] {
  const ids = steps.length === 0 ? row.entityIds : steps.map((step) => step.row.action.entityId)
  return [...new Set(ids)].map((id) => entityName(requestContext, id))
}

function changesOf(
  requestContext: Context,
  steps: readonly PlannedAction[],
  user: User | undefined,
): readonly Change[] {
  const { words } = requestContext
  const t = texts(requestContext)
  const plain = (text: string): Change => ({ text, change: null })
  const ended = steps.find(
    ({ row: { action } }) => action.purpose === 'move' && action.kind === 'user.deactivate',
  )
  return steps.flatMap(({ row: { action } }): readonly Change[] => {
    switch (action.kind) {
      case 'user.invite': {
        if (action.purpose === 'move') {
          const before =
            ended === undefined ? '' : entityName(requestContext, ended.row.action.entityId)
          return [
            {
              text: t.move,
              change: { before, after: entityName(requestContext, action.entityId) },
            },
          ]
        }
        const { email } = action.params
        return [plain(action.userId === null ? words.say(t.invite, { email }) : t.inviteMore)]
      }
      case 'user.update':
        return updatesOf(requestContext, action.params, user)
      case 'user.deactivate': {
        const entity = steps.length > 2 ? ` (${entityName(requestContext, action.entityId)})` : ''
        const date = words.date(action.params.effective_date)
        return [plain(words.say(t.accessEnded, { date }) + entity)]
      }
      case 'cards.block':
        return []
      case 'user.reactivate':
        return [plain(t.accessBack)]
      case 'cards.unblock':
        return [plain(words.many(t.cardsBack, action.params.card_ids.length))]
    }
  })
}

function updatesOf(
  requestContext: Context,
  params: UpdateParams,
  user: User | undefined,
): readonly Change[] {
  const t = texts(requestContext)
  const had = { first_name: user?.firstName, last_name: user?.lastName, phone: user?.phone }
  return (['first_name', 'last_name', 'phone'] as const).flatMap((field) => {
    const after = params[field]
    if (after === undefined) return []
    const verify = field === 'phone' && params.phone_verification_required === true
    return [
      {
        text: t[field],
        change: {
          before: had[field] ?? t.nothingBefore,
          after: verify ? `${after} (${t.verify})` : after,
        },
      },
    ]
  })
}

/** The cards that the block would stop, as the host last showed them. */
function cardsOf(
  words: Words,
  steps: readonly PlannedAction[],
  user: User | undefined,
): readonly string[] {
  if (user === undefined) return []
  const entities = new Set(steps.map((step) => step.row.action.entityId))
  return [...entities].flatMap((id) => openCards(user, id)).map((card) => cardText(words, card))
}

export function cardText(words: Words, { label, last4, type, recurring }: Card): string {
  const { card } = words.texts.labels
  const number = words.say(card.number, { last4: last4.slice(-4) })
  return [`${label} ${number}`, card[type], ...(recurring ? [card.recurring] : [])].join(', ')
}

export function sentences(
  { words, organization }: Context,
  reasons: readonly Reason[],
): readonly string[] {
  const names = namesOf(organization)
  return [...new Set(reasons.map((reason) => words.because(reason, names)))]
}
