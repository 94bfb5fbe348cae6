import { sql } from 'kysely'
import { SQLITE_BUILDER } from '../../sqlite/sqlite-dialect.ts'

/** Of a row of `outbox`: it did not arrive, and nobody has answered that. */
export const IS_OPEN_FAILURE = sql<boolean>`failure is not null and closed_at is null`

/** Who was invited by the mail has not accepted yet. */
export const IS_STILL_INVITED = sql<boolean>`exists (
  select 1 from links l join host_users u on u.organization = l.organization and u.id = l.user_id
  where l.account = outbox.account and l.employee = outbox.subject and l.state = 'live'
    and u.fields ->> 'status' = 'invited')`

/** The same in changes, which are text. */
export const OPEN_FAILURE = IS_OPEN_FAILURE.compile(SQLITE_BUILDER).sql
export const STILL_INVITED = IS_STILL_INVITED.compile(SQLITE_BUILDER).sql
