-- What the database remembers about the installation that uses it: `kind` (product or sandbox), and `secrets`, a
-- text sealed with ROLLCALL_SECRETS that shows at the next start whether the keys are still the right ones.
create table instance (
  name text primary key,
  value text not null
) strict;
