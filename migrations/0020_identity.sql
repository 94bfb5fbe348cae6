-- Keyed hashes of what the record was when nobody doubted whose it is (rule 36), as JSON; null: not looked at yet.
alter table links add column print text;
