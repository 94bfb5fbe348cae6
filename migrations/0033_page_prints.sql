-- Pages of lists as they were when a read of them changed nothing. Where a page comes again as it was, and what is
-- stored of its people is as it was, the page is not read again.
create table page_prints (
  account text not null references accounts (id) on delete cascade,
  listing text not null check (listing in ('employees', 'users')),
  part integer not null,
  -- By what it was read: settings, places, the program's way of reading.
  read_as text not null,
  -- Of the answer, of all that is read of it, and of what was stored of its people.
  print text not null,
  content text not null,
  stored text not null,
  ids text not null check (json_valid(ids)),
  next text,
  people integer not null,
  attributes text not null check (json_valid(attributes)),
  field_values text not null check (json_valid(field_values)),
  look text not null,
  at text not null,
  until text not null,
  primary key (account, listing, part)
) without rowid;
