create table discussions (
  id           bigint generated always as identity primary key,
  space_id     bigint      not null references spaces,
  title        text        not null,
  -- Who it was written for. Opening the space later does not change it.
  audience     text        not null,
  started_by   bigint      not null references people,
  started_at   timestamptz not null,
  -- Counts every change of the thread without gaps, under the lock of this row.
  revision     bigint      not null,
  posts        integer     not null,
  last_post_at timestamptz not null,
  -- The same of those posts that were written for everyone: what a visitor sees, and is told of.
  public_posts        integer     not null,
  last_public_post    integer     not null,
  last_public_post_at timestamptz,
  constraint discussions_title_length check (length(title) between 1 and 150),
  constraint discussions_audience check (audience in ('everyone', 'members'))
);
create index discussions_by_activity on discussions (space_id, last_post_at desc, id desc);
create index discussions_by_public_activity
  on discussions (space_id, last_public_post_at desc, id desc)
  where audience = 'everyone';

create table posts (
  id            bigint generated always as identity primary key,
  discussion_id bigint      not null references discussions,
  number        integer     not null,
  parent_id     bigint      references posts,
  writer_id     bigint      not null references people,
  audience      text        not null,
  source        text        not null,
  html          text        not null,
  -- Which version of the renderer made the HTML.
  renderer      integer     not null,
  written_at    timestamptz not null,
  edited_at     timestamptz,
  -- The thread's revision when it was written, and when it last changed.
  written_revision bigint   not null,
  revision      bigint      not null,
  -- The client's id of the form: sending it twice makes one post.
  once          uuid        not null,
  constraint posts_number unique (discussion_id, number),
  constraint posts_once unique (writer_id, once),
  constraint posts_source_length check (length(source) between 1 and 200000),
  constraint posts_audience check (audience in ('everyone', 'members'))
);
create index posts_revision on posts (discussion_id, revision);

-- What a post said before each edit. Nothing that was written is lost.
create table post_versions (
  post_id     bigint      not null references posts,
  revision    bigint      not null,
  source      text        not null,
  written_at  timestamptz not null,
  primary key (post_id, revision)
);

-- How far a person has read in a thread: everything up to this revision.
create table reading_positions (
  person_id     bigint not null references people,
  discussion_id bigint not null references discussions,
  revision      bigint not null,
  primary key (person_id, discussion_id)
);
