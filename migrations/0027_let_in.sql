-- Whose invitation started a session; null: the product opened the portal for them.
alter table portal_sessions add column let_in_by text;
