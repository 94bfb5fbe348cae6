import type { Rows, Table } from '../../ports/store/changes.ts'
import { emailKey } from '../../core/people/email.ts'
import { canonical } from '../../core/facts/canonical.ts'
import { accountColumns } from '../codec/accounts/accounts.ts'
import { actionColumns } from '../codec/runs/actions.ts'
import { employeeColumns } from '../codec/people/employees.ts'
import { linkColumns } from '../codec/people/links.ts'
import { answerColumns, membershipColumns } from '../codec/people/memberships.ts'
import { mailColumns } from '../codec/accounts/outbox.ts'
import { overrideColumns } from '../codec/people/overrides.ts'
import { planColumns } from '../codec/runs/plans.ts'
import { reportColumns } from '../codec/runs/reports.ts'
import { runColumns } from '../codec/runs/runs.ts'
import type { Schema } from '../statements/schema.ts'
import type { SealedPlace } from '../seal.ts'
import { plainColumns, type Columns, type PlainTable } from './columns.ts'
import { forgetPlace, linkPlace, linkTokenPlace, tokenPlace } from './sealed-places.ts'

export interface TableOf<T extends Table> {
  /** The columns of its key. */
  readonly key: readonly (keyof Schema[T] & string)[]
  columns(row: Partial<Rows[T]>): Columns<T>
  /** Columns whose text is sealed before it is stored, each for the place where it stands. */
  readonly sealed?: Readonly<Record<string, (row: Partial<Rows[T]>) => SealedPlace>>
}

/** How the rows of each table become columns. */
export const TABLES: { readonly [T in Table]: TableOf<T> } = {
  organizations: plain<'organizations'>('id'),
  entities: plain<'entities'>('organization', 'id'),
  admins: plain<'admins'>('organization', 'email'),
  former_admins: plain<'former_admins'>('organization', 'hash'),
  accounts: {
    key: ['id'],
    columns: accountColumns,
    sealed: { token: tokenPlace, link_url: linkPlace },
  },
  runs: { key: ['id'], columns: runColumns },
  pages: plain<'pages'>('run', 'listing', 'part'),
  page_prints: plain<'page_prints'>('account', 'listing', 'part'),
  dimensions: plain<'dimensions'>('account', 'kind', 'id'),
  field_values: {
    key: ['account', 'run', 'field'],
    columns: ({ account, run, counted }) => ({
      account,
      run,
      ...(counted !== undefined && {
        field: counted.field,
        people: counted.people,
        counts: JSON.stringify(counted.values),
        more: Number(counted.more),
      }),
    }),
  },
  employees: {
    key: ['account', 'id'],
    columns: ({ emailKey: email_key, personalKey: personal_key, ...row }) => ({
      ...employeeColumns(row),
      email_key,
      personal_key,
    }),
  },
  employee_versions: plain<'employee_versions'>('account', 'employee', 'from_run'),
  links: { key: ['account', 'employee'], columns: linkColumns },
  host_users: {
    key: ['organization', 'id'],
    columns: ({ organization, id, user, readAt }) => ({
      organization,
      id,
      ...(user !== undefined && { email_key: emailKey(user.email), fields: canonical(user) }),
      read_at: readAt,
    }),
  },
  plans: { key: ['id'], columns: planColumns },
  actions: { key: ['id'], columns: actionColumns },
  plan_actions: plain<'plan_actions'>('plan', 'action'),
  reports: { key: ['account', 'id'], columns: reportColumns },
  memberships: {
    key: ['account', 'employee', 'entity'],
    columns: ({ membership, ...key }) => ({
      ...key,
      ...(membership !== undefined && membershipColumns(membership)),
    }),
  },
  answers: {
    key: ['account', 'employee', 'entity', 'kind'],
    columns: ({ answer, ...key }) => ({
      ...key,
      ...(answer !== undefined && answerColumns(answer)),
    }),
  },
  overrides: {
    key: ['account', 'employee', 'entity', 'decision', 'about'],
    columns: overrideColumns,
  },
  link_tokens: { ...plain<'link_tokens'>('hash'), sealed: { token: linkTokenPlace } },
  forgets: { ...plain<'forgets'>('id'), sealed: { token: forgetPlace } },
  outbox: {
    key: ['id'],
    columns: ({ sentAt: sent_at, lookedAt: looked_at, ...mail }) => ({
      ...mailColumns(mail),
      sent_at,
      looked_at,
    }),
  },
  hints: plain<'hints'>('account', 'source_id'),
  events: plain<'events'>('id'),
  audit: plain<'audit'>('id'),
  outages: plain<'outages'>('service', 'number'),
  counters: plain<'counters'>('name'),
  portal_tokens: plain<'portal_tokens'>('hash'),
  portal_sessions: plain<'portal_sessions'>('hash'),
}

/** A table whose columns are called as the fields of its rows. */
function plain<T extends PlainTable>(...key: readonly (keyof Schema[T] & string)[]): TableOf<T> {
  return { key, columns: plainColumns }
}
