import type { Selectable } from 'kysely'
import { z } from 'zod'
import type { Answer } from '../../../core/decide/answers.ts'
import type { Membership, Unshown } from '../../../core/decide/membership.ts'
import type { Schema } from '../../statements/schema.ts'
import type { Columns } from '../../changes/columns.ts'
import { json } from '../json.ts'
import { SAID } from './overrides.ts'
import { notNull, stored, type Cell } from '../stored.ts'

const UNSHOWN: z.ZodType<Unshown> = z.discriminatedUnion('state', [
  z.object({ state: z.literal('none') }),
  z.object({ state: z.literal('removed-by-hand'), at: z.string().nullable() }),
  z.object({
    state: z.literal('ended'),
    by: z.enum(['leave', 'move', 'decision']),
    at: z.string(),
    invitedOnly: z.boolean(),
    shownEnded: z.boolean(),
    cardsOpen: z.boolean(),
  }),
])

type Row = Selectable<Schema['memberships']>

export function membershipOf(row: Row): Membership {
  const cell = (column: string): Cell => ({ table: 'memberships', column, row: row.employee })
  const { state, origin, at } = row
  switch (state) {
    case 'given':
      return {
        state,
        by: origin === 'hand' ? 'hand' : 'hr',
        since: at,
        accepted: row.accepted === 1,
        unshown: row.unshown === null ? null : stored(UNSHOWN, row.unshown, cell('unshown')),
      }
    case 'ended':
      return {
        state,
        by: origin === 'move' || origin === 'decision' ? origin : 'leave',
        at: notNull(at, cell('at')),
        invitedOnly: row.invited_only === 1,
        shownEnded: row.shown_ended === 1,
        cardsOpen: row.cards_open === 1,
      }
    case 'removed-by-hand':
      return { state, at }
    case 'regained-by-hand': {
      const said = stored(SAID, notNull(row.said, cell('said')), cell('said'))
      return { state, at: notNull(at, cell('at')), said }
    }
  }
}

export function membershipColumns(
  membership: Exclude<Membership, { state: 'none' }>,
): Omit<Columns<'memberships'>, 'account' | 'employee' | 'entity'> {
  const blank = {
    state: membership.state,
    origin: null,
    at: null,
    accepted: null,
    invited_only: null,
    shown_ended: null,
    unshown: null,
    cards_open: null,
    said: null,
  }
  switch (membership.state) {
    case 'given': {
      const { by, since, accepted, unshown } = membership
      return {
        ...blank,
        origin: by,
        at: since,
        accepted: Number(accepted),
        unshown: unshown === null ? null : json(unshown),
      }
    }
    case 'ended':
      return {
        ...blank,
        origin: membership.by,
        at: membership.at,
        invited_only: Number(membership.invitedOnly),
        shown_ended: Number(membership.shownEnded),
        cards_open: Number(membership.cardsOpen),
      }
    case 'removed-by-hand':
      return { ...blank, at: membership.at }
    case 'regained-by-hand':
      return { ...blank, at: membership.at, said: json(membership.said) }
  }
}

export function answerOf(row: Selectable<Schema['answers']>): Answer {
  return {
    entityId: row.entity,
    kind: row.kind,
    fingerprint: row.fingerprint,
    outcome: row.outcome,
    reason: row.reason,
    at: row.at,
    message: row.message,
    askAgainAt: row.ask_again_at,
    looks: { shown: row.shown === 1, lists: row.lists, listedAt: row.listed_at },
  }
}

export function answerColumns(answer: Answer): Columns<'answers'> {
  return {
    entity: answer.entityId,
    kind: answer.kind,
    fingerprint: answer.fingerprint,
    outcome: answer.outcome,
    reason: answer.reason,
    at: answer.at,
    message: answer.message,
    ask_again_at: answer.askAgainAt,
    shown: Number(answer.looks.shown),
    lists: answer.looks.lists,
    listed_at: answer.looks.listedAt,
  }
}
