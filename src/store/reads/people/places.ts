import { type Expression, type Kysely, type SelectQueryBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { FieldValues } from '../../../core/place/field-values.ts'
import type { Headcount, PlaceStore } from '../../../ports/store/reads/places.ts'
import { stored } from '../../codec/stored.ts'
import { compiled, type Markers } from '../../statements/compiled.ts'
import type { QueryContext } from '../../statements/context.ts'
import type { Forms } from '../../statements/forms.ts'
import type { Schema } from '../../statements/schema.ts'

type OfAccount = { account: string }

/** The values of HR that people can be routed by, with head-counts, and the values of custom fields. */
export function placeQueries({ database }: QueryContext): PlaceStore {
  const { forms } = database
  const { each, member } = forms
  const kind = member('e.fields', 'phone', 'kind')

  const unreadable = compiled(database, (db, given: Markers<OfAccount>) =>
    db
      .selectFrom('employees')
      .select('id')
      .where('account', '=', given.account)
      .where(member('fields', 'phone', 'kind'), '=', 'unreadable')
      .limit(1),
  )
  const phones = compiled(database, (db, given: Markers<OfAccount>) => {
    const is = db.fn.count<number>(sql`case when ${kind} = 'unreadable' then 1 end`)
    return present(db, given)
      .select(member('e.fields', 'workLocationId').as('workLocation'))
      .select(({ fn }) => [fn.countAll<number>().as('given'), is.as('unreadable')])
      .where('e.state', '<>', 'out_of_scope')
      .where(kind, '<>', 'none')
      .groupBy(sql.lit(1))
      .having(is, '>', 0)
  })
  const places = compiled(database, (db, given: Markers<OfAccount & Scalars>) =>
    headcountsOf(db, forms, given),
  )
  const custom = compiled(database, (db, given: Markers<OfAccount>) =>
    counted(
      present(db, given).crossJoin(each('e.fields', 'custom').as('c')),
      sql.lit<Headcount['what']>('field'),
      sql<string>`trim(c.value)`,
      [sql.ref('c.key'), sql.lit(2)],
    ).select('c.key as field'),
  )
  const words = compiled(database, (db, given: Markers<OfAccount>) => wordsOf(db, forms, given))
  const people = compiled(database, (db, given: Markers<OfAccount>) =>
    present(db, given).select(({ fn }) => fn.countAll<number>().as('people')),
  )
  const ofRun = compiled(database, (db, given: Markers<OfAccount & { run: number | undefined }>) =>
    db
      .selectFrom('field_values')
      .select(['field', 'people', 'counts', 'more'])
      .where('account', '=', given.account)
      .where(
        'run',
        '=',
        given.run ??
          db
            .selectFrom('field_values')
            .select(({ fn }) => fn.min('run').as('run'))
            .where('account', '=', given.account),
      )
      .orderBy('people', 'desc')
      .orderBy('field'),
  )
  return {
    async headcounts(account) {
      const [placed, named] = await Promise.all([
        places({ account, scalars: Object.keys(SCALARS) }),
        custom({ account }),
      ])
      return [...placed.map((one) => ({ ...one, field: null })), ...named]
    },
    statusWords: (account) => words({ account }),
    countPresent: async (account) => (await people({ account }))[0]?.people ?? 0,
    async phoneCounts(account) {
      // Most accounts have none, and nobody else is looked at then.
      const [found] = await unreadable({ account })
      return found === undefined ? [] : phones({ account })
    },
    async fieldValues(account, run) {
      const found = await ofRun({ account, run: run ?? undefined })
      return found.map(({ counts, more, ...one }): FieldValues => {
        const cell = { table: 'field_values', column: 'counts', row: `${account}/${one.field}` }
        return { ...one, values: stored(COUNTS, counts, cell), more: more === 1 }
      })
    },
  }
}

const COUNTS = z.record(z.string(), z.number())

/** Members of an employee that hold one value each. */
const SCALARS = {
  companyId: 'company',
  workLocationId: 'work_location',
  employmentType: 'employment_type',
} as const satisfies Readonly<Record<string, Headcount['what']>>
type Scalars = { scalars: readonly string[] }

/** People who have not left. */
function present(db: Kysely<Schema>, { account }: Markers<OfAccount>) {
  return db
    .selectFrom('employees as e')
    .where('e.account', '=', account)
    .where('e.state', '<>', 'left')
    .where('e.reduced_at', 'is', null)
}

type People = { e: Schema['employees'] }

function counted<DB extends People, TB extends keyof DB>(
  people: SelectQueryBuilder<DB, TB | 'e', object>,
  what: Expression<Headcount['what']>,
  value: Expression<string>,
  by: readonly Expression<unknown>[] = [sql.lit(1), sql.lit(2)],
) {
  return people
    .select([sql<Headcount['what']>`${what}`.as('what'), sql<string>`${value}`.as('value')])
    .select([sql<number>`count(*)`.as('people'), sql<string>`min(e.read_at)`.as('since')])
    .groupBy(by)
}

function headcountsOf(
  db: Kysely<Schema>,
  forms: Forms,
  { account, scalars }: Markers<OfAccount & Scalars>,
) {
  const { among, each, position } = forms
  const people = present(db, { account })
  const scalar = sql<string | null>`${sql.ref('e.fields')} ->> ${sql.ref('f.value')}`
  const what = sql`case f.value ${sql.join(
    Object.entries(SCALARS).map(([name, is]) => sql`when ${name} then ${is}`),
    sql` `,
  )} end`.$castTo<Headcount['what']>()
  const domain = sql<string>`substr(e.email_key, ${position('e.email_key', '@')} + 1)`
  const listed = among(scalars).$castTo<{ value: string }>().as('f')
  return counted(people.crossJoin(listed).where(scalar, 'is not', null), what, scalar.$notNull())
    .unionAll(
      counted(
        people.crossJoin(each('e.fields', 'groupIds').as('g')),
        sql.lit('group'),
        sql.ref('g.value'),
      ),
    )
    .unionAll(counted(people.where('e.email_key', 'is not', null), sql.lit('email_domain'), domain))
    .unionAll(wordsOf(db, forms, { account }))
}

/** Status words of people who left count, too: a mapping of the word can bring them back. */
function wordsOf(db: Kysely<Schema>, { flag, member }: Forms, { account }: Markers<OfAccount>) {
  const people = db
    .selectFrom('employees as e')
    .where('e.account', '=', account)
    .where('e.reduced_at', 'is', null)
    .where('e.missing', 'is', null)
  const others = people
    .where(member('e.fields', 'status', 'kind'), '=', 'other')
    .where(flag('e.fields', 'ignored'), '=', 0)
  const word = member('e.memory', 'word', 'word')
  const inactive = people
    .where(member('e.fields', 'status', 'value'), '=', 'INACTIVE')
    .where(member('e.memory', 'word', 'forVersion'), '=', sql.ref<string>('e.hash'))
    .where(word, 'is not', null)
  const status = sql<string>`trim(coalesce(${member('e.fields', 'status', 'word')}, ''))`
  return counted(others, sql.lit('status'), status).unionAll(
    counted(inactive, sql.lit('inactive_word'), sql<string>`trim(${word})`),
  )
}
