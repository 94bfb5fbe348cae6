-- A decision about a part of a plan (rule 39): what it leaves out stays held in a plan of its own.
alter table plan_actions add column left_out integer not null default 0;
-- How many people the decision was about, as JSON; null: about the whole plan.
alter table plans add column part text;

-- People who could not be read again were moved to a draft of their own before the approval took effect.
-- They are marked in the plan itself now. A run that reads leavers again makes no other draft.
update plan_actions set left_out = 1, plan = (
    select decided.id from plans draft join plans decided on decided.run = draft.run
    where draft.id = plan_actions.plan and decided.state = 'held' and decided.decided_at is not null)
  where plan in (
    select draft.id from plans draft
    join plans decided on decided.run = draft.run
    join runs on runs.id = draft.run
    where draft.state = 'draft' and decided.state = 'held' and decided.decided_at is not null
      and runs.phase = 'recheck');
