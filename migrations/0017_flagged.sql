-- Merge's deleted flag is confirmed by id, as an absence is (P12). Who has left by the flag alone stays left.
update employees
  set memory = json_set(memory, '$.missing.reread',
    json_object('at', json_extract(memory, '$.missing.since'), 'answer', 'flagged'))
  where missing = 'flagged' and state = 'left'
    and json_extract(memory, '$.missing.reread') is null;
