/** The tables of migrations/, as Kysely sees them. JSON columns are text here; codec/ reads them. */
import type { Generated } from 'kysely'
import type { PortalIntent, PortalRole, PortalToken } from '../../ports/store/reads/portal.ts'
import type { LinkTokenKind } from '../../ports/store/link-tokens.ts'
import type { RefusingService } from '../../ports/store/operations.ts'
import type { PlanState } from '../../ports/records.ts'
import type {
  AccountTable,
  ActionTable,
  EmployeeTable,
  LinkTable,
  PagePrintTable,
  OutboxTable,
  RunTable,
} from './wide-tables.ts'
import type { FailureCause } from '../../core/facts/failure-cause.ts'
import type { ReportCode } from '../../core/facts/report.ts'
import type { ActionKind, OutcomeState } from '../../core/facts/action.ts'
import type { Membership } from '../../core/decide/membership.ts'
import type { OverrideDecision } from '../../core/facts/override-decision.ts'

export interface Schema {
  organizations: {
    id: string
    name: string
    locale: string
    timezone: string
    portal_url: string | null
    branding: string | null
    created_at: string
    updated_at: string
    users_count: number | null
    doubted_count: number | null
  }
  entities: {
    organization: string
    id: string
    name: string
    country: string | null
    timezone: string | null
    position: number
  }
  admins: {
    organization: string
    email: string
    name: string | null
    locale: string | null
    position: number
  }
  accounts: AccountTable
  runs: RunTable
  pages: { run: string; listing: string; part: number; cursor: string | null; ids: string }
  page_prints: PagePrintTable
  dimensions: {
    account: string
    kind: 'company' | 'group' | 'work_location'
    id: string
    remote_id: string | null
    name: string | null
    type: string | null
    country: string | null
    state: string | null
  }
  field_values: {
    account: string
    run: number
    field: string
    people: number
    counts: string
    more: number
  }
  employees: EmployeeTable
  employee_versions: {
    account: string
    employee: string
    from_run: number
    to_run: number
    hash: string
    fields: string
    at: string
  }
  links: LinkTable
  host_users: {
    organization: string
    id: string
    email_key: string | null
    fields: string
    read_at: string
  }
  plans: {
    id: string
    account: string
    organization: string
    run: string
    state: PlanState
    revision: number
    holds: string
    counts: string | null
    first_sync: number
    held_since: string | null
    reminded: number
    decided_by: string | null
    decided_at: string | null
    created_at: string
    part: string | null
  }
  actions: ActionTable
  plan_actions: {
    plan: string
    action: string
    position: number
    holds: string
    left_out: Generated<number>
  }
  reports: {
    account: string
    id: string
    code: ReportCode
    employee: string | null
    user_id: string | null
    reason: string
    detail: string
    opened_run: number
    closed_run: number | null
    opened_at: string
    mailed_at: string | null
  }
  memberships: {
    account: string
    employee: string
    entity: string
    state: StoredMembershipState
    origin: 'hr' | 'hand' | 'leave' | 'move' | 'decision' | null
    at: string | null
    accepted: number | null
    invited_only: number | null
    shown_ended: number | null
    unshown: string | null
    cards_open: number | null
    said: string | null
  }
  answers: {
    account: string
    employee: string
    entity: string
    kind: ActionKind
    fingerprint: string
    outcome: OutcomeState
    reason: string | null
    message: string | null
    at: string
    ask_again_at: string | null
    shown: number
    lists: number
    listed_at: string | null
  }
  overrides: {
    id: string
    account: string
    employee: string
    entity: string
    decision: OverrideDecision
    about: string
    until_at: string | null
    user_id: string | null
    fingerprint: string
    actor: string
    at: string
  }
  link_tokens: {
    hash: string
    organization: string
    account: string
    kind: LinkTokenKind
    /** Sealed (seal.ts). */
    token: string | null
    session: string | null
    created_at: string
    expires_at: string
    used_at: string | null
    tries: number
    next_try_at: string | null
    refused_at: string | null
  }
  outbox: OutboxTable
  jobs: {
    id: Generated<number>
    name: string
    job: string
    run_at: string
    again_at: string | null
    attempts: number
    last_error: string | null
    dead_at: string | null
    holder: string | null
    held_until: string | null
  }
  forgets: {
    id: string
    account: string
    token: string
    judged: number
    since: string
    tries: number
    next_try_at: string
    failure: FailureCause | null
  }
  leases: { name: string; holder: string; until_at: string }
  fence: { id: number; held: number }
  hints: { account: string; source_id: string; at: string; run: string | null }
  events: {
    id: Generated<number>
    organization: string
    account: string | null
    type: string
    /** Never null: a trigger refuses it, because SQLite cannot add `not null` to an existing column. */
    subject: string | null
    facts: string
    at: string
  }
  audit: {
    id: Generated<number>
    organization: string
    account: string | null
    actor: string
    act: string
    target: string | null
    facts: string
    at: string
  }
  idempotency: {
    key: string
    request_hash: string
    status: number | null
    body: string | null
    at: string
    claim: string | null
  }
  outages: {
    service: RefusingService
    number: number
    code: string
    since: string
    ended_at: string | null
    told_at: string | null
    told_end_at: string | null
    attempts: number
    next_try_at: string | null
  }
  counters: { name: string; value: number }
  portal_tokens: {
    hash: string
    organization: string
    kind: PortalToken['kind']
    email: string
    name: string | null
    locale: string | null
    role: PortalRole
    intent: PortalIntent
    account: string | null
    return_url: string | null
    made_by: string
    created_at: string
    expires_at: string
    used_at: string | null
    revoked_at: string | null
    spent_for: string | null
  }
  portal_sessions: {
    hash: string
    organization: string
    email: string
    name: string | null
    locale: string | null
    role: PortalRole
    return_url: string | null
    created_at: string
    seen_at: string
    expires_at: string
    revoked_at: string | null
    let_in_by: string | null
  }
  former_admins: { organization: string; hash: string; at: string }
  instance: { name: string; value: string }
}

/** An entity without a row: none. */
type StoredMembershipState = Exclude<Membership['state'], 'none'>
