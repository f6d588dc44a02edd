-- The number of the post below which a post stands when a thread is grouped by reply; its own for
-- what answers the whole thread. The first post is the thread: what answers it stands for itself.
alter table posts add column root integer;

with recursive hung as (
  select p.id, p.number as root
  from posts p
  left join posts q on q.id = p.parent_id
  where q.id is null or q.number = 1
  union all
  select p.id, h.root
  from hung h
  join posts q on q.id = h.id and q.number > 1
  join posts p on p.parent_id = q.id
)
update posts p set root = h.root from hung h where h.id = p.id;

alter table posts
  alter column root set not null,
  add constraint posts_root check (root between 1 and number);

-- A page of a thread that is grouped by reply.
create index posts_grouped on posts (discussion_id, root, number);
