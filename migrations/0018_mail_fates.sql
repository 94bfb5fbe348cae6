-- What became of mails that were sent (rule 54), by the mail service's own clock.
alter table outbox add column fate text;
alter table outbox add column fate_at text;
-- Why it did not arrive, when that was known, and when it was answered or a later mail arrived.
alter table outbox add column failure text;
alter table outbox add column failed_at text;
alter table outbox add column closed_at text;
-- When the mail service is asked next, and was asked last.
alter table outbox add column look_at text;
alter table outbox add column looked_at text;
-- The address as it is compared.
alter table outbox add column recipient_key text;
update outbox set failure = 'given-up', failed_at = coalesce(first_tried_at, created_at), closed_at = created_at
  where state = 'failed';

create index outbox_by_message on outbox (message_id) where message_id is not null;
create index outbox_failed on outbox (organization, recipient_key) where failure is not null and closed_at is null;
create index outbox_invitations on outbox (account, subject) where kind = 'invitation';
create index outbox_to_look_up on outbox (look_at) where look_at is not null;
create index outbox_looked_up on outbox (looked_at) where looked_at is not null;

create trigger outbox_fate_insert before insert on outbox
  when new.fate not in ('sent', 'delayed', 'delivered', 'bounced', 'complained', 'suppressed', 'failed')
  begin select raise(abort, 'outbox.fate has no such value'); end;
create trigger outbox_fate_update before update of fate on outbox
  when new.fate not in ('sent', 'delayed', 'delivered', 'bounced', 'complained', 'suppressed', 'failed')
  begin select raise(abort, 'outbox.fate has no such value'); end;
create trigger outbox_failure_insert before insert on outbox
  when new.failure not in ('bounced', 'complained', 'suppressed', 'failed', 'refused', 'given-up')
  begin select raise(abort, 'outbox.failure has no such value'); end;
create trigger outbox_failure_update before update of failure on outbox
  when new.failure not in ('bounced', 'complained', 'suppressed', 'failed', 'refused', 'given-up')
  begin select raise(abort, 'outbox.failure has no such value'); end;
