-- What can be found: a row for each subject, made from it and never newer than it. Who may read it
-- is not asked here but of the subject itself.
create table search_rows (
  kind      text        not null,
  id        bigint      not null,
  at        timestamptz not null,
  -- What it was made from: a subject that was edited since, or whose title is another, counts as
  -- not found until it is looked at again.
  edited_at timestamptz,
  heading   text        not null,
  space_id  bigint      not null,
  everyone  boolean     not null,
  -- Its words, with marks that are no words: where it is, whose, and of which days.
  words     tsvector    not null,
  primary key (kind, id),
  constraint search_rows_kind check (kind in ('post'))
);

-- The only other index, so that no question is ever answered in another way. Nothing waits to be
-- put into it: who asks would have to read all that waits.
create index search_rows_words on search_rows using gin (words) with (fastupdate = off);

-- How many rows have a word; so that of many words that may have been meant few are looked for.
create table search_words (
  word  text   primary key,
  posts bigint not null
);

-- How far the index is: one row.
create table search_progress (
  -- Of the way in which rows are made.
  version integer     primary key,
  -- Posts below this are not in an index yet that is being made; 0 once it is whole.
  rest    bigint      not null,
  -- No row is newer: where to begin to look.
  newest  timestamptz not null,
  -- What was recorded up to this event is in the index.
  event   bigint      not null,
  -- The last event that was looked at, and when this was last found to be settled.
  seen    bigint      not null,
  seen_at timestamptz not null
);
