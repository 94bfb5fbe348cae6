import type { Store } from '../ports/store/store.ts'
import type { QueryContext } from './context.ts'
import { rowsOf } from './statement.ts'

/** How many had an attribute before a run and lost it in it, and how many have it now (rule 15). */
export function attributeQueries({ database }: QueryContext) {
  const attributesLost: Store['attributesLost'] = async (account, runSeq, fields) => {
    const paths = JSON.stringify(fields.map((field) => ({ field, path: PATHS[field] })))
    const lost = await rowsOf<{ field: string; people: number }>(
      database,
      LOST,
      paths,
      account,
      runSeq,
      runSeq,
    )
    const present = await rowsOf<{ field: string; people: number }>(
      database,
      PRESENT,
      paths,
      account,
    )
    return fields.map((field) => ({
      field,
      lost: lost.find((row) => row.field === field)?.people ?? 0,
      present: present.find((row) => row.field === field)?.people ?? 0,
    }))
  }

  return { attributesLost }
}

// `lost` reads only the versions that ended in the run. `present` walks all employees once for all fields.
const LOST = `select f.value ->> 'field' as field, count(*) as people
  from employee_versions v
  cross join employees e on e.account = v.account and e.id = v.employee
  cross join json_each(?) f
  where v.account = ? and v.to_run = ? and e.version_run = ?
    and e.fields ->> (f.value ->> 'path') is null
    and v.fields ->> (f.value ->> 'path') is not null
  group by 1`

const PRESENT = `select f.value ->> 'field' as field, count(*) as people
  from employees e cross join json_each(?) f
  where e.account = ? and e.standing = 'present'
    and e.fields ->> (f.value ->> 'path') is not null
  group by 1`

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
