-- The names that the code uses: what an action is for, how often it was wanted anew, and what HR said then.
alter table actions rename column need to intent_key;
alter table actions rename column episode to generation;
alter table actions rename column basis to fingerprint;
alter table overrides rename column basis to fingerprint;

drop index actions_by_need;
create index actions_by_intent_key on actions (account, intent_key);
