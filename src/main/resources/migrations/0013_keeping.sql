-- Nobody replies to a closed thread. Columns of the thread, because they are read under its lock.
alter table discussions
  add column closed_at        timestamptz,
  add column closed_by        bigint references people,
  add column closing_reason   text not null default '',
  -- Who the reason was written for.
  add column closing_audience text not null default 'members',
  -- It stands on top of the list until then.
  add column pinned_until     timestamptz,
  add constraint discussions_closing
    check (closed_at is not null or (closed_by is null and closing_reason = '')),
  add constraint discussions_closing_reason_length check (length(closing_reason) <= 500),
  add constraint discussions_closing_audience check (closing_audience in ('everyone', 'members'));
create index discussions_pinned on discussions (space_id, pinned_until)
  where pinned_until is not null;

-- What discussions of a space are about. No two names or synonyms of a space are alike: held under
-- a lock, because likeness is more than equality.
create table topics (
  id       bigint generated always as identity primary key,
  space_id bigint not null references spaces,
  name     text   not null,
  synonyms text[] not null default '{}',
  -- Who its words were written for. Opening the space later does not change it.
  audience text   not null,
  revision bigint not null default 1,
  constraint topics_name_length check (length(name) between 1 and 60),
  constraint topics_synonyms_count check (cardinality(synonyms) <= 10),
  constraint topics_audience check (audience in ('everyone', 'members'))
);
create index topics_by_space on topics (space_id);

create table discussion_topics (
  discussion_id bigint not null references discussions,
  topic_id      bigint not null references topics on delete cascade,
  -- Who is told that the thread is about this.
  audience      text   not null,
  primary key (discussion_id, topic_id),
  constraint discussion_topics_audience check (audience in ('everyone', 'members'))
);
create index discussion_topics_by_topic on discussion_topics (topic_id, discussion_id);

-- A topic that somebody would like to have; answered, it is gone.
create table topic_suggestions (
  id           bigint generated always as identity primary key,
  space_id     bigint      not null references spaces,
  name         text        not null,
  audience     text        not null,
  suggested_by bigint      not null references people,
  suggested_at timestamptz not null,
  constraint topic_suggestions_name_length check (length(name) between 1 and 60),
  constraint topic_suggestions_audience check (audience in ('everyone', 'members'))
);
create index topic_suggestions_by_space on topic_suggestions (space_id, id);
create index topic_suggestions_by_person on topic_suggestions (suggested_by);
