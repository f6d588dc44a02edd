create table spaces (
  id          bigint generated always as identity primary key,
  slug        text        not null,
  name        text        not null,
  purpose     text        not null default '',
  kind        text        not null,
  visibility  text        not null,
  joining     text        not null,
  created_at  timestamptz not null,
  archived_at timestamptz,
  constraint spaces_slug unique (slug),
  constraint spaces_slug_shape check (slug ~ '^[a-z0-9]([a-z0-9-]{0,58}[a-z0-9])?$'),
  constraint spaces_name_length check (length(name) between 1 and 80),
  constraint spaces_kind check (kind in ('community', 'link_group', 'rug', 'network', 'project')),
  constraint spaces_visibility check (visibility in ('public', 'listed', 'hidden')),
  constraint spaces_joining check (joining in ('open', 'ask', 'invitation'))
);

create table memberships (
  space_id     bigint      not null references spaces,
  person_id    bigint      not null references people,
  role         text        not null,
  perspectives text[]      not null default '{}',
  joined_at    timestamptz not null,
  primary key (space_id, person_id),
  constraint memberships_role check
    (role in ('facilitator', 'moderator', 'librarian', 'broker', 'member', 'observer')),
  constraint memberships_perspectives check
    (perspectives <@ '{clinician,academic,commissioner,patient,voluntary,other}')
);
create index memberships_person on memberships (person_id);
