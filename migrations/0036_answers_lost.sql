-- A statement whose answer was lost is sent again by the same caller, who has to be known for that.
alter table portal_tokens add column spent_for text;
alter table idempotency add column claim text;
