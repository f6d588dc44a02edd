-- Whatever was done to what somebody wrote, or to somebody: one row for each act.
create table moderation_acts (
  id         bigint generated always as identity primary key,
  space_id   bigint      not null references spaces,
  -- The subject: a post, or a person.
  kind       text        not null,
  subject_id bigint      not null,
  -- To whom it was done.
  about_id   bigint      not null references people,
  what       text        not null,
  ground     text        not null,
  -- What whoever did it says about it.
  words      text        not null,
  by_id      bigint      not null references people,
  at         timestamptz not null,
  -- Of a pause.
  until      timestamptz,
  report_id  bigint      references reports,
  constraint moderation_acts_kind check (kind in ('post', 'person')),
  constraint moderation_acts_what check
    (what in ('left', 'hidden', 'removed', 'words_erased', 'purged', 'returned', 'paused',
      'pause_ended', 'expelled')),
  constraint moderation_acts_ground check
    (ground in ('rules', 'personal', 'hurtful', 'advertising', 'no_breach', 'looked_after', 'other')),
  constraint moderation_acts_words_length check (length(words) <= 1000),
  constraint moderation_acts_until check ((what = 'paused') = (until is not null))
);
create index moderation_acts_by_space on moderation_acts (space_id, id desc);
create index moderation_acts_by_about on moderation_acts (about_id, id desc);
create index moderation_acts_by_report on moderation_acts (report_id, id);

-- Who reads in a space and may not write there until then. It stays if they leave and come back.
create table pauses (
  space_id  bigint      not null references spaces,
  person_id bigint      not null references people,
  until     timestamptz not null,
  reason    text        not null,
  paused_at timestamptz not null,
  paused_by bigint      not null references people,
  primary key (space_id, person_id),
  constraint pauses_reason_length check (length(reason) between 1 and 1000)
);
create index pauses_person on pauses (person_id);

-- A post that was taken away for the time being: a moderator looks at it.
alter table posts
  add column held boolean not null default false,
  add constraint posts_held check (not held or removed_by is not null);

-- People are told what was decided. All words that notices have by now.
alter table notices
  drop constraint notices_kind,
  drop constraint notices_reason;
alter table notices
  add constraint notices_kind check
    (kind in ('post', 'closed', 'moved', 'summary_declined', 'topic_declined', 'name_seen',
      'moderated', 'report_decided')),
  add constraint notices_reason check
    (reason in ('reply_to_you', 'mentioned', 'your_discussion', 'clinicians_mentioned',
      'academics_mentioned', 'commissioners_mentioned', 'patients_mentioned',
      'voluntary_mentioned', 'facilitators_mentioned', 'moderators_mentioned',
      'librarians_mentioned', 'brokers_mentioned', 'you_follow', 'every_post_here',
      'your_summary', 'your_suggestion', 'your_name', 'your_words', 'your_report'));
