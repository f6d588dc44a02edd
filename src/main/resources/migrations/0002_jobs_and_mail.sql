-- What is to be done once, whatever happens. Done rows are deleted. Arguments are ids, numbers and
-- enum words; never names or texts.
create table jobs (
  id        bigint generated always as identity primary key,
  kind      text        not null,
  args      jsonb       not null,
  queued_at timestamptz not null default now(),
  -- When it may be taken: now, after a back-off, or when the lease of the one who took it runs out.
  due_at    timestamptz not null,
  -- Who has taken it. Only the holder of this lease may end the job.
  lease     uuid,
  -- How often it was taken.
  attempt   int         not null default 0,
  -- The class of the last error.
  failure   text        not null default '',
  -- Trying again cannot help.
  hopeless  boolean     not null default false,
  died_at   timestamptz
);
create index jobs_due on jobs (due_at, id) where died_at is null;
create index jobs_dead on jobs (id) where died_at is not null;

-- Mail on its way. Once it is sent or given up nothing is left of what it said and to whom: codes
-- and addresses do not stay.
create table mails (
  id         bigint generated always as identity primary key,
  -- Fixed when it is written, so that a second delivery can be told from a second mail.
  message_id text        not null constraint mails_message_id unique,
  recipient  text        not null,
  subject    text        not null,
  text       text        not null,
  html       text        not null,
  headers    jsonb       not null,
  created_at timestamptz not null,
  -- Pointless after this: a code that has run out.
  use_by     timestamptz not null,
  sent_at    timestamptz,
  dropped_at timestamptz
);
