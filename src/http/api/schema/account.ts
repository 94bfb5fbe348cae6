import { z } from '@hono/zod-openapi'
import { lossReason } from '../../../core/people/attributes/loss-reason.ts'
import { toldLosses } from '../../../core/people/attributes/lost-attributes.ts'
import type { Account, Problem } from '../../../ports/records.ts'
import type { Deps } from '../../../sync/step/deps.ts'
import {
  changeMessage,
  issueMessage,
  problemMessage,
  reasonMessage,
} from '../../../words/message.ts'
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
    source_fresh_as_of: instant.nullable().openapi({
      description: "From when the data is that HR's connector gives, by its own word",
    }),
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
    issues: z
      .array(
        z.object({
          id: z.string(),
          kind: z.enum(['permission', 'credentials', 'plan', 'rate-limit', 'outage', 'other']),
          models: z.array(z.string()).readonly(),
          since: instant,
          message: z.string(),
          said: z.string(),
        }),
      )
      .readonly()
      .openapi({
        description:
          "The open issues of HR's connector: what is missing, since when, and who has to do what; `said`: its own text",
      }),
    source_changes: z
      .array(z.object({ kind: z.string(), at: instant, certain: z.boolean(), message: z.string() }))
      .readonly()
      .openapi({
        description:
          'What was changed in the connection, newest first; not `certain`: perhaps in another connection',
      }),
    resync: z
      .object({ at: instant, outcome: z.enum(['asked', 'not-in-plan', 'failed']) })
      .nullable()
      .openapi({ description: 'The last time that HR was asked to be read anew' }),
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
    source_fresh_as_of: account.sourceFreshAsOf,
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
    ...sourceState(account),
    problem: problemView({ ...account, problem }),
  }
}

function sourceState({ issues, sourceChanges, resync }: Account) {
  return {
    issues: issues.map((issue) => ({ ...issue, message: issueMessage(issue) })),
    source_changes: sourceChanges.map((change) => ({
      kind: change.kind,
      at: change.at,
      certain: change.ours,
      message: changeMessage(change),
    })),
    resync,
  }
}

/** An open issue explains the problem. Where the sync goes on beside it, it is the problem (rule 56). */
function problemView({
  problem,
  issues,
  status,
}: Pick<Account, 'issues' | 'status'> & {
  readonly problem: Pick<Problem, 'code' | 'since'> | null
}): AccountView['problem'] {
  const said = issues.map(issueMessage)
  if (problem !== null)
    return {
      code: problem.code,
      message: [problemMessage(problem.code), ...said].join(' '),
      since: problem.since,
    }
  const [first] = issues
  if (first === undefined || status === 'disconnected') return null
  return { code: 'source-issue', message: said.join(' '), since: first.since }
}
