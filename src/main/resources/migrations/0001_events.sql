-- What happened: outbox, activity and audit in one. Ids, numbers and enum words; never names or texts.
create table events (
  id        bigint generated always as identity primary key,
  -- Which transaction wrote it: a reader asks for the rows that its last snapshot could not see.
  xid       xid8        not null default pg_current_xact_id(),
  at        timestamptz not null,
  kind      text        not null,
  space_id  bigint,
  person_id bigint,
  data      jsonb       not null
);
create index events_xid on events (xid);
create index events_space on events (space_id, id) where space_id is not null;
create index events_person on events (person_id, id) where person_id is not null;
