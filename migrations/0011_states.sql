-- States are checked by triggers: SQLite adds a `check` only to a new table, and a parent table that is rebuilt
-- loses its children. A new state needs both triggers of its column again. A test compares them with schema.ts.

create trigger accounts_status_insert before insert on accounts
  when new.status not in ('pending', 'importing', 'review', 'active', 'needs_relink', 'quarantined',
      'disconnected')
  begin select raise(abort, 'accounts.status has no such value'); end;
create trigger accounts_status_update before update of status on accounts
  when new.status not in ('pending', 'importing', 'review', 'active', 'needs_relink', 'quarantined',
      'disconnected')
  begin select raise(abort, 'accounts.status has no such value'); end;

create trigger runs_trigger_insert before insert on runs
  when new.trigger not in ('first', 'schedule', 'webhook', 'manual', 'recovery')
  begin select raise(abort, 'runs.trigger has no such value'); end;
create trigger runs_trigger_update before update of trigger on runs
  when new.trigger not in ('first', 'schedule', 'webhook', 'manual', 'recovery')
  begin select raise(abort, 'runs.trigger has no such value'); end;

create trigger runs_mode_insert before insert on runs
  when new.mode not in ('full', 'delta', 'employees')
  begin select raise(abort, 'runs.mode has no such value'); end;
create trigger runs_mode_update before update of mode on runs
  when new.mode not in ('full', 'delta', 'employees')
  begin select raise(abort, 'runs.mode has no such value'); end;

create trigger runs_state_insert before insert on runs
  when new.state not in ('reading', 'planned', 'held', 'applying', 'done', 'incomplete', 'failed')
  begin select raise(abort, 'runs.state has no such value'); end;
create trigger runs_state_update before update of state on runs
  when new.state not in ('reading', 'planned', 'held', 'applying', 'done', 'incomplete', 'failed')
  begin select raise(abort, 'runs.state has no such value'); end;

create trigger runs_phase_insert before insert on runs
  when new.phase not in ('begin', 'companies', 'groups', 'locations', 'employees', 'people', 'completeness',
      'reconfirm', 'users', 'decide', 'finalize', 'recheck', 'apply', 'close', 'over')
  begin select raise(abort, 'runs.phase has no such value'); end;
create trigger runs_phase_update before update of phase on runs
  when new.phase not in ('begin', 'companies', 'groups', 'locations', 'employees', 'people', 'completeness',
      'reconfirm', 'users', 'decide', 'finalize', 'recheck', 'apply', 'close', 'over')
  begin select raise(abort, 'runs.phase has no such value'); end;

create trigger employees_state_insert before insert on employees
  when new.state not in ('scheduled', 'active', 'leaving', 'left', 'missing', 'out_of_scope', 'skipped',
      'needs_attention')
  begin select raise(abort, 'employees.state has no such value'); end;
create trigger employees_state_update before update of state on employees
  when new.state not in ('scheduled', 'active', 'leaving', 'left', 'missing', 'out_of_scope', 'skipped',
      'needs_attention')
  begin select raise(abort, 'employees.state has no such value'); end;

create trigger employees_standing_insert before insert on employees
  when new.standing not in ('present', 'inactive', 'ignored', 'deleted')
  begin select raise(abort, 'employees.standing has no such value'); end;
create trigger employees_standing_update before update of standing on employees
  when new.standing not in ('present', 'inactive', 'ignored', 'deleted')
  begin select raise(abort, 'employees.standing has no such value'); end;

create trigger employees_missing_insert before insert on employees
  when new.missing not in ('absent', 'flagged', 'unlisted')
  begin select raise(abort, 'employees.missing has no such value'); end;
create trigger employees_missing_update before update of missing on employees
  when new.missing not in ('absent', 'flagged', 'unlisted')
  begin select raise(abort, 'employees.missing has no such value'); end;

create trigger links_state_insert before insert on links
  when new.state not in ('live', 'closed')
  begin select raise(abort, 'links.state has no such value'); end;
