import { z } from '@hono/zod-openapi'
import { lossReason } from '../../../core/people/attributes/loss-reason.ts'
import { toldLosses } from '../../../core/people/attributes/lost-attributes.ts'
import type { Account } from '../../../ports/records.ts'
import type { Deps } from '../../../sync/step/deps.ts'
import { problemMessage, reasonMessage } from '../../../words/message.ts'
import { instant } from './scalars.ts'

export const accountSchema = z
  .object({
    id: z.string(),
    organization_id: z.string(),
    status: z.enum([
      'pending',
      'importing',
      'review',
      'active',
      'needs_relink',
      'quarantined',
      'disconnected',
    ]),
    integration: z.object({ slug: z.string(), name: z.string() }).nullable(),
    entity_ids: z.array(z.string()).readonly().nullable().openapi({
      description: 'The entities that the account serves; null: all of the organization',
    }),
    last_complete_read_at: instant.nullable(),
    next_sync_at: instant.nullable(),
    held_plan_id: z
      .string()
      .nullable()
      .openapi({ description: 'The plan that an admin has to approve or reject' }),
    counts: z.object({ employees: z.int(), linked: z.int(), external: z.int() }).openapi({
      description:
        '`employees`: people who work for the company according to HR; `linked`: those of them with a user; `external`: users who correspond to no employee',
    }),
    lost_attributes: z
      .array(
        z.object({
          attribute: z.string(),
          entity_id: z.string().nullable(),
          since: instant,
          had: z.int(),
          lost: z.int(),
          message: z.string(),
        }),
      )
      .readonly()
      .openapi({
        description:
          'What HR gave before and gives nearly nobody any more; null for `entity_id`: of the whole account',
      }),
    problem: z.object({ code: z.string(), message: z.string(), since: instant }).nullable(),
  })
  .openapi('Account')

export type AccountView = z.output<typeof accountSchema>

export async function accountView(
  deps: Pick<Deps, 'store'>,
  account: Account,
): Promise<AccountView> {
  const [counts, heldPlan] = await Promise.all([
    deps.store.counts(account),
    deps.store.heldPlan(account.id),
  ])
  const failed = account.status === 'pending' ? account.linkFailure : null
  const problem =
    account.problem ?? (failed === null ? null : { code: failed.code, since: failed.at })
  return {
    id: account.id,
    organization_id: account.organization,
    status: account.status,
    integration: account.integration,
    entity_ids: account.entityIds,
    last_complete_read_at: account.lastCompleteReadAt,
    next_sync_at: account.nextSyncAt,
    // A decided plan stays held until it is applied, but no longer waits for an admin.
    held_plan_id: heldPlan === null || heldPlan.decidedAt !== null ? null : heldPlan.id,
    counts: { employees: counts.employed, linked: counts.linked, external: counts.external },
    lost_attributes: toldLosses(account.lostAttributes).map((loss) => ({
      attribute: loss.attribute,
      entity_id: loss.entity,
      since: loss.since,
      had: loss.of,
      lost: loss.count,
      message: reasonMessage(lossReason(loss)),
    })),
    problem: problem && {
      code: problem.code,
      message: problemMessage(problem.code),
      since: problem.since,
    },
  }
}
