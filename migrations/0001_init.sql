-- For SQLite and D1, applied in the order of their names. Times are RFC 3339 in UTC with milliseconds, so that
-- they sort as text; days are YYYY-MM-DD, booleans are 0 or 1, JSON is text.

create table organizations (
  id text primary key, name text not null, locale text not null, timezone text not null,
  portal_url text, branding text, created_at text not null, updated_at text not null,
  -- How many users the host's last believed list had, and a later doubted one (rule 38).
  users_count integer, doubted_count integer
) strict;

create table entities (
  organization text not null references organizations (id) on delete cascade,
  id text not null, name text not null, country text, timezone text, position integer not null,
  primary key (organization, id)
) strict;

create table admins (
  organization text not null references organizations (id) on delete cascade,
  email text not null, name text, locale text, position integer not null,
  primary key (organization, email)
) strict;

create table accounts (
  id text primary key,
  organization text not null references organizations (id) on delete cascade,
  status text not null,
  integration_slug text, integration_name text, integration_wanted text,
  source_account_id text, token text,
  entity_ids text,
  settings text not null, settings_at text not null, planned_settings_at text,
  link_admin text not null, consent_by text not null, consent_at text not null,
  link_url text, link_expires_at text,
  run_seq integer not null default 0,
  approved_at text,
  next_sync_at text, last_complete_read_at text, last_read_began_at text, last_source_sync_at text,
  problem_code text, problem_message text, problem_since text, problem_mailed_at text, problem_mailed_code text,
  failures integer not null default 0,
  created_at text not null, disconnected_at text
) strict;
create index accounts_by_organization on accounts (organization, id);
create index accounts_due on accounts (next_sync_at) where next_sync_at is not null;
create index accounts_by_source on accounts (source_account_id);

create table runs (
  id text primary key,
  account text not null references accounts (id) on delete cascade,
  organization text not null,
  seq integer not null,
  trigger text not null, mode text not null, state text not null, reason text,
  phase text not null, cursor text, part integer not null default 0,
  -- The people of an `employees` run: a JSON array of source ids.
  people text,
  modified_after text,
  began_at text, complete integer, source_synced_at text,
  pages_read integer not null default 0, employees_read integer not null default 0,
  joiners integer not null default 0, movers integer not null default 0, leavers integer not null default 0,
  identity_changes integer not null default 0,
  plan_id text, held_plan_id text,
  actor text,
  waits_until text, step_failures integer not null default 0,
  started_at text not null, finished_at text
) strict;
create unique index runs_by_account on runs (account, seq);
create index runs_open on runs (account) where finished_at is null;
create index runs_of_people on runs (finished_at) where people is not null;

-- One row for each page that was read, with its ids: who was listed is known without holding it in memory.
create table pages (
  run text not null references runs (id) on delete cascade,
  listing text not null, part integer not null, cursor text, ids text not null,
  primary key (run, listing, part)
) strict;

create table dimensions (
  account text not null references accounts (id) on delete cascade,
  kind text not null, id text not null, remote_id text, name text, type text, country text, state text,
  primary key (account, kind, id)
) strict;

create table employees (
  -- The order of insertion. Long lists are walked in it, so that a batch reads few pages of the file.
  seq integer primary key,
  account text not null references accounts (id) on delete cascade,
  id text not null,
  source_id text not null,
  remote_id text,
  email_key text, personal_key text,
  manager_id text,
  -- Names and addresses in lower case, for searches: SQLite's lower() knows only ASCII.
  words text not null,
  hash text not null, fields text not null, modified_at text,
  -- When the request for this version began. An older answer does not overwrite it.
  read_at text not null,
  memory text not null,
  -- Copied from fields (present, inactive, ignored, deleted) and memory.missing.how, to find absent people.
  standing text not null, missing text,
  -- The seq of the run that did not list them and was not believed (rule 37).
  doubted_run integer,
  -- 1 if an end by this absence has to be held as shrunken-read.
  shrunken integer not null default 0,
  state text not null, why text not null, entity_ids text not null,
  -- RFC 3339 of the next moment a decision must visit; '' means at the next run.
  due_at text not null,
  -- The run that stored the newest version, and when it was read.
  first_run integer not null, version_run integer not null, version_at text not null,
  left_at text, out_at text, reduced_at text,
  -- The last day that admins were told about (rule 27).
  announced text,
  unique (account, id)
) strict;
-- One employee for each source id. The other columns make the index cover the search for absent people at the
-- end of a read, which then reads no rows of those who are listed.
create index employees_by_source on employees (account, source_id, standing, missing, state, first_run);
create index employees_by_email on employees (account, email_key);
create index employees_by_personal on employees (account, personal_key) where personal_key is not null;
create index employees_by_remote on employees (account, remote_id);
create index employees_by_manager on employees (account, manager_id) where manager_id is not null;
create index employees_due on employees (account, due_at);
create index employees_by_state on employees (account, state);
create index employees_deleted on employees (account, id) where standing = 'deleted';
create index employees_announced on employees (account) where announced is not null;
create index employees_missing on employees (account, id) where missing is not null;
create index employees_doubted on employees (account) where doubted_run is not null or shrunken = 1;
create index employees_left on employees (left_at) where left_at is not null and reduced_at is null;
create index employees_out on employees (out_at) where out_at is not null and reduced_at is null;

