import type { QueryContext } from '../statements/context.ts'
import { rowsOf } from '../statements/rows.ts'

/** An action whose final outcome is not in the audit exactly once, or an entry without its action. */
export interface AuditGap {
  readonly action: string
  readonly organization: string
  readonly kind: string
  readonly outcome: string
  /** How many entries there are. */
  readonly entries: number
}

export interface AuditCheck {
  readonly entries: number
  readonly actions: number
  readonly gaps: readonly AuditGap[]
}

const MOST_GAPS = 1000

/** Each final answer of the host must have exactly one entry with the action's id and the outcome. */
export async function checkAudit({
  database,
}: Pick<QueryContext, 'database'>): Promise<AuditCheck> {
  const [entries] = await rowsOf<{ n: number }>(database, 'select count(*) as n from audit')
  const [actions] = await rowsOf<{ n: number }>(
    database,
    `select count(*) as n from actions where state in ${FINAL}`,
  )
  const gaps = await rowsOf<AuditGap>(database, GAPS, MOST_GAPS)
  return { entries: entries?.n ?? 0, actions: actions?.n ?? 0, gaps }
}

const FINAL = `('done', 'already', 'refused', 'failed')`

/** Counts the entries of each action, then compares actions with entries and entries with actions. */
const GAPS = `with entries as materialized (
    select facts ->> 'action' as action, organization, act, count(*) as n from audit
    where facts ->> 'action' is not null group by 1, 2, 3)
  select a.id as action, a.organization, a.kind, a.state as outcome, coalesce(s.n, 0) as entries
    from actions a left join entries s
      on s.action = a.id and s.organization = a.organization and s.act = a.kind || '.' || a.state
    where a.state in ${FINAL} and coalesce(s.n, 0) <> 1
  union all
  select s.action, s.organization, s.act, 'no such outcome', s.n from entries s
    where not exists (select 1 from actions a where a.id = s.action
      and a.organization = s.organization and s.act = a.kind || '.' || a.state)
  limit ?`
