import { z } from 'zod'
import type { Resync, SourceChange, SourceIssue } from '../../../core/facts/source/source-state.ts'

/** `accounts.issues`. */
export const ISSUES = z.array(
  z.looseObject({
    id: z.string(),
    kind: z.enum(['permission', 'credentials', 'plan', 'rate-limit', 'outage', 'other']),
    models: z.array(z.enum(['employees', 'employments', 'groups', 'locations', 'companies'])),
    since: z.string(),
    said: z.string(),
  }),
) satisfies z.ZodType<readonly SourceIssue[]>

/** `accounts.source_changes`. */
export const CHANGES = z.array(
  z.looseObject({
    kind: z.enum([
      'scopes',
      'selective-sync',
      'credentials',
      'data-deleted',
      'switched-off',
      'field-mapping',
    ]),
    at: z.string(),
    ours: z.boolean(),
  }),
) satisfies z.ZodType<readonly SourceChange[]>

/** `accounts.resync`. */
export const RESYNC = z.looseObject({
  at: z.string(),
  outcome: z.enum(['asked', 'not-in-plan', 'failed']),
}) satisfies z.ZodType<Resync>
