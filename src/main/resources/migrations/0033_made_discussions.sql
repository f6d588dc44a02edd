-- A discussion that somebody has made of what was said in a room.
create table made_discussions (
  discussion_id bigint      primary key references discussions,
  room_id       bigint      not null references rooms,
  made_by       bigint      not null references people,
  made_at       timestamptz not null
);
create index made_discussions_room on made_discussions (room_id);

-- The messages that it took along. It holds none of their words: its first post has a line for each.
create table taken_along (
  discussion_id bigint not null references made_discussions,
  message_id    bigint not null references messages,
  primary key (discussion_id, message_id)
);
create index taken_along_message on taken_along (message_id);

-- The room's revision when a message was last taken along; 0: it never was. It is not the revision of
-- its words: who edits or removes the message is not held up by it.
alter table messages add column taken_revision bigint not null default 0;
create index messages_taken on messages (room_id, taken_revision) where taken_revision > 0;

-- Whoever wrote a message is told that a discussion took it along.
alter table notices
  drop constraint notices_kind,
  drop constraint notices_reason,
  add constraint notices_reason check
    (reason in ('reply_to_you', 'mentioned', 'your_discussion', 'clinicians_mentioned',
      'academics_mentioned', 'commissioners_mentioned', 'patients_mentioned',
      'voluntary_mentioned', 'facilitators_mentioned', 'moderators_mentioned',
      'librarians_mentioned', 'brokers_mentioned', 'you_follow', 'every_post_here',
      'your_message', 'your_summary', 'your_suggestion', 'your_name', 'your_words', 'your_report')),
  add constraint notices_kind check
    (kind in ('post', 'message', 'closed', 'moved', 'summary_declined', 'topic_declined',
      'name_seen', 'moderated', 'report_decided', 'taken_along'));
