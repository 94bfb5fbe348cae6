-- What the source says of the connection (rule 56): from when its data is, which issues it has, when they are looked
-- at again, what was changed in it, and whether it leaves people out.
alter table accounts add column source_fresh_as_of text;
alter table accounts add column issues text not null default '[]';
alter table accounts add column issues_due_at text;
alter table accounts add column source_changes text not null default '[]';
alter table accounts add column selective_sync text;
-- The last time the source was asked to read HR at once, and what it said; null: never.
alter table accounts add column resync text;

drop index accounts_counted;
create index accounts_counted on accounts (status, problem_code, last_complete_read_at, source_fresh_as_of);

-- A run may wait for the source to read HR before it reads the source.
drop trigger runs_phase_insert;
drop trigger runs_phase_update;
create trigger runs_phase_insert before insert on runs
  when new.phase not in ('begin', 'resync', 'companies', 'groups', 'locations', 'employees', 'people', 'completeness',
      'reconfirm', 'users', 'decide', 'finalize', 'recheck', 'apply', 'close', 'over')
  begin select raise(abort, 'runs.phase has no such value'); end;
create trigger runs_phase_update before update of phase on runs
  when new.phase not in ('begin', 'resync', 'companies', 'groups', 'locations', 'employees', 'people', 'completeness',
      'reconfirm', 'users', 'decide', 'finalize', 'recheck', 'apply', 'close', 'over')
  begin select raise(abort, 'runs.phase has no such value'); end;
