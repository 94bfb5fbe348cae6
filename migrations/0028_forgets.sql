-- Account tokens that Merge has yet to delete: the account is disconnected, or erased with its organization.
-- No foreign key, because a row outlives its account. `judged`: Merge has said that the token is this account's.
create table forgets (
  id text primary key,
  account text not null,
  token text not null,
  judged integer not null,
  since text not null,
  tries integer not null default 0,
  next_try_at text not null,
  failure text
) strict;
create index forgets_next on forgets (next_try_at);
create index forgets_account on forgets (account);
