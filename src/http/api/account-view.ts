import { z } from '@hono/zod-openapi'
import { NotFound } from '../../core/facts/errors.ts'
import type { Account } from '../../ports/records.ts'
import type { Deps } from '../../sync/step/deps.ts'
import { instant } from './members.ts'

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
    entity_ids: z
      .array(z.string())
      .readonly()
      .nullable()
      .openapi({ description: 'Null: all entities of the organization' }),
    last_complete_read_at: instant.nullable(),
    next_sync_at: instant.nullable(),
    held_plan_id: z.string().nullable(),
    counts: z.object({ employees: z.int(), linked: z.int(), external: z.int() }),
    problem: z.object({ code: z.string(), message: z.string(), since: instant }).nullable(),
  })
  .openapi('Account')

export type AccountView = z.output<typeof accountSchema>

export async function accountView(
  deps: Pick<Deps, 'store'>,
  account: Account,
): Promise<AccountView> {
  const [counts, held] = await Promise.all([
    deps.store.counts(account),
    deps.store.heldPlan(account.id),
  ])
  const { problem } = account
  return {
    id: account.id,
    organization_id: account.organization,
    status: account.status,
    integration: account.integration,
    entity_ids: account.entityIds,
    last_complete_read_at: account.lastCompleteReadAt,
    next_sync_at: account.nextSyncAt,
    // Approved already and not applied yet: nobody waits for an admin any more.
    held_plan_id: held === null || held.decidedAt !== null ? null : held.id,
    counts: { employees: counts.employees, linked: counts.linked, external: counts.external },
    problem: problem && { code: problem.code, message: problem.message, since: problem.since },
  }
}

export async function accountOf(deps: Pick<Deps, 'store'>, id: string): Promise<Account> {
  const account = await deps.store.account(id)
  if (account === null) throw new NotFound(id)
  return account
}
