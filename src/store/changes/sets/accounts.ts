import type { Sets } from '../../../ports/store/sets.ts'
import { AMONG, list, type Statement } from '../statement.ts'
import { set, type SetsOf } from './set.ts'

/** Organizations, accounts, and what an account has one of. */
export const ACCOUNT_SETS: SetsOf<
  'organization.' | 'account' | 'runs.' | 'field-values.' | 'hints.' | 'link-windows.' | 'plans.'
> = {
  /** What no foreign key deletes along with the organization comes first. */
  'organization.erase': ({ organization, leases }) => [
    set(
      'all',
      `delete from jobs where job ->> 'account' in (
         select id from accounts where organization = ?)`,
      organization,
    ),
    set('all', `delete from leases where name in ${AMONG}`, list(leases)),
    set('all', 'delete from events where organization = ?', organization),
    set('all', 'delete from audit where organization = ?', organization),
    set('all', 'delete from organizations where id = ?', organization),
  ],

  'accounts.try-host-again': ({ now }) => [
    set(
      ['accounts'],
      `update accounts set host_refused_until = null,
         next_sync_at = min(coalesce(next_sync_at, ?), ?)
       where host_refused_since is not null and status not in ('pending', 'disconnected')`,
      now,
      now,
    ),
  ],

  'account.come-back': comeBack,

  'runs.resume': ({ account }) => [
    set(
      ['runs'],
      `update runs set state = 'applying', reason = bookmark ->> '$.onceTaken.reason',
         phase = 'apply', bookmark = '{}', waits_until = null, finished_at = null
       where account = ? and phase = 'over' and bookmark -> '$.onceTaken' is not null`,
      account,
    ),
  ],

  'field-values.keep-only': ({ account, run }) => [
    set(['field_values'], 'delete from field_values where account = ? and run <> ?', account, run),
  ],
  'field-values.drop-newer': ({ account, run }) => [
    set(
      ['field_values'],
      `delete from field_values where account = ? and run = ?
         and run > (select min(run) from field_values where account = ?)`,
      account,
      run,
      account,
    ),
  ],

  'hints.remove': ({ account, sourceIds, before }) => {
    const old = 'delete from hints where account = ? and at < ?'
    return [
      sourceIds === null
        ? set(['hints'], old, account, before)
        : set(['hints'], `${old} and source_id in ${AMONG}`, account, before, list(sourceIds)),
    ]
  },

  'link-windows.drop-old': ({ account }) => [
    set(
      ['link_tokens'],
      `delete from link_tokens where account = ? and kind = 'window' and hash not in (
         select hash from link_tokens where account = ? and kind = 'window'
         order by created_at desc, hash limit ${MOST_WINDOWS})`,
      account,
      account,
    ),
  ],

  'plans.set-state': ({ account, from, to, exceptId }) => [
    set(
      ['plans'],
      'update plans set state = ? where account = ? and state = ? and id is not ?',
      to,
      account,
      from,
      exceptId,
    ),
  ],
  'plans.close': ({ account }) => [
    set(
      ['plans', 'plan_actions', 'actions'],
      `update plans set state = 'applied'
       where account = ? and state = 'approved' and not exists (
         select 1 from plan_actions pa cross join actions a on a.id = pa.action
         where pa.plan = plans.id and a.state = 'waiting')`,
      account,
    ),
  ],
}

const MOST_WINDOWS = 20

/**
 * What waits for a time that is to come waits no longer: to look early changes nothing, and to look a day late
 * does (rule 53).
 */
function comeBack({ account, now }: Sets['account.come-back']): readonly Statement[] {
  // Each takes the present for every mark but the last, which is the account.
  const back = (table: string, sql: string) => {
    const times = Array.from({ length: sql.split('?').length - 2 }, () => now)
    return set([table], sql, ...times, account)
  }
  return [
    back(
      'runs',
      `update runs set started_at = min(started_at, ?), began_at = min(began_at, ?),
         finished_at = min(finished_at, ?), waits_until = min(waits_until, ?)
       where account = ?`,
    ),
    back(
      'accounts',
      `update accounts set next_sync_at = min(next_sync_at, ?),
         last_read_began_at = min(last_read_began_at, ?),
         last_complete_read_at = min(last_complete_read_at, ?),
         problem_since = min(problem_since, ?),
         host_refused_since = min(host_refused_since, ?),
         host_refused_until = min(host_refused_until, ?)
       where id = ?`,
    ),
    back(
      'employees',
      `update employees set read_at = min(read_at, ?), due_next_run = 1, revisit_at = null
       where account = ?`,
    ),
    back(
      'actions',
      `update actions set next_try_at = min(next_try_at, ?)
       where state = 'waiting' and next_try_at > ? and account = ?`,
    ),
    back(
      'memberships',
      'update memberships set at = min(at, ?) where account = ? and at is not null',
    ),
    back(
      'answers',
      `update answers set at = min(at, ?), ask_again_at = min(ask_again_at, ?),
         listed_at = min(listed_at, ?)
       where account = ?`,
    ),
    back(
      'outbox',
      `update outbox set next_try_at = min(next_try_at, ?)
       where state = 'waiting' and next_try_at > ? and account = ?`,
    ),
    back('hints', 'update hints set at = min(at, ?) where account = ?'),
  ]
}
