-- A plan under construction has the state draft; it was superseded with revision 0. Empty drafts are deleted,
-- except those of open runs.
update plans set state = 'draft' where state = 'superseded' and revision = 0;
delete from plans where state = 'draft'
  and not exists (select 1 from plan_actions where plan = plans.id)
  and not exists (select 1 from runs where id = plans.run and finished_at is null);

-- A parked action is neither tried nor dropped until its user is seen again. Its next try was in the year 9999.
alter table actions add column parked integer not null default 0;
update actions set parked = 1, next_try_at = null where next_try_at >= '9999';

-- The time of the approval after which this leaver was read again. It was a part of the reason.
alter table actions add column checked_at text;
update actions set checked_at = substr(reason, 11), reason = null
  where substr(reason, 1, 10) = 'rechecked:';
