-- When somebody is looked at again: by the next run, at a time, or never. It was one text, '' for the next run
-- and the end of time for never; the next transition (rule 41) was never null either.
alter table employees add column due_next_run integer not null default 0;
alter table employees add column revisit_at text;
alter table employees add column next_transition_at text;
-- An erased person's row is no longer overwritten (rule 49). It was "read" at the end of time.
alter table employees add column erased_at text;

update employees set
  due_next_run = (due_at = ''),
  revisit_at = case when due_at > '' and due_at < '9999' then due_at end,
  next_transition_at = case when moment_at < '9999' then moment_at end,
  erased_at = case when read_at >= '9999' then reduced_at end,
  read_at = case when read_at >= '9999' then reduced_at else read_at end;

drop index employees_due;
drop index employees_moment;
alter table employees drop column due_at;
alter table employees drop column moment_at;
-- Partial, so that neither is taken for a search by account alone.
create index employees_due on employees (account) where due_next_run = 1;
create index employees_revisit on employees (account, revisit_at) where due_next_run = 0;
create index employees_transition on employees (account, next_transition_at)
  where due_next_run = 1 and next_transition_at is not null;
