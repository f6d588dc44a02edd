-- What somebody wants to hear of a space, and of one discussion: null is as in the space.
alter table memberships
  add column attention text not null default 'just_for_me',
  add constraint memberships_attention
    check (attention in ('every_post', 'just_for_me', 'nothing'));
alter table reading_positions
  drop constraint reading_positions_attention,
  alter column attention drop default,
  alter column attention drop not null;
update reading_positions
set attention = case attention when 'following' then 'every_post' when 'muted' then 'nothing' end;
alter table reading_positions
  add constraint reading_positions_attention
    check (attention in ('every_post', 'just_for_me', 'nothing'));

-- Who hears of each post is found without looking at the others.
create index memberships_every_post on memberships (space_id, person_id)
  where attention = 'every_post';
create index reading_positions_every_post on reading_positions (discussion_id, person_id)
  where attention = 'every_post';

-- What somebody is told: ids alone, the words are looked up for whoever may read them when they are
-- shown. No foreign keys to threads and posts: 500 of these at once would hold the thread's row
-- while people reply to it. Neither is ever deleted.
create table notices (
  id            bigint generated always as identity primary key,
  person_id     bigint      not null references people,
  kind          text        not null,
  -- Which rule decided.
  reason        text        not null,
  -- Where it happened.
  space_id      bigint      not null,
  discussion_id bigint,
  post_id       bigint,
  at            timestamptz not null,
  -- When a button was pressed for it. Whoever has read the post has read the notice, too.
  read_at       timestamptz,
  -- Whether a mail is due; and the job that has taken it upon itself.
  mail          text        not null,
  mail_job      bigint,
  constraint notices_post unique (person_id, post_id),
  constraint notices_kind check
    (kind in ('post', 'closed', 'moved', 'summary_declined', 'topic_declined')),
  constraint notices_reason check
    (reason in ('reply_to_you', 'your_discussion', 'you_follow', 'every_post_here', 'your_summary',
      'your_suggestion')),
  constraint notices_what check ((kind = 'post') = (post_id is not null)),
  constraint notices_mail check (mail in ('none', 'due', 'done'))
);
create index notices_by_person on notices (person_id, id desc);
create index notices_unread on notices (person_id) where read_at is null;
create index notices_due on notices (person_id) where mail = 'due';
create index notices_at on notices (at);

-- What was dealt with lately, for "What would have come last week".
create index events_dealt on events (space_id, at)
  where kind in ('discussion.closed', 'discussion.moved', 'summary.declined', 'topic.answered');

-- What somebody wants of mail; without a row, what is usual.
create table mail_wishes (
  person_id   bigint  primary key references people,
  by_mail     boolean not null,
  -- No mail from this hour to that one, in their own time zone.
  quiet       boolean not null,
  quiet_from  integer not null,
  quiet_until integer not null,
  constraint mail_wishes_hours check
    (quiet_from between 0 and 23 and quiet_until between 0 and 23 and quiet_from <> quiet_until)
);

-- The notices that somebody may be shown: of spaces that they are in today, of posts that stand, and
-- of nobody whom they have muted. What they want to hear nothing of any more is not unread. A
-- conversation is a thread, or what is told of a space itself.
create view notices_shown as
select n.id, n.person_id, n.kind, n.reason, m.space_id, m.attention as of_space,
  r.attention as of_discussion, n.discussion_id, coalesce(n.discussion_id, -n.space_id)
    as conversation,
  n.post_id, n.at, n.mail, n.mail_job,
  n.read_at is null and (p.id is null or p.written_revision > coalesce(r.revision, 0))
    and coalesce(r.attention, m.attention) <> 'nothing' as unread
from notices n
left join discussions d on d.id = n.discussion_id
join memberships m on m.person_id = n.person_id
  and m.space_id = case when n.kind = 'moved' then n.space_id else coalesce(d.space_id, n.space_id)
    end
left join posts p on p.id = n.post_id
left join reading_positions r on r.person_id = n.person_id and r.discussion_id = n.discussion_id
where p.removed_at is null
  and not exists (
    select 1
    from mutes x
    where x.space_id = m.space_id and x.person_id = n.person_id and x.muted_id = p.writer_id);
