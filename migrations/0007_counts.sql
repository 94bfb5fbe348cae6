-- What a plan ends, starts and changes, counted when it was made; null where it has to be counted anew.
alter table plans add column counts text;
-- When an admin undid an end: it counts in no limit any more (rule 36).
alter table actions add column undone_at text;
