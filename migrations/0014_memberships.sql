-- What a person has in an entity, and how it came to be. An entity without a row: none.
create table memberships (
  account text not null references accounts (id) on delete cascade,
  employee text not null, entity text not null,
  state text not null
    check (state in ('given', 'ended', 'removed-by-hand', 'regained-by-hand')),
  -- Of `given`: by HR or by hand. Of `ended`: by leaving, moving or an admin's decision.
  origin text check (origin in ('hr', 'hand', 'leave', 'move', 'decision')),
  at text,
  accepted integer check (accepted in (0, 1)),
  invited_only integer check (invited_only in (0, 1)),
  shown_ended integer check (shown_ended in (0, 1)),
  cards_open integer check (cards_open in (0, 1)),
  -- What HR said when a hand gave access back.
  said text,
  primary key (account, employee, entity)
) strict;

-- What the host answered to the last action of each kind.
create table answers (
  account text not null references accounts (id) on delete cascade,
  employee text not null, entity text not null,
  kind text not null check (kind in ('user.invite', 'user.update', 'user.deactivate',
    'user.reactivate', 'cards.block', 'cards.unblock')),
  fingerprint text not null,
  outcome text not null check (outcome in ('done', 'already', 'refused', 'failed')),
  reason text, at text not null, ask_again_at text,
  primary key (account, employee, entity, kind)
) strict;

-- The first step of each account fills both from links and actions. `memberships_after` is the last person done.
alter table accounts add column memberships_after text;
alter table accounts add column memberships_at text;
create index accounts_to_fill on accounts (id) where memberships_at is null;

-- A decision can be named, and withdrawn. `now` is called `end`.
drop trigger overrides_decision_insert;
drop trigger overrides_decision_update;
alter table overrides add column id text not null default '';
update overrides set id = 'dec_before_' || rowid;
update overrides set decision = 'end' where decision = 'now';
create unique index overrides_by_id on overrides (account, id);

create trigger overrides_decision_insert before insert on overrides
  when new.decision not in ('keep', 'postpone', 'end', 'leave-out', 'invite-again', 'unlink',
      'accept-email', 'undo', 'rejected')
  begin select raise(abort, 'overrides.decision has no such value'); end;
create trigger overrides_decision_update before update of decision on overrides
  when new.decision not in ('keep', 'postpone', 'end', 'leave-out', 'invite-again', 'unlink',
      'accept-email', 'undo', 'rejected')
  begin select raise(abort, 'overrides.decision has no such value'); end;
