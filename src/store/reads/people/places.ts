import type { FieldValues } from '../../../core/place/field-values.ts'
import type { Headcount, PhoneCount, PlaceStore } from '../../../ports/store/reads/places.ts'
import { sql } from 'kysely'
import { z } from 'zod'
import { stored } from '../../codec/stored.ts'
import { compiled, type Markers } from '../../statements/compiled.ts'
import type { QueryContext } from '../../statements/context.ts'
import { rowsOf } from '../../statements/rows.ts'

/** The values of HR that people can be routed by, with head-counts, and the values of custom fields. */
export function placeQueries({ database }: QueryContext): PlaceStore {
  const { member } = database.forms
  const unreadable = compiled(database, (db, given: Markers<{ account: string }>) =>
    db
      .selectFrom('employees')
      .select('id')
      .where('account', '=', given.account)
      .where(member('fields', 'phone', 'kind'), '=', 'unreadable')
      .limit(sql.lit(1)),
  )
  return {
    async headcounts(account) {
      const found = await Promise.all([
        rowsOf<Omit<Headcount, 'field'>>(
          database,
          HEADCOUNTS,
          SCALARS,
          ...Array.from({ length: 5 }, () => account),
        ),
        rowsOf<Headcount>(database, CUSTOM, account),
      ])
      return [...found[0].map((one) => ({ ...one, field: null })), ...found[1]]
    },
    statusWords: (account) =>
      rowsOf<Pick<Headcount, 'what' | 'value' | 'people'>>(database, WORDS, account, account),
    async countPresent(account) {
      const [row] = await rowsOf<{ people: number }>(
        database,
        `select count(*) as people from employees e where ${PRESENT}`,
        account,
      )
      return row?.people ?? 0
    },
    async phoneCounts(account) {
      // Most accounts have none, and nobody else is looked at then.
      const [found] = await unreadable({ account })
      return found === undefined ? [] : rowsOf<PhoneCount>(database, PHONES, account)
    },
    async fieldValues(account, run) {
      const found = await rowsOf<FieldValuesFound>(
        database,
        `select field, people, counts, more from field_values
         where account = ? and run = coalesce(?, (select min(run) from field_values where account = ?))
         order by people desc, field`,
        account,
        run,
        account,
      )
      return found.map(({ counts, more, ...one }): FieldValues => ({
        ...one,
        values: stored(COUNTS, counts, {
          table: 'field_values',
          column: 'counts',
          row: `${account}/${one.field}`,
        }),
        more: more === 1,
      }))
    },
  }
}

const COUNTS = z.record(z.string(), z.number())

interface FieldValuesFound {
  readonly field: string
  readonly people: number
  readonly counts: string
  readonly more: number
}

const PRESENT = `e.account = ? and e.state <> 'left' and e.reduced_at is null`

const PHONES = `
  select e.fields ->> '$.workLocationId' as workLocation, count(*) as given,
    sum(e.fields ->> '$.phone.kind' = 'unreadable') as unreadable
  from employees e
  where ${PRESENT} and e.state <> 'out_of_scope' and e.fields ->> '$.phone.kind' <> 'none'
  group by 1 having sum(e.fields ->> '$.phone.kind' = 'unreadable') > 0`

const SCALARS = JSON.stringify([
  { what: 'company', path: '$.companyId' },
  { what: 'work_location', path: '$.workLocationId' },
  { what: 'employment_type', path: '$.employmentType' },
])

const CUSTOM = `
  select 'field' as what, c.key as field, trim(c.value) as value,
    count(*) as people, min(e.read_at) as since
  from employees e cross join json_each(e.fields, '$.custom') c where ${PRESENT} group by 2, 3`

// Status words of people who left count, too: a mapping of the word can bring them back.
const WORDS = `
  select 'status' as what, trim(coalesce(e.fields ->> '$.status.word', '')) as value,
    count(*) as people, min(e.read_at) as since
  from employees e where e.account = ? and e.reduced_at is null and e.missing is null
    and e.fields ->> '$.status.kind' = 'other' and e.fields ->> '$.ignored' = 0 group by 2
  union all
  select 'inactive_word', trim(e.memory ->> '$.word.word'), count(*), min(e.read_at)
  from employees e where e.account = ? and e.reduced_at is null and e.missing is null
    and e.fields ->> '$.status.value' = 'INACTIVE' and e.memory ->> '$.word.forVersion' = e.hash
    and e.memory ->> '$.word.word' is not null group by 2`

const HEADCOUNTS = `
  select f.value ->> 'what' as what, e.fields ->> (f.value ->> 'path') as value,
    count(*) as people, min(e.read_at) as since
  from employees e cross join json_each(?) f
  where ${PRESENT} and e.fields ->> (f.value ->> 'path') is not null group by 1, 2
  union all
  select 'group', g.value, count(*), min(e.read_at)
  from employees e cross join json_each(e.fields, '$.groupIds') g where ${PRESENT} group by 2
  union all
  select 'email_domain', substr(e.email_key, instr(e.email_key, '@') + 1), count(*), min(e.read_at)
  from employees e where ${PRESENT} and e.email_key is not null group by 2
  union all ${WORDS}`
