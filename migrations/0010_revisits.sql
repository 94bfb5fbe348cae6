-- When an employee is visited again: by the next run, at a time, or never. It was one column, with '' for the
-- next run and the year 9999 for never, which the next transition (rule 41) used as well.
alter table employees add column due_next_run integer not null default 0;
alter table employees add column revisit_at text;
alter table employees add column next_transition_at text;
-- Since this time the row is not overwritten any more (rule 49). Its `read_at` was in the year 9999.
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
-- Partial, so that SQLite does not use them to search by account alone.
create index employees_due on employees (account) where due_next_run = 1;
create index employees_revisit on employees (account, revisit_at) where due_next_run = 0;
create index employees_transition on employees (account, next_transition_at)
  where due_next_run = 1 and next_transition_at is not null;
