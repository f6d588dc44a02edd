-- Which post answers a discussion.
create table answers (
  discussion_id bigint      primary key references discussions,
  post_id       bigint      not null references posts,
  marked_by     bigint      not null references people,
  marked_at     timestamptz not null
);

-- The answers that stand: one place that says so. Where a post is removed there is no answer any
-- more, and there is again once the post is back.
create view answered as
select a.discussion_id, p.number, p.audience
from answers a
join posts p on p.id = a.post_id
where p.removed_at is null;

-- What people say that a discussion comes to. The newest that a moderator accepted is shown.
create table summaries (
  id            bigint generated always as identity primary key,
  discussion_id bigint      not null references discussions,
  writer_id     bigint      not null references people,
  -- Reaches nobody who could not read every post of the discussion when it was written.
  audience      text        not null,
  source        text        not null,
  -- The words that a moderator put in their place; empty where the writer's own stand.
  changed       text        not null default '',
  -- Of the words that stand.
  html          text        not null,
  renderer      integer     not null,
  -- The number of the last post that it sums up.
  up_to         integer     not null,
  state         text        not null,
  -- The discussion's when it last changed.
  revision      bigint      not null,
  suggested_at  timestamptz not null,
  -- The moderator who accepted or declined it, and what they say if they declined.
  settled_by    bigint      references people,
  settled_at    timestamptz,
  reason        text        not null default '',
  -- The client's id of the form: sending it twice makes one.
  once          uuid        not null,
  constraint summaries_audience check (audience in ('everyone', 'members')),
  constraint summaries_length check (length(source) between 1 and 5000 and length(changed) <= 5000),
  constraint summaries_state check (state in ('waiting', 'accepted', 'declined', 'withdrawn')),
  constraint summaries_settled check ((settled_at is null) = (settled_by is null)),
  constraint summaries_reason_length check (length(reason) <= 1000)
);
create unique index summaries_waiting on summaries (discussion_id, writer_id)
  where state = 'waiting';
create index summaries_newest on summaries (discussion_id, revision);
create index summaries_by_writer on summaries (writer_id);
create index summaries_by_moderator on summaries (settled_by);

-- Whether anybody but its starter wrote in a discussion is asked without looking at the posts, for
-- each audience.
drop index posts_news;
create index posts_news on posts (discussion_id, written_revision) include (writer_id, audience, number)
  where removed_at is null;
