import type { EmployeeRow } from '../ports/records.ts'
import type { Store } from '../ports/store/store.ts'
import { employeeColumns } from './codec/employees.ts'
import { storeShape } from './shape.ts'
import {
  AMONG,
  type Fragment,
  list,
  remove,
  statement,
  update,
  upsert,
  where,
  write,
} from './statement.ts'

export function employeeWrites() {
  const putEmployee: Store['putEmployee'] = (row, keys, versionBefore) => {
    const stored = upsert(
      'employees',
      {
        ...employeeColumns(row),
        email_key: keys.email,
        personal_key: keys.personal,
        version_at: row.readAt,
        out_at: null,
      },
      ['account', 'id'],
      {
        version_at: 'case when hash = excluded.hash then version_at else excluded.version_at end',
        out_at: `case excluded.state when 'out_of_scope' then out_at end`,
      },
    )
    return [versionBefore ? write(previousVersion(row), stored) : write(stored)]
  }

  const patchEmployee: Store['patchEmployee'] = (account, id, patch) => {
    const { leftAt, ...rest } = patch
    return update(
      'employees',
      employeeColumns(rest),
      where('account = ? and id = ?', account, id),
      sinceWhen(patch.state, leftAt),
    )
  }

  const makeAllDue: Store['makeAllDue'] = (account) => write(statement(MAKE_ALL_DUE, account))

  const forgetRemembered: Store['forgetRemembered'] = (account, attributes) =>
    write(...attributes.map((attribute) => statement(FORGET, `$."${attribute}"`, account)))

  const forgetPersonalAddresses: Store['forgetPersonalAddresses'] = (account) =>
    write(...PERSONAL_ADDRESSES.map((sql) => statement(sql, account)))

  const makeDueByUser: Store['makeDueByUser'] = (organization, userIds) =>
    write(dueByUser(organization, userIds))

  const moveVersions: Store['moveVersions'] = (account, from, to, upToHash) =>
    write(statement(MOVE_VERSIONS, to, account, from, account, from, upToHash))

  const removeEmployee: Store['removeEmployee'] = (account, id) =>
    write(remove('employees', { account, id }))

  return {
    putEmployee,
    patchEmployee,
    moveVersions,
    removeEmployee,
    makeAllDue,
    makeDueByUser,
    forgetRemembered,
    forgetPersonalAddresses,
  }
}

const MOVE_VERSIONS = `update employee_versions set employee = ?
  where account = ? and employee = ? and from_run <= coalesce((
    select max(from_run) from employee_versions where account = ? and employee = ? and hash = ?),
    9007199254740991)`

const MAKE_ALL_DUE = `update employees set due_next_run = 1, revisit_at = null
  where account = ? and due_next_run = 0`

const FORGET = `update employees set remembered = json_remove(remembered, ?)
  where account = ? and remembered <> '{}'`

const PERSONAL_ADDRESSES = [
  `update employees set fields = json_set(fields, '$.personalEmail', null),
     remembered = json_remove(remembered, '$.personalEmail'),
     words = replace(words, personal_key, ''), personal_key = null
   where account = ? and personal_key is not null`,
  `update employee_versions set fields = json_set(fields, '$.personalEmail', null)
   where account = ? and fields ->> 'personalEmail' is not null`,
]

export function dueByUser(organization: string, userIds: readonly string[]) {
  return statement(
    `update employees set due_next_run = 1, revisit_at = null
     where +due_next_run = 0 and (account, id) in (
       select account, employee from links where organization = ? and user_id in ${AMONG})`,
    organization,
    list(userIds),
  )
}

/** Stores the previous version before the row is replaced; does nothing if the version is the same (C25). */
function previousVersion({ versionRun, account, id, hash }: EmployeeRow) {
  return statement(PREVIOUS_VERSION, versionRun, account, id, versionRun, hash)
}

const VERSION = `insert into employee_versions (account, employee, from_run, to_run, hash, fields, at)
  select e.account, e.id, e.version_run,`
const PREVIOUS_VERSION = `${VERSION} ?, e.hash, e.fields, e.version_at from employees e
  where e.account = ? and e.id = ? and e.version_run < ? and e.hash <> ?`
storeShape(PREVIOUS_VERSION, () => ({
  many: `${VERSION} j.value ->> 0, e.hash, e.fields, e.version_at
    from json_each(?) j cross join employees e
    where e.account = j.value ->> 1 and e.id = j.value ->> 2 and e.version_run < j.value ->> 3
      and e.hash <> j.value ->> 4`,
  tables: ['employee_versions', 'employees'],
  resizes: 'employee_versions',
  key: [
    ['account', 1],
    ['id', 2],
  ],
  repeats: false,
}))

/**
 * The time since which somebody has left or is out of scope (rule 49): the first one is kept until they come
 * back. Where none is given, `retain` sets the time of its first call.
 */
function sinceWhen(
  state: EmployeeRow['state'] | undefined,
  leftAt: string | null | undefined,
): readonly Fragment[] {
  const sets: Fragment[] = []
  if (state === 'left' && leftAt !== undefined) {
    sets.push(where('left_at = coalesce(left_at, ?)', leftAt))
  } else if (leftAt !== undefined) {
    sets.push(where('left_at = ?', leftAt))
  } else if (state !== undefined && state !== 'left') {
    sets.push(where('left_at = null'))
  }
  if (state !== undefined && state !== 'out_of_scope') sets.push(where('out_at = null'))
  return sets
}
