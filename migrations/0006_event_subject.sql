-- Every event has a subject. SQLite cannot make a column `not null` later, so triggers refuse null.
create trigger events_subject_insert before insert on events when new.subject is null
  begin select raise(abort, 'events.subject is null'); end;
create trigger events_subject_update before update of subject on events when new.subject is null
  begin select raise(abort, 'events.subject is null'); end;
