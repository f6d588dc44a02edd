-- A proof that may make the account, under this name, if there is none for the address.
alter table mailbox_proofs add column name text;

-- Version 1 is what every space begins with; it has a row once somebody has agreed to it.
create table ground_rules (
  space_id    bigint      not null references spaces,
  version     integer     not null,
  source      text        not null,
  html        text        not null,
  renderer    integer     not null,
  -- What is different from the version before, for those who agreed to that.
  change_note text        not null default '',
  made_at     timestamptz not null,
  -- Null: the site.
  made_by     bigint      references people,
  primary key (space_id, version),
  constraint ground_rules_version check (version > 0),
  constraint ground_rules_length check (length(source) between 1 and 10000)
);

-- The newest version of the rules that somebody has agreed to. It stays when they leave.
create table rules_acceptances (
  space_id    bigint      not null references spaces,
  person_id   bigint      not null references people,
  version     integer     not null,
  accepted_at timestamptz not null,
  primary key (space_id, person_id),
  constraint rules_acceptances_rules foreign key (space_id, version) references ground_rules
);

-- A link that makes a member: one for many, or for one address by email.
create table invitations (
  id           bigint generated always as identity primary key,
  space_id     bigint      not null references spaces,
  -- In the clear: facilitators look at their links again. Whoever reads this table reads it all.
  token        text        not null,
  -- To be said aloud and typed; null for an invitation by email.
  code         text,
  email        text,
  -- Whom the email calls by name; '' for nobody.
  name         text        not null default '',
  role         text        not null,
  perspective  text,
  label        text        not null default '',
  -- Null: as many as like.
  uses_allowed integer,
  uses         integer     not null default 0,
  expires_at   timestamptz not null,
  made_by      bigint      not null references people,
  made_at      timestamptz not null,
  last_used_at timestamptz,
  -- When the email last went out.
  sent_at      timestamptz,
  revoked_at   timestamptz,
  constraint invitations_token unique (token),
  constraint invitations_code unique (code),
  constraint invitations_label_length check (length(label) <= 80),
  constraint invitations_uses check (uses >= 0 and (uses_allowed is null or uses <= uses_allowed)),
  constraint invitations_role check
    (role in ('facilitator', 'moderator', 'librarian', 'broker', 'member', 'observer'))
);
create index invitations_space on invitations (space_id, id desc);
create unique index invitations_email on invitations (space_id, email)
  where email is not null and revoked_at is null and uses = 0;
