/** Of a row of `outbox`: it did not arrive, and nobody has answered that. */
export const OPEN_FAILURE = 'failure is not null and closed_at is null'

/** Who was invited by the mail has not accepted yet. */
export const STILL_INVITED = `exists (
  select 1 from links l join host_users u on u.organization = l.organization and u.id = l.user_id
  where l.account = outbox.account and l.employee = outbox.subject and l.state = 'live'
    and u.fields ->> 'status' = 'invited')`
