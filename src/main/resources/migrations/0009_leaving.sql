-- An account that was closed. The row stays, blank: what they wrote and what was recorded points
-- to it.
alter table people add column closed_at timestamptz;

-- Somebody who has left has one name everywhere, also where others have a number.
create or replace view known_as as
select s.id as space_id, p.id as person_id, f.name is not null as chosen,
  coalesce(
    f.name,
    case
      when s.names = 'account' or p.closed_at is not null then p.name
      else 'Member ' || p.id
    end) as name,
  p.name_revision + coalesce(f.name_revision, 0) + s.names_revision as revision
from spaces s
cross join people p
left join profiles f on f.space_id = s.id and f.person_id = p.id;

-- Somebody has closed their account, and how far the erasing is.
create table erasures (
  id              bigint generated always as identity primary key,
  -- For the person, to ask by. Not the id: after a restore those are given out again.
  reference       text        not null,
  person_id       bigint      not null references people,
  -- With the id it tells the same person in a backup: that id may be somebody else's there.
  account_made_at timestamptz not null,
  wish            text        not null,
  closed_at       timestamptz not null,
  -- What mail that is still here is found by. Empty once all is done.
  email           text        not null,
  names           text[]      not null,
  finished_at     timestamptz,
  constraint erasures_reference unique (reference),
  constraint erasures_wish check (wish in ('keep_words', 'remove_words')),
  constraint erasures_blank check
    (finished_at is null or (email = '' and cardinality(names) = 0))
);

-- The proof: how many rows of each table.
create table erased_rows (
  erasure_id bigint not null references erasures,
  place      text   not null,
  deleted    bigint not null,
  blanked    bigint not null,
  primary key (erasure_id, place)
);

-- Somebody has asked for a copy of what is theirs; one at a time.
create table copies (
  id        bigint generated always as identity primary key,
  person_id bigint      not null references people,
  asked_at  timestamptz not null,
  -- Counts who begins to make it: what a stopped attempt has left is not read.
  attempt   integer     not null default 0,
  ready_at  timestamptz,
  -- Of the whole file.
  bytes     bigint      not null default 0,
  constraint copies_person unique (person_id)
);

-- The file, in pieces that fit into memory.
create table copy_pieces (
  copy_id bigint  not null references copies,
  attempt integer not null,
  number  integer not null,
  bytes   bytea   not null,
  primary key (copy_id, attempt, number)
);
