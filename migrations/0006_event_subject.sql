-- Every event is about somebody or something. A column cannot be made `not null` later; triggers refuse it.
create trigger events_subject_insert before insert on events when new.subject is null
  begin select raise(abort, 'events.subject is null'); end;
create trigger events_subject_update before update of subject on events when new.subject is null
  begin select raise(abort, 'events.subject is null'); end;
