-- What people have written and not sent. Each opening of a form is a page, and has a row of its own: no
-- page saves over what another one has saved.
create table drafts (
  id          bigint generated always as identity primary key,
  person_id   bigint      not null references people,
  -- The box: what is written in it, in which space or discussion, about which of its posts.
  kind        text        not null,
  about       bigint      not null,
  number      integer     not null,
  -- The name that the page has for itself, and how far it has come: what arrives late is older.
  page        text        not null,
  saves       bigint      not null,
  -- The page whose draft it began with; '' for none.
  begun_with  text        not null,
  -- The line above the words: a title, the number of a post.
  line        text        not null,
  words       text        not null,
  -- What is chosen beside them, each as field=value.
  choices     text[]      not null default '{}',
  -- SHA-256 of both; it stays when they go, so that what was posted is known again.
  fingerprint bytea       not null,
  -- The revision that the form began with.
  seen        bigint      not null,
  -- Whom the page named as its readers.
  audience    text        not null,
  saved_at    timestamptz not null,
  -- How it ended: 'posted', 'continued' on another page, or 'discarded'.
  ended       text,
  ended_at    timestamptz,
  constraint drafts_page unique (person_id, page),
  constraint drafts_audience check (audience in ('everyone', 'members')),
  constraint drafts_length check (length(line) <= 1000 and length(words) <= 200000),
  constraint drafts_ended check (ended in ('posted', 'continued', 'discarded')),
  constraint drafts_ended_at check ((ended is null) = (ended_at is null))
);
create index drafts_of_box on drafts (person_id, kind, about, number);

-- The drafts that there are: one place that says so. What was posted from the same page is none, or
-- from one that it began with or that began with the same: there the words still stand in a window
-- that has not heard of it. The same words from anywhere else were written again, and count.
create view open_drafts as
select d.id, d.person_id, d.kind, d.about, d.number, d.page, d.saves, d.line, d.words, d.choices,
  d.seen, d.audience, d.saved_at
from drafts d
where d.ended is null and (d.line <> '' or d.words <> '')
  and not exists (
    select 1
    from drafts p
    where p.person_id = d.person_id and p.kind = d.kind and p.about = d.about
      and p.number = d.number and p.ended = 'posted' and p.fingerprint = d.fingerprint
      and (p.page in (d.begun_with, rtrim(d.page, '~'))
        or d.begun_with <> '' and p.begun_with = d.begun_with));
