-- What a membership is as long as no list has shown the access that the host says it gave; null: one has.
alter table memberships add column unshown text;
