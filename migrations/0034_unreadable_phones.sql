-- Where phones cannot be read is asked in every full run, and is nowhere in most accounts (rule 17).
create index employees_unreadable_phone on employees (account) where fields ->> '$.phone.kind' = 'unreadable';
