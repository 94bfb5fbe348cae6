import type { UpdateParams } from '../../../core/facts/action.ts'
import type { User } from '../../../core/people/user.ts'
import type { PlannedAction } from '../../../ports/records.ts'
import type { RequestContext } from '../request/request-context.ts'
import { entityName } from '../../../sync/step/entity-names.ts'

/** What an action does, as a text; with the old and the new value where it changes one. */
export interface ChangeText {
  readonly text: string
  readonly values: { readonly before: string; readonly after: string } | null
}

type Reader = Pick<RequestContext, 'words' | 'organization'>

/** What the actions of one person do. Blocked cards have a list of their own. */
export function changeTexts(
  reader: Reader,
  steps: readonly PlannedAction[],
  user: User | undefined,
): readonly ChangeText[] {
  const { words } = reader
  const t = words.texts.portalReview
  const plain = (text: string): ChangeText => ({ text, values: null })
  const endings = steps.filter(({ row }) => row.action.kind === 'user.deactivate').length
  return steps.flatMap(({ row: { action } }): readonly ChangeText[] => {
    switch (action.kind) {
      case 'user.invite': {
        if (action.purpose === 'move') return [moveText(reader, steps, action.entityId)]
        const { email } = action.params
        return [plain(action.userId === null ? words.say(t.invite, { email }) : t.inviteMore)]
      }
      case 'user.update':
        return updateTexts(reader, action.params, user)
      case 'user.deactivate': {
        const entity = endings > 1 ? ` (${entityName(reader, action.entityId)})` : ''
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

/** From the entity whose access ends to the new one. */
function moveText(reader: Reader, steps: readonly PlannedAction[], to: string): ChangeText {
  const from = steps.find(
    ({ row: { action } }) => action.purpose === 'move' && action.kind === 'user.deactivate',
  )
  const before = from === undefined ? '' : entityName(reader, from.row.action.entityId)
  const { move } = reader.words.texts.portalReview
  return { text: move, values: { before, after: entityName(reader, to) } }
}

function updateTexts(
  { words }: Reader,
  params: UpdateParams,
  user: User | undefined,
): readonly ChangeText[] {
  const t = words.texts.portalReview
  const old = { first_name: user?.firstName, last_name: user?.lastName, phone: user?.phone }
  return (['first_name', 'last_name', 'phone'] as const).flatMap((field) => {
    const after = params[field]
    if (after === undefined) return []
    const verify = field === 'phone' && params.phone_verification_required === true
    return [
      {
        text: t[field],
        values: {
          before: old[field] ?? t.nothingBefore,
          after: verify ? `${after} (${t.verify})` : after,
        },
      },
    ]
  })
}
