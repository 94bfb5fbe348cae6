-- Attributes that HR gives nearly nobody any more, and their last known values (rule 15).
alter table accounts add column lost_attributes text not null default '[]';
alter table accounts add column attributes_judged integer not null default 0;
alter table runs add column attributes text;
alter table employees add column remembered text not null default '{}';
create index employees_remembered on employees (account) where remembered <> '{}';
