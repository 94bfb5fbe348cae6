import { z } from 'zod'
import type { Store } from '../../../ports/store/store.ts'
import { SAID } from '../../codec/people/overrides.ts'
import { TEXTS, stored } from '../../codec/stored.ts'
import type { QueryContext } from '../../statements/context.ts'
import { AMONG, list } from '../../changes/statement.ts'
import { rowsOf } from '../../statements/rows.ts'

const ENDED = z.record(
  z.string(),
  z.looseObject({ at: z.string(), invitedOnly: z.boolean(), seen: z.boolean() }),
)

/** What 0.1.0 and 0.2.0 stored of people's access, in links and overrides. Kept for one release. */
export function queriesOfBefore({ database }: QueryContext) {
  const peopleBefore: Store['peopleBefore'] = async (account, after, limit) => {
    const sql = `select e.id as employee, l.user_id as userId, l.entity_ids as entityIds, l.ended
      from employees e left join links l on l.account = e.account and l.employee = e.id
      where e.account = ? and e.id > ? and (l.employee is not null or exists (
        select 1 from actions a where a.account = e.account and a.employee = e.id
          and a.finished_at is not null))
      order by e.id limit ?`
    type Row = {
      employee: string
      userId: string | null
      entityIds: string | null
      ended: string | null
    }
    const rows = await rowsOf<Row>(database, sql, account, after ?? '', limit)
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

  const regainedBefore: Store['regainedBefore'] = async (account, employees) => {
    const sql = `select id, employee, entity, fingerprint, at from overrides
      where account = ? and employee in ${AMONG} and decision = 'reactivated'`
    type Row = { id: string; employee: string; entity: string; fingerprint: string; at: string }
    const found = new Map<string, Record<string, { at: string; said: z.infer<typeof SAID> }>>()
    for (const row of await rowsOf<Row>(database, sql, account, list(employees))) {
      const cell = { table: 'overrides', column: 'fingerprint', row: row.id }
      const said = stored(SAID, row.fingerprint, cell)
      found.set(row.employee, { ...found.get(row.employee), [row.entity]: { at: row.at, said } })
    }
    return found
  }

  return { peopleBefore, regainedBefore }
}
