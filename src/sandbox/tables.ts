/** Everything the sandbox remembers. Its own file, its own tables; the product never reads them. */
export const TABLES = `
CREATE TABLE IF NOT EXISTS setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

CREATE TABLE IF NOT EXISTS hr_person (
  remote_id TEXT PRIMARY KEY,
  number TEXT,
  first_name TEXT NOT NULL,
  last_name TEXT,
  preferred_name TEXT,
  work_email TEXT,
  personal_email TEXT,
  phone TEXT,
  company TEXT NOT NULL,
  department TEXT NOT NULL,
  team TEXT,
  location TEXT NOT NULL,
  manager TEXT,
  job_title TEXT NOT NULL,
  employment_type TEXT NOT NULL,
  start_date TEXT,
  termination_date TEXT,
  status TEXT NOT NULL,
  word TEXT,
  deleted INTEGER NOT NULL DEFAULT 0,
  created_at TEXT NOT NULL,
  modified_at TEXT NOT NULL
) STRICT;

CREATE TABLE IF NOT EXISTS hr_account (
  id TEXT PRIMARY KEY,
  token TEXT NOT NULL UNIQUE,
  origin_id TEXT NOT NULL UNIQUE,
  organization_name TEXT NOT NULL,
  email TEXT NOT NULL,
  shape TEXT NOT NULL,
  scopes TEXT,
  completed_at TEXT NOT NULL,
  initial_done INTEGER NOT NULL DEFAULT 0,
  last_sync_start TEXT,
  last_sync_finished TEXT
) STRICT;

CREATE TABLE IF NOT EXISTS hr_link (
  token TEXT PRIMARY KEY,
  origin_id TEXT NOT NULL,
  organization_name TEXT NOT NULL,
  email TEXT NOT NULL,
  integration TEXT,
  scopes TEXT,
  expires_at INTEGER NOT NULL,
  used INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE IF NOT EXISTS hr_public_token (
  token TEXT PRIMARY KEY,
  account TEXT NOT NULL,
  expires_at INTEGER NOT NULL
) STRICT;

CREATE TABLE IF NOT EXISTS webhook (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  event TEXT NOT NULL,
  at TEXT NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  answer INTEGER
) STRICT;

CREATE TABLE IF NOT EXISTS host_user (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  organization_id TEXT NOT NULL,
  id TEXT NOT NULL,
  email TEXT NOT NULL,
  first_name TEXT NOT NULL,
  last_name TEXT NOT NULL,
  phone TEXT,
  phone_unverified INTEGER NOT NULL DEFAULT 0,
  role TEXT NOT NULL DEFAULT 'member',
  protected INTEGER NOT NULL DEFAULT 0,
  accepted INTEGER NOT NULL DEFAULT 0,
  locale TEXT,
  department TEXT,
  manager_user_id TEXT,
  UNIQUE (organization_id, id)
) STRICT;

CREATE TABLE IF NOT EXISTS host_membership (
  organization_id TEXT NOT NULL,
  user_id TEXT NOT NULL,
  entity_id TEXT NOT NULL,
  ended_at TEXT,
  PRIMARY KEY (organization_id, user_id, entity_id)
) STRICT;

CREATE TABLE IF NOT EXISTS host_card (
  organization_id TEXT NOT NULL,
  id TEXT NOT NULL,
  user_id TEXT NOT NULL,
  entity_id TEXT NOT NULL,
  label TEXT NOT NULL,
  last4 TEXT NOT NULL,
  type TEXT NOT NULL,
  status TEXT NOT NULL,
  recurring INTEGER NOT NULL,
  blocked_by TEXT,
  PRIMARY KEY (organization_id, id)
) STRICT;

CREATE TABLE IF NOT EXISTS host_invitation (
  token TEXT PRIMARY KEY,
  organization_id TEXT NOT NULL,
  user_id TEXT NOT NULL,
  entity_id TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'open'
) STRICT;

CREATE TABLE IF NOT EXISTS host_session (
  organization_id TEXT NOT NULL,
  user_id TEXT NOT NULL,
  device TEXT NOT NULL
) STRICT;

CREATE TABLE IF NOT EXISTS host_action (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  organization_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  entity_id TEXT,
  user_id TEXT,
  because TEXT NOT NULL,
  outcome TEXT NOT NULL,
  reason TEXT,
  answer TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;

CREATE TABLE IF NOT EXISTS mail (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  sender TEXT NOT NULL,
  recipients TEXT NOT NULL,
  subject TEXT NOT NULL,
  html TEXT,
  text TEXT,
  reply_to TEXT,
  headers TEXT NOT NULL,
  tags TEXT NOT NULL,
  idempotency_key TEXT,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE IF NOT EXISTS mail_event (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  mail_id TEXT NOT NULL,
  event TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;

CREATE TABLE IF NOT EXISTS mail_key (
  key TEXT PRIMARY KEY,
  digest TEXT NOT NULL,
  answer TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;
`

/** What "start over" empties. The clock stays where it is: Rollcall's time must never run backwards. */
export const EMPTIED_BY_RESET = [
  'hr_person',
  'hr_account',
  'hr_link',
  'hr_public_token',
  'webhook',
  'host_user',
  'host_membership',
  'host_card',
  'host_invitation',
  'host_session',
  'host_action',
  'mail',
  'mail_event',
  'mail_key',
] as const
