-- A plan under construction is a draft. It was superseded, at revision 0, which only some readers knew. Those
-- that were never filled go; those of an open run are still needed.
update plans set state = 'draft' where state = 'superseded' and revision = 0;
delete from plans where state = 'draft'
  and not exists (select 1 from plan_actions where plan = plans.id)
  and not exists (select 1 from runs where id = plans.run and finished_at is null);

-- An action that is neither tried nor given up until its user is seen again. Its next try was at the end of time.
alter table actions add column parked integer not null default 0;
update actions set parked = 1, next_try_at = null where next_try_at >= '9999';

-- The approval for which HR was asked again about this leaver. It stood in the reason.
alter table actions add column checked_at text;
update actions set checked_at = substr(reason, 11), reason = null
  where substr(reason, 1, 10) = 'rechecked:';
