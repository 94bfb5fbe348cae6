-- Tokens and sessions of the portal. Only the SHA-256 of each secret is stored, so a copy of the file opens nothing.

create table portal_tokens (
  hash text primary key,
  organization text not null references organizations (id) on delete cascade,
  -- session: created by the host, for five minutes; invitation: created by an admin, for seven days.
  kind text not null,
  email text not null, name text, locale text, role text not null,
  intent text not null, account text, return_url text,
  made_by text not null, created_at text not null, expires_at text not null, used_at text
) strict;
create index portal_tokens_by_organization on portal_tokens (organization, expires_at);
create index portal_tokens_over on portal_tokens (expires_at);

create table portal_sessions (
  hash text primary key,
  organization text not null references organizations (id) on delete cascade,
  email text not null, name text, locale text, role text not null,
  return_url text,
  created_at text not null, seen_at text not null, expires_at text not null
) strict;
create index portal_sessions_by_organization on portal_sessions (organization, email);
create index portal_sessions_over on portal_sessions (expires_at);
