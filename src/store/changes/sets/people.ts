import { LISTED } from '../../statements/listed.ts'
import { AMONG, list } from '../statement.ts'
import { set, type SetsOf } from './set.ts'

/** Employees, their versions and links, and what was decided about them. */
export const PEOPLE_SETS: SetsOf<
  'versions.' | 'employees.' | 'links.' | 'overrides.' | 'actions.'
> = {
  'versions.move': ({ account, from, to, upToHash }) => [
    set(
      ['employee_versions'],
      `update employee_versions set employee = ?
       where account = ? and employee = ? and from_run <= coalesce((
         select max(from_run) from employee_versions where account = ? and employee = ? and hash = ?),
         9007199254740991)`,
      to,
      account,
      from,
      account,
      from,
      upToHash,
    ),
  ],

  'employees.forget-attribute': ({ account, attribute }) => [
    set(
      ['employees'],
      `update employees set remembered = json_remove(remembered, ?)
       where account = ? and remembered <> '{}'`,
      `$."${attribute}"`,
      account,
    ),
  ],
  'employees.forget-personal-addresses': ({ account }) => [
    set(
      ['employees'],
      `update employees set fields = json_set(fields, '$.personalEmail', null),
         remembered = json_remove(remembered, '$.personalEmail'),
         words = replace(words, personal_key, ''), personal_key = null
       where account = ? and personal_key is not null`,
      account,
    ),
    set(
      ['employee_versions'],
      `update employee_versions set fields = json_set(fields, '$.personalEmail', null)
       where account = ? and fields ->> 'personalEmail' is not null`,
      account,
    ),
  ],

  'employees.all-due': ({ account }) => [
    set(
      ['employees'],
      `update employees set due_next_run = 1, revisit_at = null
       where account = ? and due_next_run = 0`,
      account,
    ),
  ],
  'employees.due-by-user': ({ organization, userIds }) => [
    set(
      ['employees', 'links'],
      `update employees set due_next_run = 1, revisit_at = null
       where +due_next_run = 0 and (account, id) in (
         select account, employee from links where organization = ? and user_id in ${AMONG})`,
      organization,
      list(userIds),
    ),
  ],
  'employees.due-by-address': ({ organization, keys }) => [
    set(
      ['employees', 'accounts'],
      `update employees set due_next_run = 1, revisit_at = null
       where account in (select id from accounts where organization = ?)
         and email_key in ${AMONG} and +due_next_run = 0`,
      organization,
      list(keys),
    ),
  ],
  'employees.clear-doubts': ({ account, run }) => [
    set(
      ['employees', 'pages'],
      `update employees set doubted_run = null, mass_absence = 0
       where account = ? and (doubted_run is not null or mass_absence = 1)
         and standing <> 'deleted' and +source_id in ${LISTED}`,
      account,
      run,
      'employees',
    ),
  ],

  'links.close': ({ account, at }) => [
    set(
      ['links'],
      `update links set state = 'closed', closed_at = ? where account = ? and state = 'live'`,
      at,
      account,
    ),
  ],
  'overrides.drop-regained': ({ account }) => [
    set(
      ['overrides'],
      `delete from overrides where account = ? and decision = 'reactivated'`,
      account,
    ),
  ],
  'actions.undone': ({ account, employee, at }) => [
    set(
      ['actions'],
      `update actions set undone_at = ?
       where account = ? and employee = ? and kind = 'user.deactivate'
         and state in ('done', 'already') and undone_at is null`,
      at,
      account,
      employee,
    ),
  ],
}
