-- Who is admin no more is signed out, and their links no longer open (rule 55). The rows stay, to say why.
alter table portal_tokens add column revoked_at text;
alter table portal_sessions add column revoked_at text;

-- Whom an organization named as admin once and names no more: a keyed hash of the address.
create table former_admins (
  organization text not null references organizations (id) on delete cascade,
  hash text not null, at text not null,
  primary key (organization, hash)
) strict;

-- `dropped`: it was for an admin who is none any more.
drop trigger outbox_state_insert;
drop trigger outbox_state_update;
create trigger outbox_state_insert before insert on outbox
  when new.state not in ('waiting', 'sent', 'failed', 'unknown', 'dropped')
  begin select raise(abort, 'outbox.state has no such value'); end;
create trigger outbox_state_update before update of state on outbox
  when new.state not in ('waiting', 'sent', 'failed', 'unknown', 'dropped')
  begin select raise(abort, 'outbox.state has no such value'); end;