create trigger links_state_update before update of state on links
  when new.state not in ('live', 'closed')
  begin select raise(abort, 'links.state has no such value'); end;

create trigger links_how_insert before insert on links
  when new.how not in ('email', 'invited', 'by-hand', 'moved', 'relinked')
  begin select raise(abort, 'links.how has no such value'); end;
create trigger links_how_update before update of how on links
  when new.how not in ('email', 'invited', 'by-hand', 'moved', 'relinked')
  begin select raise(abort, 'links.how has no such value'); end;

create trigger plans_state_insert before insert on plans
  when new.state not in ('draft', 'held', 'approved', 'applied', 'rejected', 'superseded')
  begin select raise(abort, 'plans.state has no such value'); end;
create trigger plans_state_update before update of state on plans
  when new.state not in ('draft', 'held', 'approved', 'applied', 'rejected', 'superseded')
  begin select raise(abort, 'plans.state has no such value'); end;

create trigger actions_state_insert before insert on actions
  when new.state not in ('waiting', 'done', 'already', 'refused', 'failed', 'dropped')
  begin select raise(abort, 'actions.state has no such value'); end;
create trigger actions_state_update before update of state on actions
  when new.state not in ('waiting', 'done', 'already', 'refused', 'failed', 'dropped')
  begin select raise(abort, 'actions.state has no such value'); end;

create trigger overrides_decision_insert before insert on overrides
  when new.decision not in ('keep', 'postpone', 'now', 'invite-again', 'unlink', 'accept-email',
      'reactivated', 'undo', 'rejected')
  begin select raise(abort, 'overrides.decision has no such value'); end;
create trigger overrides_decision_update before update of decision on overrides
  when new.decision not in ('keep', 'postpone', 'now', 'invite-again', 'unlink', 'accept-email',
      'reactivated', 'undo', 'rejected')
  begin select raise(abort, 'overrides.decision has no such value'); end;

create trigger outbox_state_insert before insert on outbox
  when new.state not in ('waiting', 'sent', 'failed', 'unknown')
  begin select raise(abort, 'outbox.state has no such value'); end;
create trigger outbox_state_update before update of state on outbox
  when new.state not in ('waiting', 'sent', 'failed', 'unknown')
  begin select raise(abort, 'outbox.state has no such value'); end;

create trigger portal_tokens_kind_insert before insert on portal_tokens
  when new.kind not in ('session', 'invitation')
  begin select raise(abort, 'portal_tokens.kind has no such value'); end;
create trigger portal_tokens_kind_update before update of kind on portal_tokens
  when new.kind not in ('session', 'invitation')
  begin select raise(abort, 'portal_tokens.kind has no such value'); end;

create trigger portal_tokens_role_insert before insert on portal_tokens
  when new.role not in ('viewer', 'admin')
  begin select raise(abort, 'portal_tokens.role has no such value'); end;
create trigger portal_tokens_role_update before update of role on portal_tokens
  when new.role not in ('viewer', 'admin')
  begin select raise(abort, 'portal_tokens.role has no such value'); end;

create trigger portal_tokens_intent_insert before insert on portal_tokens
  when new.intent not in ('home', 'link', 'review', 'people', 'settings')
  begin select raise(abort, 'portal_tokens.intent has no such value'); end;
create trigger portal_tokens_intent_update before update of intent on portal_tokens
  when new.intent not in ('home', 'link', 'review', 'people', 'settings')
  begin select raise(abort, 'portal_tokens.intent has no such value'); end;

create trigger portal_sessions_role_insert before insert on portal_sessions
  when new.role not in ('viewer', 'admin')
  begin select raise(abort, 'portal_sessions.role has no such value'); end;
create trigger portal_sessions_role_update before update of role on portal_sessions
  when new.role not in ('viewer', 'admin')
  begin select raise(abort, 'portal_sessions.role has no such value'); end;
