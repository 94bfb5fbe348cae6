-- The host's own sentence about a refusal.
alter table answers add column message text;
