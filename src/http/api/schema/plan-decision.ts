import { z } from '@hono/zod-openapi'
import { NotFound } from '../../../core/facts/errors.ts'
import { shownState } from '../../../sync/plan/view.ts'
import type { PlanDecision } from '../../../sync/review/approve.ts'
import type { Deps } from '../../../sync/step/deps.ts'
import { filterBy } from './filter.ts'
import { actor, actorName, line } from './scalars.ts'

const ids = z
  .array(line)
  .min(1, 'is empty; name at least one action, or leave it out to decide about the whole plan')

const filter = filterBy({
  kind: 'Of the action',
  code: 'Of the reasons for the action, or of one that holds it',
  state: 'Of the person',
}).openapi('ActionFilter', { description: 'Actions of a plan for which all that is given holds' })

const named = z.union([ids, filter], {
  error: 'must be a list of action ids, or a filter with entity_id, kind, code, state',
})

/** The body of an approval or a rejection. */
export const planDecision = z
  .object({
    revision: z
      .int()
      .openapi({ description: 'The revision that was shown; 409 if the plan has a newer one' }),
    actor,
    only: named.optional().openapi({
      description:
        'Decide about these actions only, and about all that belongs to the same person and entity (to both entities of a move); the rest stays held in a plan of its own',
    }),
    same_person: z
      .union(
        [z.literal('all'), z.array(line).min(1, 'is empty; leave it out, or name employees')],
        {
          error: 'must be "all" or a list of employee ids',
        },
      )
      .optional()
      .openapi({
        description:
          'With an approval: these people, of whom the reports say `match-unclear`, are the same as the users with their addresses. Without it an approval does not say so',
      }),
    except: named.optional().openapi({
      description: 'Decide about all but these; they stay held in a plan of their own',
    }),
  })
  .refine(({ only, except }) => only === undefined || except === undefined, {
    path: ['except'],
    error: 'cannot be given together with `only`; give one of them',
  })
  .openapi('PlanDecision')

export function planDecisionOf(body: z.output<typeof planDecision>): PlanDecision {
  const { revision, actor: by, only, except, same_person: samePerson } = body
  const given = only ?? except
  const part =
    given === undefined
      ? null
      : {
          by: only === undefined ? ('except' as const) : ('only' as const),
          named: Array.isArray(given) ? given : filterOf(given),
        }
  return { revision, actor: actorName(by), part, samePerson: samePerson ?? null }
}

function filterOf({ entity_id: entityId, kind, code, state }: z.output<typeof filter>) {
  return { entityId, kind, code, state }
}

export const planDecisionSchema = z.object({
  id: z.string(),
  state: z.string(),
  revision: z.int(),
  held_plan_id: z.string().nullable().openapi({
    description:
      'The plan in which the rest waits; null: nothing waits, or the leavers that were approved are still being read again',
  }),
})

export async function decisionView(
  { store }: Pick<Deps, 'store'>,
  id: string,
): Promise<z.output<typeof planDecisionSchema>> {
  const plan = await store.plan(id)
  if (plan === null) throw new NotFound('plan')
  const held = await store.heldPlan(plan.account)
  return {
    id,
    state: shownState(plan.state, plan),
    revision: plan.revision,
    held_plan_id: held === null || held.decidedAt !== null ? null : held.id,
  }
}
