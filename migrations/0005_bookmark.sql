-- How far a run has come in its phase, as JSON with the members of that phase (ports/bookmark.ts). The two
-- columns before had another meaning in each phase.
alter table runs add column bookmark text not null default '{}';

update runs set phase = case
    when phase = 'employees' and mode = 'employees' then 'people'
    when phase = 'judge' then 'completeness'
    when phase = 'confirm' then 'reconfirm'
    when phase = 'seal' then 'finalize'
    else phase end
  where phase <> 'over';

update runs set bookmark = case phase
    when 'companies' then json_object('cursor', cursor, 'page', part)
    when 'groups' then json_object('cursor', cursor, 'page', part)
    when 'locations' then json_object('cursor', cursor, 'page', part)
    when 'employees' then json_object('cursor', cursor, 'page', part)
    when 'people' then json_object('asked', part)
    when 'completeness' then json_object('marked', case
      when cursor is null then 'none' when substr(cursor, 1, 6) = 'agreed' then 'all' else 'some' end)
    when 'reconfirm' then json_object('after', cursor)
    when 'users' then case
      when substr(cursor, 1, 7) = 'absent:'
        then json_object('reads', 'absent', 'after', nullif(substr(cursor, 8), ''))
      else json_object('reads', 'list', 'cursor', cursor, 'page', part) end
    when 'decide' then json_object('after', cursor, 'actions', part)
    when 'recheck' then json_object('after', cast(cursor as integer))
    else '{}' end
  where phase <> 'over';

alter table runs drop column cursor;
alter table runs drop column part;
