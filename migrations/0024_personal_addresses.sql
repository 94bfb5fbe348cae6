-- A personal address is stored only while the settings use it: what was stored before goes (rule 3).
update employees set
    fields = json_set(fields, '$.personalEmail', null),
    remembered = json_remove(remembered, '$.personalEmail'),
    words = replace(words, personal_key, ''),
    personal_key = null
  where personal_key is not null and account in (
    select id from accounts where coalesce(settings ->> 'email_source', 'work') = 'work');
update employee_versions set fields = json_set(fields, '$.personalEmail', null)
  where fields ->> 'personalEmail' is not null and account in (
    select id from accounts where coalesce(settings ->> 'email_source', 'work') = 'work');
