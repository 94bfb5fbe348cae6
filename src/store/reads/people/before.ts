import { sql } from 'kysely'
import { z } from 'zod'
import type { Store } from '../../../ports/store/store.ts'
import { SAID } from '../../codec/people/overrides.ts'
import { TEXTS, stored } from '../../codec/stored.ts'
import { compiled, type Markers } from '../../statements/compiled.ts'
import type { QueryContext } from '../../statements/context.ts'

const ENDED = z.record(
  z.string(),
  z.looseObject({ at: z.string(), invitedOnly: z.boolean(), seen: z.boolean() }),
)

type Page = { account: string; after: string; limit: number }

/** What 0.1.0 and 0.2.0 stored of people's access, in links and overrides. Kept for one release. */
export function queriesOfBefore({ database }: QueryContext) {
  const people = compiled(database, (db, given: Markers<Page>) =>
    db
      .selectFrom('employees as e')
      .leftJoin('links as l', (join) =>
        join.onRef('l.account', '=', 'e.account').onRef('l.employee', '=', 'e.id'),
      )
      .select(['e.id as employee', 'l.user_id as userId', 'l.entity_ids as entityIds', 'l.ended'])
      .where('e.account', '=', given.account)
      .where('e.id', '>', given.after)
      .where((eb) =>
        eb('l.employee', 'is not', null).or(
          eb.exists(
            eb
              .selectFrom('actions as a')
              .select('a.id')
              .whereRef('a.account', '=', 'e.account')
              .whereRef('a.employee', '=', 'e.id')
              .where('a.finished_at', 'is not', null),
          ),
        ),
      )
      .orderBy('e.id')
      .limit(given.limit),
  )
  const peopleBefore: Store['peopleBefore'] = async (account, after, limit) => {
    const rows = await people({ account, after: after ?? '', limit })
    return rows.map(({ employee, userId, entityIds, ended }) => {
      const cell = (column: string) => ({ table: 'links', column, row: employee })
      return {
        employee,
        userId,
        entityIds: entityIds === null ? [] : stored(TEXTS, entityIds, cell('entity_ids')),
        ended: ended === null ? {} : stored(ENDED, ended, cell('ended')),
      }
    })
  }

  type OfEmployees = { account: string; employees: readonly string[] }
  const reactivated = compiled(database, (db, given: Markers<OfEmployees>) =>
    db
      .selectFrom('overrides')
      .select(['id', 'employee', 'entity', 'fingerprint', 'at'])
      .where('account', '=', given.account)
      .where('employee', 'in', database.forms.among(given.employees))
      .where(sql.ref<string>('decision'), '=', 'reactivated'),
  )
  const regainedBefore: Store['regainedBefore'] = async (account, employees) => {
    const found = new Map<string, Record<string, { at: string; said: z.infer<typeof SAID> }>>()
    for (const row of await reactivated({ account, employees })) {
      const cell = { table: 'overrides', column: 'fingerprint', row: row.id }
      const said = stored(SAID, row.fingerprint, cell)
      found.set(row.employee, { ...found.get(row.employee), [row.entity]: { at: row.at, said } })
    }
    return found
  }

  return { peopleBefore, regainedBefore }
}
