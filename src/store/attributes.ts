import type { Store } from '../ports/store.ts'
import type { Context } from './context.ts'
import { rowsOf } from './statement.ts'

/** How many had an attribute before a run and lost it in it, and how many have it now (rule 15). */
export function attributeQueries({ database }: Context) {
  const attributesLost: Store['attributesLost'] = async (account, runSeq, fields) => {
    const paths = JSON.stringify(fields.map((field) => ({ field, path: PATHS[field] })))
    return rowsOf<{ field: string; lost: number; present: number }>(
      database,
      `select f.value ->> 'field' as field,
         (select count(*) from employees e
            cross join employee_versions v on v.account = e.account and v.employee = e.id and v.to_run = ?
          where e.account = ? and e.version_run = ? and e.fields ->> (f.value ->> 'path') is null
            and v.fields ->> (f.value ->> 'path') is not null) as lost,
         (select count(*) from employees e
          where e.account = ? and e.standing = 'present'
            and e.fields ->> (f.value ->> 'path') is not null) as present
       from json_each(?) f`,
      runSeq,
      account,
      runSeq,
      account,
      paths,
    )
  }

  return { attributesLost }
}

const PATHS: Readonly<Record<string, string>> = {
  phone: '$.phone.number',
  workEmail: '$.workEmail',
  firstName: '$.firstName',
  lastName: '$.lastName',
  companyId: '$.companyId',
  workLocationId: '$.workLocationId',
  managerId: '$.managerId',
  startDate: '$.startDate',
  employeeNumber: '$.employeeNumber',
}
