create table people (
  id                 bigint generated always as identity primary key,
  email              text        not null,
  name               text        not null,
  -- Counts the changes of the name: what shows the name is cached by it.
  name_revision      integer     not null default 1,
  password_hash      text,
  time_zone          text        not null default 'Europe/London',
  site_administrator boolean     not null default false,
  created_at         timestamptz not null,
  constraint people_email unique (email),
  constraint people_email_shape check (email = lower(email) and length(email) between 3 and 254),
  constraint people_name_length check (length(name) between 1 and 80)
);

-- One row for each browser that is signed in. The cookie's secret is not here, only its SHA-256.
create table sessions (
  id          bigint generated always as identity primary key,
  secret_hash bytea       not null,
  person_id   bigint      not null references people,
  token       text        not null,
  device      text        not null,
  created_at  timestamptz not null,
  seen_at     timestamptz not null,
  constraint sessions_secret unique (secret_hash)
);
create index sessions_person on sessions (person_id);

-- Somebody is proving that a mailbox is theirs: to sign in, or to change their address.
create table mailbox_proofs (
  id          bigint generated always as identity primary key,
  purpose     text        not null,
  email       text        not null,
  person_id   bigint      references people,
  -- Binds the attempt to the browser that began it; the code is salted with it. An empty hash:
  -- too many codes were guessed for this address, only the link works.
  start_hash  bytea       not null,
  code_hash   bytea       not null,
  link_hash   bytea       not null,
  tries       integer     not null default 0,
  created_at  timestamptz not null,
  used_at     timestamptz,
  constraint mailbox_proofs_purpose check (purpose in ('sign_in', 'new_email')),
  constraint mailbox_proofs_link unique (link_hash)
);
create index mailbox_proofs_start on mailbox_proofs (start_hash);
create index mailbox_proofs_email on mailbox_proofs (email);
create index mailbox_proofs_created on mailbox_proofs (created_at);

-- Secrets of the installation, each under its name.
create table site_secrets (
  name  text  primary key,
  value bytea not null
);
