-- A program goes on with a database that a newer one has changed, if it is not older than this: the number of the
-- newest migration that a program has to know. A migration that older programs cannot work beside raises it.
insert into instance (name, value) values ('min_program', '35')
  on conflict (name) do update set value = excluded.value;
