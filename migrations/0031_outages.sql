-- When the host, Merge or the mail service refused us, and whether the operator was told of its beginning and end.
create table outages (
  service text not null, number integer not null, code text not null,
  since text not null, ended_at text,
  told_at text, told_end_at text,
  attempts integer not null default 0, next_try_at text,
  primary key (service, number)
) strict;
create unique index outages_open on outages (service) where ended_at is null;

-- For what /metrics counts, without reading the rows themselves.
create index accounts_counted on accounts (status, problem_code, last_complete_read_at, last_source_sync_at);
create index outbox_counted on outbox (state, fate, failure, closed_at, failed_at, created_at);
