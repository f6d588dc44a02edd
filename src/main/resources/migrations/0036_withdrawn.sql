-- When its writer took it away. It stays if a moderator removes it afterwards: the words are erased
-- in time all the same, and bringing it back gives it back to its writer, not to everybody.
alter table messages add column withdrawn_at timestamptz;
update messages set withdrawn_at = removed_at where removed_at is not null and removed_by is null;
alter table messages add constraint messages_withdrawn
  check (withdrawn_at is null or removed_at is not null);

alter table posts add column withdrawn_at timestamptz;
update posts set withdrawn_at = removed_at where removed_at is not null and removed_by is null;
alter table posts add constraint posts_withdrawn
  check (withdrawn_at is null or removed_at is not null);
