-- Values of mapped custom fields over all people of a full read, with head-counts and without people. An admin
-- can choose a field to route by before anybody's value of it is stored.
create table field_values (
  account text not null references accounts (id) on delete cascade,
  run integer not null,
  field text not null,
  people integer not null,
  -- {value: people}
  counts text not null,
  more integer not null,
  primary key (account, run, field)
) strict;
