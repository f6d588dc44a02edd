-- When somebody last had read all there was of a thread: whatever is unread was written since.
-- Null for who never had.
alter table reading_positions add column caught_up_at timestamptz;

-- How often they have marked posts as unread. What a page says by itself of an earlier time does
-- not undo that.
alter table reading_positions add column marked_unread bigint not null default 0;

-- What is new to somebody, counted above their position without looking at the posts themselves.
create index posts_news on posts (discussion_id, written_revision) include (writer_id);

-- In which threads somebody wrote.
create index posts_by_writer on posts (writer_id, discussion_id);

-- The posts that can be new to somebody: one place that says so, for every count of what is unread.
create view news as
select discussion_id, number, writer_id, audience, written_revision
from posts;
