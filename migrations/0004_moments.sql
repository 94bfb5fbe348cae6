-- When time alone changes something for a person: the end of the last day, the first day. `due_at` lost it
-- whenever somebody was due in the next run (rule 41).
alter table employees add column moment_at text not null default '9999-12-31T00:00:00.000Z';
create index employees_moment on employees (account, moment_at) where due_at = '';
