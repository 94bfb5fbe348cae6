import { set, type SetsOf } from './set.ts'

/** What the tables hold of one person (rule 49). */
export const ERASE_SETS: SetsOf<'person.'> = {
  'person.erase': ({ account, employee, sourceId, at }) => [
    ...FORGOTTEN.map((table) =>
      set([table], `delete from ${table} where account = ? and employee = ?`, account, employee),
    ),
    set(
      ['links'],
      `update links set state = 'closed', closed_at = coalesce(closed_at, ?), email_key = null,
         name_key = null, print = null, ended = '{}', entity_ids = '[]'
       where account = ? and employee = ?`,
      at,
      account,
      employee,
    ),
    set(
      ['actions'],
      `update actions set state = 'dropped', reason = 'erased', finished_at = ?,
         next_try_at = null, parked = 0
       where account = ? and employee = ? and state = 'waiting'`,
      at,
      account,
      employee,
    ),
    set(
      ['actions'],
      `update actions set message = null, because = '[]', fingerprint = '',
         params = case kind
           when 'user.invite' then '{"email":"","first_name":"","last_name":"","phone":null}'
           when 'user.update' then '{}' else params end
       where account = ? and employee = ?`,
      account,
      employee,
    ),
    set(['hints'], 'delete from hints where account = ? and source_id = ?', account, sourceId),
    set(
      ['page_prints'],
      `delete from page_prints where account = ? and exists (
         select 1 from json_each(ids) where value = ?)`,
      account,
      sourceId,
    ),
    // The admin who decided stays: that is a fact about the admin.
    set(
      ['events'],
      `update events set facts = case when facts ->> 'actor' is null then '{}'
         else json_object('actor', facts ->> 'actor') end
       where +account = ? and subject = ?`,
      account,
      employee,
    ),
  ],
}

const FORGOTTEN = ['employee_versions', 'reports', 'overrides', 'memberships', 'answers'] as const
