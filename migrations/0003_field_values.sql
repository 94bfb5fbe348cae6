-- What mapped custom fields say, over everyone of a full read: values with head-counts, never people. An
-- admin chooses a field to route by here, before anybody's value of it is kept.
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
