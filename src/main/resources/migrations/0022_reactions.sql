-- What people say of what others wrote without writing: each word once.
create table reactions (
  subject    text        not null,
  subject_id bigint      not null,
  person_id  bigint      not null references people,
  word       text        not null,
  at         timestamptz not null,
  primary key (subject, subject_id, person_id, word),
  constraint reactions_subject check (subject in ('post')),
  constraint reactions_word check (word in ('thank_you', 'helpful', 'same_here', 'question'))
);
create index reactions_person on reactions (person_id);

-- Whether anybody has ever reacted to a post of it: else nothing is asked.
alter table discussions add column reacted boolean not null default false;
