-- How far somebody had read before they marked threads as read with one press, to take it back: of
-- the last press alone.
create table skims (
  person_id           bigint not null references people,
  -- When it was, in milliseconds since 1970; the press is known by it.
  press               bigint not null,
  discussion_id       bigint not null references discussions,
  -- What the press made of their position.
  revision            bigint not null,
  caught_up_at        timestamptz,
  -- What it was before; the revision is null where there was none.
  former_revision     bigint,
  former_caught_up_at timestamptz,
  primary key (person_id, press, discussion_id)
);

-- Only the catching up of people is called that now.
update jobs set kind = 'build_index' where kind = 'catch_up';
