-- Every token of a link that is not finished: of the window in which an admin links, of a browser, of a webhook (rule 7).
-- `window`: the window may be used once; `public`, `account`: what Merge gave, not judged yet; `over`: kept to explain.
create table link_tokens (
  -- SHA-256 of the window's secret, or of the account and its token.
  hash text primary key,
  organization text not null,
  account text not null references accounts (id) on delete cascade,
  kind text not null check (kind in ('window', 'public', 'account', 'over')),
  token text,
  session text,
  created_at text not null, expires_at text not null, used_at text,
  tries integer not null default 0, next_try_at text, refused_at text
) strict;
create index link_tokens_by_account on link_tokens (account, kind);
create index link_tokens_due on link_tokens (next_try_at) where next_try_at is not null;
create index link_tokens_over on link_tokens (expires_at);
-- Why the last try to link came to nothing; null once there is a newer one, or a link.
alter table accounts add column link_failure text;
alter table accounts add column link_failed_at text;
