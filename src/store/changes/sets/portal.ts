import { plainColumns } from '../columns.ts'
import { AMONG, list, type Statement, type Value } from '../statement.ts'
import { set, type SetsOf } from './set.ts'

/** Sessions of the portal, and the tokens that start them (rule 55). */
export const PORTAL_SETS: SetsOf<'session.' | 'portal'> = {
  'session.start': ({ session, token, audit }) => [
    insertWhere(
      'portal_sessions',
      plainColumns<'portal_sessions'>(session),
      'exists (select 1 from portal_tokens where hash = ? and revoked_at is null)',
      token,
    ),
    insertWhere(
      'audit',
      plainColumns<'audit'>(audit),
      'exists (select 1 from portal_sessions where hash = ?)',
      session.hash,
    ),
  ],
  'portal-tokens.revoke-used': ({ organization, email }) => [
    set(
      ['portal_tokens'],
      `update portal_tokens set revoked_at = used_at
       where organization = ? and email = ? and revoked_at is null`,
      organization,
      email,
    ),
  ],
  'portal.revoke': ({ organization, keys, at }) => [
    revokeSessions(at, organization, `email in ${AMONG}`, list(keys)),
    revokeTokens(at, organization, `email in ${AMONG}`, list(keys)),
    revokeTokens(at, organization, `${BY_ADMIN} and made_by in ${AMONG}`, list(keys)),
  ],
  'portal.revoke-users': ({ organization, userIds, at }) => {
    const theirs = [organization, list(userIds)]
    return [
      revokeSessions(at, organization, `email in (${LOSING})`, ...theirs),
      revokeTokens(at, organization, `email in (${LOSING})`, ...theirs),
      revokeTokens(at, organization, `${BY_ADMIN} and made_by in (${LOSING})`, ...theirs),
    ]
  },
  'portal.revoke-except': ({ organization, named, before, at }) => {
    const others = `email not in ${AMONG} and (role = 'admin' or email in ${AMONG})`
    return [
      revokeSessions(at, organization, others, list(named), list(before)),
      revokeTokens(at, organization, others, list(named), list(before)),
      revokeTokens(at, organization, `${BY_ADMIN} and made_by not in ${AMONG}`, list(named)),
    ]
  },
}

/** One row, only where the condition holds. */
function insertWhere(
  table: 'portal_sessions' | 'audit',
  columns: object,
  condition: string,
  ...values: readonly Value[]
): Statement {
  const cells = Object.entries(columns) as [string, Value | undefined][]
  const names = cells.map(([name]) => name).join(', ')
  return set(
    ['portal_sessions', 'portal_tokens', 'audit'],
    `insert into ${table} (${names}) select ${cells.map(() => '?').join(', ')} where ${condition}
     on conflict do nothing`,
    ...cells.map(([, value]) => value ?? null),
    ...values,
  )
}

const revokeSessions = revokeIn('portal_sessions')
const revokeTokens = revokeIn('portal_tokens')

function revokeIn(table: 'portal_sessions' | 'portal_tokens') {
  return (at: string, organization: string, whose: string, ...values: readonly Value[]) =>
    set(
      ['portal_sessions', 'portal_tokens', 'host_users'],
      `update ${table} set revoked_at = ?
       where organization = ? and revoked_at is null and ${whose}`,
      at,
      organization,
      ...values,
    )
}

const BY_ADMIN = "kind = 'invitation'"

const hasAccess = (user: string) =>
  `${user}.fields ->> 'status' <> 'inactive' and json_array_length(${user}.fields, '$.entityIds') > 0`

/** Addresses of users with access, of whom nobody else with access has the same. */
const LOSING = `select u.email_key from host_users u
  where u.organization = ? and u.id in ${AMONG} and u.email_key is not null and ${hasAccess('u')}
    and not exists (select 1 from host_users o
      where o.organization = u.organization and o.email_key = u.email_key and o.id <> u.id
        and ${hasAccess('o')})`
