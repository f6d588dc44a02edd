-- Spaces that a thread was moved away from: its old addresses lead to where it is.
create table moves (
  discussion_id bigint      not null references discussions,
  from_space_id bigint      not null references spaces,
  moved_at      timestamptz not null,
  moved_by      bigint      not null references people,
  primary key (discussion_id, from_space_id)
);

-- Whose names a thread prints, to whomever.
create view named_in as
select discussion_id, writer_id as person_id from posts
union
select id, started_by from discussions
union
select id, closed_by from discussions
union
select discussion_id, writer_id from summaries
union
select discussion_id, settled_by from summaries
union
select p.discussion_id, h.hidden_by
from hidings h
join posts p on p.id = h.post_id;
