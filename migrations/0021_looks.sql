-- What the host's lists have shown of an action that the host called done.
alter table answers add column shown integer not null default 0;
alter table answers add column lists integer not null default 0;
alter table answers add column listed_at text;
