-- The same as skims, of rooms: how far somebody had read before they marked them as read with one
-- press, to take it back: of the last press alone.
create table room_skims (
  person_id       bigint not null references people,
  -- When it was, in milliseconds since 1970; the press is known by it.
  press           bigint not null,
  room_id         bigint not null references rooms,
  -- What the press made of their position.
  revision        bigint not null,
  -- What it was before; null where there was none.
  former_revision bigint,
  primary key (person_id, press, room_id)
);
