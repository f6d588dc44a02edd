-- Rooms where people chat. Members alone read them.
create table rooms (
  id              bigint generated always as identity primary key,
  space_id        bigint      not null references spaces,
  -- What it was opened for. Null: the space's own room, which is always there.
  name            text,
  -- Null: the space's own room.
  opened_by       bigint      references people,
  opened_at       timestamptz not null,
  -- Nobody writes in it any more; the space's own room is switched off.
  closed_by       bigint      references people,
  closed_at       timestamptz,
  -- For the time being moderators alone write, and what they say about it.
  held_by         bigint      references people,
  held_at         timestamptz,
  hold_reason     text        not null default '',
  -- Seconds that pass between two messages of one person; 0: as people like.
  pace            integer     not null default 0,
  -- Counts every change of the room without gaps, under the lock of this row.
  revision        bigint      not null,
  messages        integer     not null,
  last_message_at timestamptz,
  -- Whether anybody has ever reacted to a message of it: else nothing is asked.
  reacted         boolean     not null default false,
  constraint rooms_name_length check (length(name) between 1 and 80),
  constraint rooms_opened check (name is null or opened_by is not null),
  constraint rooms_closed check ((closed_by is null) = (closed_at is null)),
  constraint rooms_held check ((held_by is null) = (held_at is null)),
  constraint rooms_hold_reason check
    (length(hold_reason) <= 300 and (held_at is not null or hold_reason = '')),
  constraint rooms_pace check (pace between 0 and 3600)
);
create unique index rooms_own on rooms (space_id) where name is null;
create index rooms_space on rooms (space_id, id);

create table messages (
  id               bigint generated always as identity primary key,
  room_id          bigint      not null references rooms,
  number           integer     not null,
  parent_id        bigint      references messages,
  writer_id        bigint      not null references people,
  source           text        not null,
  html             text        not null,
  -- Which version of the renderer made the HTML.
  renderer         integer     not null,
  written_at       timestamptz not null,
  edited_at        timestamptz,
  -- How often its words were changed.
  edits            integer     not null default 0,
  -- It was taken away: its words are its last version, and a sentence stands in their place.
  removed_at       timestamptz,
  -- The moderator; null if its writer did it.
  removed_by       bigint      references people,
  removal_reason   text        not null default '',
  -- For the time being: a moderator looks at it.
  held             boolean     not null default false,
  -- The room's revision when it was written, and when it last changed.
  written_revision bigint      not null,
  revision         bigint      not null,
  -- The client's id of the form: sending it twice makes one message.
  once             uuid        not null,
  constraint messages_number unique (room_id, number),
  constraint messages_once unique (writer_id, once),
  -- 4,000 are typed; names become numbers.
  constraint messages_source_length check (length(source) between 1 and 20000),
  constraint messages_removed
    check (removed_at is not null or (removed_by is null and removal_reason = '')),
  constraint messages_removal_reason_length check (length(removal_reason) <= 1000),
  constraint messages_held check (not held or removed_by is not null)
);
create index messages_revision on messages (room_id, revision);
create index messages_parent on messages (parent_id) where parent_id is not null;
-- What is new to somebody, and when they last wrote in a room.
create index messages_news on messages (room_id, written_revision) include (writer_id, written_at)
  where removed_at is null;
create index messages_writer on messages (writer_id, room_id, number);

-- What a message said before each edit. Nothing that was written is lost.
create table message_versions (
  message_id bigint      not null references messages,
  revision   bigint      not null,
  source     text        not null,
  written_at timestamptz not null,
  primary key (message_id, revision)
);

-- How far a person has read in a room: everything up to this revision. Nobody else is told.
create table room_positions (
  person_id bigint not null references people,
  room_id   bigint not null references rooms,
  revision  bigint not null,
  primary key (person_id, room_id)
);
create index room_positions_room on room_positions (room_id);

-- How many messages are new to somebody in each room of their spaces, up to 100 a room: what others
-- wrote since they came into the space and last read.
create function new_messages(person bigint)
returns table (space_id bigint, room_id bigint, messages bigint)
language sql stable
as $$
  select r.space_id, r.id, n.messages
  from memberships m
  join rooms r on r.space_id = m.space_id
  left join room_positions p on p.room_id = r.id and p.person_id = person
  cross join lateral (
    select count(*) as messages
    from (
      select 1
      from messages x
      where x.room_id = r.id and x.removed_at is null
        and x.written_revision > coalesce(p.revision, 0)
        and x.written_at >= m.joined_at and x.writer_id <> person
      limit 100) s) n
  where m.person_id = person and n.messages > 0 and r.revision > coalesce(p.revision, 0)
$$;

-- Each space has a room of its own.
insert into rooms (space_id, opened_at, revision, messages)
select id, created_at, 0, 0 from spaces;

-- What people attach to a message, as they do to a post.
alter table mentions
  drop constraint mentions_subject,
  add constraint mentions_subject check (subject in ('post', 'message'));
alter table reactions
  drop constraint reactions_subject,
  add constraint reactions_subject check (subject in ('post', 'message'));
alter table reports
  drop constraint reports_kind,
  add constraint reports_kind check (kind in ('post', 'message'));
alter table moderation_acts
  drop constraint moderation_acts_kind,
  add constraint moderation_acts_kind check (kind in ('post', 'message', 'person'));
