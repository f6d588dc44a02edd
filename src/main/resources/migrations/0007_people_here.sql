-- How somebody is known in a space. It stays when they leave, for what they wrote there.
create table profiles (
  space_id      bigint  not null references spaces,
  person_id     bigint  not null references people,
  -- Null: none was chosen, see known_as.
  name          text,
  -- Counts the changes of the name. A row is never deleted and this never falls, see known_as.
  name_revision integer not null default 1,
  biography     text    not null default '',
  ask_me_about  text    not null default '',
  primary key (space_id, person_id),
  constraint profiles_name_length check (length(name) between 1 and 80),
  constraint profiles_biography_length check (length(biography) <= 2000),
  constraint profiles_ask_me_about_length check (length(ask_me_about) <= 300)
);
create index profiles_person on profiles (person_id);

-- What anybody is called in any space: the one place that says so. Where people choose their names,
-- somebody who has none yet has a number. What shows a name is cached by the revision: a sum of
-- counters that never fall.
create view known_as as
select s.id as space_id, p.id as person_id, f.name is not null as chosen,
  coalesce(f.name, case s.names when 'account' then p.name else 'Member ' || p.id end) as name,
  p.name_revision + coalesce(f.name_revision, 0) + s.names_revision as revision
from spaces s
cross join people p
left join profiles f on f.space_id = s.id and f.person_id = p.id;

-- Who was removed from a space and why, until they are in it again. For its facilitators.
create table removals (
  space_id   bigint      not null references spaces,
  person_id  bigint      not null references people,
  reason     text        not null,
  removed_at timestamptz not null,
  removed_by bigint      not null references people,
  primary key (space_id, person_id),
  constraint removals_reason_length check (length(reason) between 1 and 1000)
);
create index removals_person on removals (person_id);

-- Whose posts somebody wants folded away. In one space only: a person may have other names
-- elsewhere, and a mute must not tell that they are the same.
create table mutes (
  space_id  bigint      not null references spaces,
  person_id bigint      not null references people,
  muted_id  bigint      not null references people,
  since     timestamptz not null,
  primary key (space_id, person_id, muted_id),
  constraint mutes_others check (person_id <> muted_id)
);

-- A site administrator read in a space that they are not in.
create table inspections (
  id        bigint generated always as identity primary key,
  space_id  bigint      not null references spaces,
  person_id bigint      not null references people,
  reason    text        not null,
  opened_at timestamptz not null,
  ends_at   timestamptz not null,
  constraint inspections_reason_length check (length(reason) between 1 and 1000)
);
create index inspections_person on inspections (person_id, space_id, ends_at);
