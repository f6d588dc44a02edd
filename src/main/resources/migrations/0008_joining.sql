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

-- A link that makes members: passed on by hand to whom one likes, or mailed to one person.
create table invitations (
  id           bigint generated always as identity primary key,
  space_id     bigint      not null references spaces,
  -- In the clear: facilitators look at their links again. Whoever reads this table reads it all.
  token        text        not null,
  -- The same, to be said aloud and typed. Null: it was mailed.
  code         text,
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
  revoked_at   timestamptz,
  -- When the newest mail was written. Null: the link is passed on by hand.
  mailed_at    timestamptz,
  -- Of somebody who may have no account: address, name, and what the facilitator wrote to them.
  -- They go 30 days after the invitation is over.
  email        text,
  addressee    text        not null default '',
  words        text        not null default '',
  -- Who came in by the mail.
  used_by      bigint      references people,
  constraint invitations_token unique (token),
  constraint invitations_code unique (code),
  constraint invitations_label_length check (length(label) <= 80),
  constraint invitations_uses check (uses >= 0 and (uses_allowed is null or uses <= uses_allowed)),
  constraint invitations_role check
    (role in ('facilitator', 'moderator', 'librarian', 'broker', 'member', 'observer')),
  constraint invitations_kind check ((mailed_at is null) = (code is not null)),
  constraint invitations_mailed check
    (mailed_at is not null or (email is null and addressee = '' and words = '' and used_by is null)),
  constraint invitations_words_length check (length(words) <= 1000)
);
create index invitations_space on invitations (space_id, id desc);
create index invitations_mailings on invitations (made_by, mailed_at) where mailed_at is not null;
create index invitations_addresses on invitations (space_id, email) where email is not null;
-- Whoever is invited again gets the same link again.
create unique index invitations_waiting on invitations (space_id, email)
  where email is not null and uses = 0 and revoked_at is null;

-- What a space asks people who ask to join.
create table join_questions (
  space_id  bigint primary key references spaces,
  questions text[] not null,
  constraint join_questions_most check (cardinality(questions) <= 5)
);

-- Somebody asks to become a member; who lets them in or says no, and in which words.
create table join_requests (
  id           bigint generated always as identity primary key,
  space_id     bigint      not null references spaces,
  person_id    bigint      not null references people,
  -- As they were when it was asked, and the answers in the same order.
  questions    text[]      not null,
  answers      text[]      not null,
  perspectives text[]      not null,
  -- The version of the ground rules that was agreed to.
  rules        integer     not null,
  asked_at     timestamptz not null,
  state        text        not null default 'waiting',
  answered_by  bigint      references people,
  answered_at  timestamptz,
  words        text        not null default '',
  reminded_at  timestamptz,
  constraint join_requests_answers check (cardinality(questions) = cardinality(answers)),
  constraint join_requests_state check
    (state in ('waiting', 'accepted', 'declined', 'withdrawn', 'joined'))
);
create index join_requests_person on join_requests (space_id, person_id, id desc);
create unique index join_requests_waiting on join_requests (space_id, person_id)
  where state = 'waiting';
