-- Answers about one user: `about` is the user, so that a person can have one about each. Empty: not about a user.
create table overrides_now (
  account text not null references accounts (id) on delete cascade,
  employee text not null, entity text not null,
  decision text not null, about text not null default '', until_at text, user_id text,
  fingerprint text not null, actor text not null, at text not null,
  id text not null,
  primary key (account, employee, entity, decision, about)
) strict;
insert into overrides_now (account, employee, entity, decision, until_at, user_id, fingerprint, actor, at, id)
  select account, employee, entity, decision, until_at, user_id, fingerprint, actor, at, id from overrides;
drop table overrides;
alter table overrides_now rename to overrides;
create unique index overrides_by_id on overrides (account, id);

create trigger overrides_decision_insert before insert on overrides
  when new.decision not in ('keep', 'postpone', 'end', 'leave-out', 'invite-again', 'unlink',
      'accept-email', 'undo', 'rejected', 'not-this-person', 'keeps-access')
  begin select raise(abort, 'overrides.decision has no such value'); end;
create trigger overrides_decision_update before update of decision on overrides
  when new.decision not in ('keep', 'postpone', 'end', 'leave-out', 'invite-again', 'unlink',
      'accept-email', 'undo', 'rejected', 'not-this-person', 'keeps-access')
  begin select raise(abort, 'overrides.decision has no such value'); end;
