import type { Store } from '../../../ports/store/store.ts'
import { TEXTS, stored } from '../../codec/stored.ts'
import { type UserFound, userOf } from '../../codec/people/user.ts'
import type { QueryContext } from '../../statements/context.ts'
import { LISTED } from '../../statements/listed.ts'
import { AMONG, list } from '../../changes/statement.ts'
import { rowsOf, sliced } from '../../statements/rows.ts'
import type { AccountCounts } from '../../../ports/store/reads/account-counts.ts'
import { EMPLOYED_STATES } from '../../../core/people/person-state.ts'

/** Compares users with links: who is linked, who is external, who is absent from the host's list. */
export function populationQueries({ database }: QueryContext) {
  const absentUsers: Store['absentUsers'] = async (run, after, limit) => {
    const { organization } = run
    const beyond = `where (-linked, id) > (-exists (${LIVE_LINK} and l.user_id = ?), ?)`
    const rows = await rowsOf<{ id: string; linked: number }>(
      database,
      `select id, linked from (
         select u.id, exists (${LIVE_LINK} and l.user_id = u.id) as linked from host_users u
         where u.organization = ? and u.id not in ${LISTED})
       ${after === null ? '' : beyond} order by linked desc, id limit ?`,
      organization,
      organization,
      run.id,
      'users',
      ...(after === null ? [] : [organization, after, after]),
      limit,
    )
    return rows.map(({ id, linked }) => ({ id, linked: linked === 1 }))
  }

  const externalUsers: Store['externalUsers'] = async (account, entityIds, slice) => {
    const rows = await rowsOf<UserFound>(
      database,
      `select u.id, u.fields from host_users u
       where ${EXTERNAL} and ${WITHIN} and u.id > ? order by u.id limit ?`,
      account.organization,
      list(entityIds),
      slice.after ?? '',
      slice.limit + 1,
    )
    return sliced(rows, slice, (row) => row.id, userOf)
  }

  // Groups users by their set of entities. There are few sets, however many users there are.
  const linkedCounts: Store['linkedCounts'] = async (account, entityIds) => {
    const rows = await rowsOf<{ entities: string; people: number }>(
      database,
      `select u.fields ->> 'entityIds' as entities, count(*) as people from host_users u
       where u.organization = (select organization from accounts where id = ?)
         and u.fields ->> 'status' <> 'inactive'
         and exists (select 1 from links l where l.organization = u.organization
           and l.user_id = u.id and l.account = ? and l.state = 'live')
       group by 1`,
      account,
      account,
    )
    const cell = { table: 'host_users', column: 'fields', row: `users of ${account}` }
    let all = 0
    const entities = new Map<string, number>()
    for (const row of rows) {
      const within: ReadonlySet<string> = new Set(stored(TEXTS, row.entities, cell))
      const counted = entityIds.filter((id) => within.has(id))
      if (counted.length > 0) all += row.people
      for (const id of counted) entities.set(id, (entities.get(id) ?? 0) + row.people)
    }
    return { account: all, entities: Object.fromEntries(entities) }
  }

  // A person who was read but not decided about yet has no reasons. Then the status in HR counts.
  const counts: Store['counts'] = async (account) => {
    const [people] = await rowsOf<Omit<AccountCounts, 'external'>>(
      database,
      `select count(*) as employed, count(l.user_id) as linked,
         count(case when u.fields ->> 'status' <> 'inactive' then 1 end) as withAccess,
         count(case when u.fields ->> 'status' = 'invited' then 1 end) as invited
       from employees e
       left join links l on l.account = e.account and l.employee = e.id and l.state = 'live'
       left join host_users u on u.organization = l.organization and u.id = l.user_id
       where e.account = ? and e.state in ${AMONG} and (e.why <> '[]' or e.standing = 'present')`,
      account.id,
      list(EMPLOYED_STATES),
    )
    const [reports] = await rowsOf<{ external: number }>(
      database,
      `select count(*) as external from reports
       where account = ? and code = 'external-user' and closed_run is null`,
      account.id,
    )
    const none = { employed: 0, linked: 0, withAccess: 0, invited: 0 }
    return { ...(people ?? none), external: reports?.external ?? 0 }
  }

  return { absentUsers, externalUsers, linkedCounts, counts }
}

const LIVE_LINK = `select 1 from links l where l.organization = ? and l.state = 'live'`
const EXTERNAL = `u.organization = ? and not exists (select 1 from links l
  where l.organization = u.organization and l.user_id = u.id and l.state = 'live')`
const WITHIN = `exists (select 1 from json_each(u.fields, '$.entityIds') e where e.value in ${AMONG})`
