-- A post that was taken away: its words are its last version, and a sentence stands in their place.
alter table posts
  add column removed_at     timestamptz,
  -- The moderator; null if its writer did it.
  add column removed_by     bigint references people,
  add column removal_reason text not null default '',
  add constraint posts_removed
    check (removed_at is not null or (removed_by is null and removal_reason = '')),
  add constraint posts_removal_reason_length check (length(removal_reason) <= 1000);

-- Versions that were erased because they held personal data. There is no row of theirs in
-- post_versions any more.
create table hidings (
  post_id    bigint      not null references posts,
  revision   bigint      not null,
  written_at timestamptz not null,
  why        text        not null,
  hidden_at  timestamptz not null,
  hidden_by  bigint      not null references people,
  primary key (post_id, revision)
);

-- What was taken away is news to nobody.
create or replace view news as
select discussion_id, number, writer_id, audience, written_revision
from posts
where removed_at is null;
drop index posts_news;
create index posts_news on posts (discussion_id, written_revision) include (writer_id)
  where removed_at is null;
