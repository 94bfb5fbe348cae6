-- The host refuses us: since when, when it is tried again (null: at once), and how often that was in vain.
alter table accounts add column host_refused_since text;
alter table accounts add column host_refused_until text;
alter table accounts add column host_refused_tries integer not null default 0;
create index accounts_refused on accounts (host_refused_since) where host_refused_since is not null;