-- Earlier versions. The newest one is the row in employees, so that a first read writes each person once. The
-- snapshot of a run is the rows of both tables with from_run <= run < to_run.
create table employee_versions (
  account text not null references accounts (id) on delete cascade,
  employee text not null, from_run integer not null, to_run integer not null,
  hash text not null, fields text not null, at text not null,
  primary key (account, employee, from_run)
) strict;
create index employee_versions_closed on employee_versions (account, to_run);

create table links (
  account text not null references accounts (id) on delete cascade,
  employee text not null,
  organization text not null,
  user_id text not null,
  state text not null,
  -- The entities in which HR placed this person. A move is a difference to them.
  entity_ids text not null,
  how text not null,
  -- Access that we ended, by entity: a rehire may give it back.
  ended text not null default '{}',
  -- A keyed hash of the remote id, which stays when the person is forgotten.
  remote_hash text, integration_slug text, email_key text, name_key text,
  since text not null, closed_at text,
  primary key (account, employee)
) strict;
create index links_by_user on links (organization, user_id);
create index links_closed_by_email on links (organization, email_key) where state = 'closed';
create index links_closed_by_remote on links (organization, remote_hash) where state = 'closed';

create table host_users (
  organization text not null references organizations (id) on delete cascade,
  id text not null,
  email_key text,
  -- Canonical text: an unchanged user has the same text and is not written.
  fields text not null,
  read_at text not null,
  primary key (organization, id)
) strict;
create index host_users_by_email on host_users (organization, email_key);
create index host_users_admins on host_users (organization, id) where fields ->> 'role' <> 'member';

create table plans (
  id text primary key,
  account text not null references accounts (id) on delete cascade,
  organization text not null,
  run text not null,
  state text not null, revision integer not null,
  holds text not null, first_sync integer not null,
  held_since text, reminded integer not null default 0,
  decided_by text, decided_at text, created_at text not null
) strict;
create index plans_by_account on plans (account, state);
create index plans_by_run on plans (run);
create index plans_held on plans (held_since) where state = 'held';

create table actions (
  id text primary key,
  account text not null references accounts (id) on delete cascade,
  organization text not null,
  need text not null, episode integer not null,
  employee text not null, entity text not null, user_id text,
  kind text not null, purpose text not null, params text not null, because text not null, basis text not null,
  state text not null,
  attempts integer not null default 0,
  first_tried_at text, next_try_at text, outcome_unknown integer not null default 0,
  reason text, message text,
  approved_by text,
  created_at text not null, finished_at text
) strict;
create index actions_by_need on actions (account, need);
create index actions_by_employee on actions (account, employee);
create index actions_open on actions (account, next_try_at) where finished_at is null;
create index actions_ended on actions (account, kind, finished_at) where finished_at is not null;

create table plan_actions (
  plan text not null references plans (id) on delete cascade,
  action text not null references actions (id) on delete cascade,
  position integer not null,
  holds text not null,
  primary key (plan, action)
) strict;
create index plan_actions_by_action on plan_actions (action);
create index plan_actions_in_order on plan_actions (plan, position);

create table reports (
  account text not null references accounts (id) on delete cascade,
  id text not null,
  code text not null, employee text, user_id text,
  reason text not null, detail text not null,
  opened_run integer not null, closed_run integer,
  opened_at text not null, mailed_at text,
  primary key (account, id)
) strict;
create index reports_open on reports (account, code) where closed_run is null;
create index reports_by_employee on reports (account, employee);

create table overrides (
  account text not null references accounts (id) on delete cascade,
  employee text not null, entity text not null,
  decision text not null, until_at text, user_id text,
  basis text not null, actor text not null, at text not null,
  primary key (account, employee, entity, decision)
) strict;

create table outbox (
  id text primary key,
  organization text not null references organizations (id) on delete cascade,
  account text, run text, kind text not null, subject text not null,
  recipient text not null, recipient_name text, locale text not null,
  notice text not null, frame text not null, rendered text,
  state text not null, attempts integer not null default 0,
  first_tried_at text, next_try_at text, outcome_unknown integer not null default 0,
  reason text, message_id text, created_at text not null, sent_at text
) strict;
create index outbox_waiting on outbox (next_try_at) where state = 'waiting';

create table jobs (
  id integer primary key autoincrement,
  name text not null unique,
  job text not null,
  run_at text not null,
  -- Set if the job is asked for while it is held: then it runs once more.
  again_at text,
  attempts integer not null default 0, last_error text, dead_at text,
  holder text, held_until text
) strict;
create index jobs_due on jobs (run_at) where dead_at is null;

create table leases (
  name text primary key, holder text not null, until_at text not null
) strict;
-- The first statement of a batch writes here. It fails unless the lease is still ours.
create table fence (id integer primary key check (id = 1), held integer not null) strict;

create table hints (
  account text not null references accounts (id) on delete cascade,
  source_id text not null, at text not null, run text,
  primary key (account, source_id)
) strict;

create table events (
  id integer primary key autoincrement,
  organization text not null, account text, type text not null, subject text, facts text not null, at text not null
) strict;
create index events_by_account on events (account, id);
create index events_by_subject on events (subject, id);
create index events_by_organization on events (organization, id);

create table audit (
  id integer primary key autoincrement,
  organization text not null, account text, actor text not null, act text not null, target text,
  facts text not null, at text not null
) strict;
create index audit_by_organization on audit (organization, id);

create table idempotency (
  key text primary key, request_hash text not null, status integer, body text, at text not null
) strict;

create table counters (name text primary key, value integer not null) strict;
