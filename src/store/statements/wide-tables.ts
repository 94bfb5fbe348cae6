/** The tables with many columns. The others are in schema.ts. */
import type { Generated } from 'kysely'
import type { ActionKind, Purpose } from '../../core/facts/action.ts'
import type { MailFate } from '../../core/tell/mail-fate.ts'
import type { MailFailure } from '../../core/facts/mail-kinds.ts'
import type { PrintedListing } from '../../ports/store/page-prints.ts'
import type { OutboxMail } from '../../ports/store/reads/outbox.ts'
import type {
  AccountStatus,
  ActionState,
  Link,
  RunMode,
  RunState,
  RunTrigger,
} from '../../ports/records.ts'
import type { RunPhase } from '../../ports/bookmark.ts'
import type { MailKind } from '../../core/facts/mail-kinds.ts'
import type { FailureCause, LinkFailure } from '../../core/facts/failure-cause.ts'
import type { SelectiveSync } from '../../core/facts/source/source-state.ts'
import type { PersonState } from '../../core/people/person-state.ts'

export interface AccountTable {
  id: string
  organization: string
  status: AccountStatus
  integration_slug: string | null
  integration_name: string | null
  integration_wanted: string | null
  source_account_id: string | null
  /** Sealed (seal.ts). */
  token: string | null
  entity_ids: string | null
  settings: string
  settings_at: string
  planned_settings_at: string | null
  link_admin: string
  consent_by: string
  consent_at: string
  /** Sealed (seal.ts). */
  link_url: string | null
  link_expires_at: string | null
  run_seq: number
  approved_at: string | null
  next_sync_at: string | null
  last_complete_read_at: string | null
  last_read_began_at: string | null
  last_source_sync_at: string | null
  problem_code: FailureCause | null
  problem_message: string | null
  problem_since: string | null
  problem_mailed_at: string | null
  problem_mailed_code: FailureCause | null
  failures: number
  host_refused_since: string | null
  host_refused_until: string | null
  host_refused_tries: number
  created_at: string
  disconnected_at: string | null
  memberships_after: string | null
  memberships_at: string | null
  lost_attributes: string
  attributes_judged: number
  link_failure: LinkFailure | null
  link_failed_at: string | null
  source_fresh_as_of: string | null
  issues: string
  issues_due_at: string | null
  source_changes: string
  selective_sync: SelectiveSync | null
  resync: string | null
}

export interface RunTable {
  id: string
  account: string
  organization: string
  seq: number
  trigger: RunTrigger
  mode: RunMode
  state: RunState
  reason: FailureCause | null
  phase: RunPhase
  bookmark: string
  people: string | null
  modified_after: string | null
  began_at: string | null
  complete: number | null
  source_synced_at: string | null
  pages_read: number
  employees_read: number
  joiners: number
  movers: number
  leavers: number
  identity_changes: number
  attributes: string | null
  plan_id: string | null
  held_plan_id: string | null
  actor: string | null
  waits_until: string | null
  step_failures: number
  started_at: string
  finished_at: string | null
}

export interface EmployeeTable {
  seq: Generated<number>
  account: string
  id: string
  source_id: string
  remote_id: string | null
  email_key: string | null
  personal_key: string | null
  manager_id: string | null
  words: string
  hash: string
  fields: string
  modified_at: string | null
  read_at: string
  memory: string
  remembered: string
  standing: Standing
  missing: 'absent' | 'flagged' | 'unlisted' | null
  doubted_run: number | null
  mass_absence: number
  state: PersonState
  why: string
  entity_ids: string
  due_next_run: number
  revisit_at: string | null
  next_transition_at: string | null
  first_run: number
  version_run: number
  version_at: string
  left_at: string | null
  announced: string | null
  out_at: string | null
  reduced_at: string | null
  erased_at: string | null
}

/** What the record says about the person. The share of absent people is that of `present` ones (rule 37). */
export type Standing = 'present' | 'inactive' | 'ignored' | 'deleted'

export interface LinkTable {
  account: string
  employee: string
  organization: string
  user_id: string
  state: Link['state']
  entity_ids: string
  how: Link['how']
  ended: string
  remote_hash: string | null
  integration_slug: string | null
  email_key: string | null
  name_key: string | null
  print: string | null
  since: string
  closed_at: string | null
}

export interface ActionTable {
  id: string
  account: string
  organization: string
  intent_key: string
  generation: number
  employee: string
  entity: string
  user_id: string | null
  kind: ActionKind
  purpose: Purpose
  params: string
  because: string
  fingerprint: string
  state: ActionState
  attempts: number
  first_tried_at: string | null
  next_try_at: string | null
  parked: number
  outcome_unknown: number
  checked_at: string | null
  reason: string | null
  message: string | null
  approved_by: string | null
  created_at: string
  finished_at: string | null
  undone_at: string | null
}

export interface OutboxTable {
  id: string
  organization: string
  account: string | null
  run: string | null
  kind: MailKind
  subject: string
  recipient: string
  recipient_name: string | null
  locale: string
  notice: string
  frame: string
  rendered: string | null
  state: OutboxMail['state']
  attempts: number
  first_tried_at: string | null
  next_try_at: string | null
  outcome_unknown: number
  reason: string | null
  message_id: string | null
  created_at: string
  sent_at: string | null
  fate: MailFate | null
  fate_at: string | null
  failure: MailFailure | null
  failed_at: string | null
  closed_at: string | null
  look_at: string | null
  looked_at: string | null
  recipient_key: string | null
}

export interface PagePrintTable {
  account: string
  listing: PrintedListing
  part: number
  read_as: string
  print: string
  content: string
  stored: string
  ids: string
  next: string | null
  people: number
  attributes: string
  field_values: string
  look: string
  at: string
  until: string
}
