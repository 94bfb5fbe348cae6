import type { Store } from '../../../ports/store/store.ts'
import {
  EMPLOYEE,
  employeeOf,
  type EmployeeFound,
  WAS_PRESENT,
} from '../../codec/people/employees.ts'
import type { QueryContext } from '../../statements/context.ts'
import { LISTED } from '../../statements/listed.ts'
import { rowsOf } from '../../statements/rows.ts'

/** Compares employees with the page markers of a run. Only a complete read is asked who is absent (doctrine 2). */
export function absenceQueries({ database }: QueryContext) {
  const absence: Store['absence'] = async (read) => {
    const [row] = await rowsOf<
      Record<'known' | 'absent' | 'flagged' | 'departed' | 'listed', number>
    >(
      database,
      `select
         (select count(*) from ${PEOPLE} where ${EXPECTED}) as known,
         (select count(*) from ${PEOPLE} where ${EXPECTED} and e.source_id not in ${LISTED})
           as absent,
         (select count(*) from employees e where ${EXPECTED_FLAGGED}) as flagged,
         (select count(*) from employee_versions v
            cross join employees e on e.account = v.account and e.id = v.employee
            where v.account = ? and v.to_run = ? and e.standing in ('inactive', 'ignored')
              and ${WAS_PRESENT})
           as departed,
         (select count(distinct value) from ${LISTED} where value not in (
            select source_id from employees where account = ? and standing = 'deleted')) as listed`,
      read.account,
      read.seq,
      read.account,
      read.seq,
      read.run,
      'employees',
      read.account,
      read.seq,
      read.seq,
      read.account,
      read.seq,
      read.run,
      'employees',
      read.account,
    )
    if (row === undefined) throw new Error(`no answer about who is absent from ${read.run}`)
    const { known, absent, flagged, departed, listed } = row
    // People who became INACTIVE in this read were expected in it: the share is of those present before.
    return { expected: known + flagged + departed, absent: absent + flagged, listed }
  }

  const absentees: Store['absentees'] = async (read, after, limit) => {
    const rows = await rowsOf<EmployeeFound>(
      database,
      `select ${EMPLOYEE} from employees
       where id > ? and seq in (select e.seq from ${PEOPLE}
         where e.account = ? and e.standing in ('present', 'inactive', 'deleted')
           and (e.missing is null or e.missing = 'unlisted') and e.state <> 'left'
           and (e.standing = 'deleted' or e.source_id not in ${LISTED}))
       order by +id limit ?`,
      after ?? '',
      read.account,
      read.run,
      'employees',
      limit,
    )
    return rows.map(employeeOf)
  }

  // A full read lists nearly everybody, so walk the account. Other reads list few: search for each of them.
  const employeesInRun: Store['employeesInRun'] = async (run, after, limit) => {
    const walk = `+source_id in ${LISTED} and id > ? order by id limit ?`
    const seek = `source_id in ${LISTED} and +id > ? order by +id limit ?`
    const rows = await rowsOf<EmployeeFound>(
      database,
      `select ${EMPLOYEE} from employees where account = ? and ${run.mode === 'full' ? walk : seek}`,
      run.account,
      run.id,
      'employees',
      after ?? '',
      limit,
    )
    return rows.map(employeeOf)
  }

  const leavingOrAnnounced: Store['leavingOrAnnounced'] = async (account, after, limit) => {
    const rows = await rowsOf<EmployeeFound>(
      database,
      `select ${EMPLOYEE} from employees
       where id > ? and seq in (
         select seq from employees where account = ? and announced is not null
         union all
         select e.seq from employees e where e.account = ? and e.state = 'leaving' and exists (
           select 1 from links l
           where l.account = e.account and l.employee = e.id and l.state = 'live'))
       order by +id limit ?`,
      after ?? '',
      account,
      account,
      limit,
    )
    return rows.map(employeeOf)
  }

  return { absence, absentees, employeesInRun, leavingOrAnnounced }
}

/** A covering index: the rows of people who are listed are not read. */
const PEOPLE = 'employees e indexed by employees_by_source'

/** Known before this run, not INACTIVE or deleted, and not missing since an earlier complete read. */
const EXPECTED = `e.account = ? and e.standing = 'present' and e.state <> 'left'
  and (e.missing is null or e.missing = 'unlisted') and e.first_run < ?`

/** The same people, if Merge's flag says that HR deleted their record: as if they were not listed (P12). */
const EXPECTED_FLAGGED = `e.account = ? and e.standing = 'deleted' and e.state <> 'left'
  and (e.missing is null or e.missing = 'unlisted') and e.first_run < ?
  and (e.fields ->> '$.status.value' is not 'INACTIVE' or exists (
    select 1 from employee_versions v where v.account = e.account and v.employee = e.id
      and v.to_run = ? and ${WAS_PRESENT}))`
