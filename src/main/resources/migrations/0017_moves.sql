-- Spaces that a thread was moved away from: its old addresses lead to where it is.
create table moves (
  discussion_id bigint      not null references discussions,
  from_space_id bigint      not null references spaces,
  moved_at      timestamptz not null,
  moved_by      bigint      not null references people,
  primary key (discussion_id, from_space_id)
);
