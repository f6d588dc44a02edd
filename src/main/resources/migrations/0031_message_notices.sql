-- Messages of rooms can mention people and tell them something, as posts do. What posts are asked for
-- is answered as before: by a branch of its own, which knows of no messages.

-- Who is meant by the words of a post or of a message, of those who are in its space today; whom:
-- 'you' by name. One of the two ids is null.
create or replace view mentioned_here as
select t.subject_id as post_id, m.person_id, coalesce(t.whom, 'you') as whom, t.revision,
  null::bigint as message_id
from mentions t
join posts p on p.id = t.subject_id
join discussions d on d.id = p.discussion_id
join memberships m on m.space_id = d.space_id
  and (m.person_id = t.person_id or m.role = t.whom or t.whom = any(m.perspectives))
where t.subject = 'post' and t.stands
union all
select null, m.person_id, coalesce(t.whom, 'you'), t.revision, t.subject_id
from mentions t
join messages g on g.id = t.subject_id
join rooms r on r.id = g.room_id
join memberships m on m.space_id = r.space_id
  and (m.person_id = t.person_id or m.role = t.whom or t.whom = any(m.perspectives))
where t.subject = 'message' and t.stands;

-- Whom words in a space may name: who is in it, and who was named there while they were.
create or replace view called as
select k.space_id, k.person_id, k.name, m.person_id is not null as here
from known_as k
left join memberships m on m.space_id = k.space_id and m.person_id = k.person_id
where m.person_id is not null
  or exists (
    select 1
    from mentions t
    join posts p on p.id = t.subject_id
    join discussions d on d.id = p.discussion_id
    where t.subject = 'post' and t.person_id = k.person_id and d.space_id = k.space_id)
  or exists (
    select 1
    from mentions t
    join messages g on g.id = t.subject_id
    join rooms r on r.id = g.room_id
    where t.subject = 'message' and t.person_id = k.person_id and r.space_id = k.space_id);

-- A notice of a message, of which room.
alter table notices
  add column room_id    bigint,
  add column message_id bigint,
  drop constraint notices_kind,
  drop constraint notices_what,
  add constraint notices_kind check
    (kind in ('post', 'message', 'closed', 'moved', 'summary_declined', 'topic_declined',
      'name_seen', 'moderated', 'report_decided')),
  add constraint notices_what check
    ((kind = 'post') = (post_id is not null) and (kind = 'message') = (message_id is not null)
      and (message_id is null) = (room_id is null)),
  add constraint notices_message unique (person_id, message_id);
create index notices_of_messages on notices (person_id, id desc) where message_id is not null;

-- By what number a conversation is known: a discussion by its own; a room, and what is told of a space
-- itself, by numbers below 0, of which no space has those of rooms.
create function conversation(discussion bigint, room bigint, space bigint) returns bigint
language sql immutable
as $$ select coalesce(discussion, -1000000000000000 - room, -space) $$;

-- The notices that somebody may be shown, as before; and those of messages that stand, by nobody whom
-- they have muted. Nobody posts in rooms without a name, so no alias is told of them.
create or replace view notices_shown as
select n.id, n.told as person_id, n.kind, n.reason, m.space_id, m.attention as of_space,
  r.attention as of_discussion, n.discussion_id, coalesce(n.discussion_id, -n.space_id)
    as conversation,
  n.post_id, n.at, n.mail, n.mail_job,
  n.read_at is null
    and (p.id is null or coalesce(n.since, p.written_revision) > coalesce(r.revision, 0))
    and (coalesce(r.attention, m.attention) <> 'nothing'
      or n.kind in ('name_seen', 'moderated', 'report_decided')) as unread,
  n.since, null::bigint as room_id, null::bigint as message_id
from (
  select x.*, x.person_id as told from notices x
  union all
  select x.*, u.person_id as told
  from notices x
  join unnamed u on u.alias_id = x.person_id
) n
left join discussions d on d.id = n.discussion_id
join memberships m on m.person_id = n.told
  -- Whose name was looked up is told where that was, wherever the thread went.
  and m.space_id = case when n.kind in ('moved', 'name_seen') then n.space_id
    else coalesce(d.space_id, n.space_id) end
left join posts p on p.id = n.post_id
left join reading_positions r on r.person_id = n.told and r.discussion_id = n.discussion_id
where n.message_id is null
  and p.removed_at is null
  and not exists (
    select 1
    from mutes x
    where x.space_id = m.space_id and x.person_id = n.told and x.muted_id = p.writer_id)
  and coalesce(p.writer_id, 0) <> n.told
  and not exists (
    select 1
    from unnamed u
    where u.person_id = n.told
      and (u.alias_id = p.writer_id
        or n.person_id = n.told and n.since is null and exists (
          select 1 from notices o where o.person_id = u.alias_id and o.post_id = n.post_id)))
union all
select n.id, n.person_id, n.kind, n.reason, m.space_id, m.attention, null, null,
  conversation(null, n.room_id, n.space_id), null, n.at, n.mail, n.mail_job,
  n.read_at is null and coalesce(n.since, g.written_revision) > coalesce(r.revision, 0)
    and m.attention <> 'nothing',
  n.since, n.room_id, n.message_id
from notices n
join memberships m on m.space_id = n.space_id and m.person_id = n.person_id
join messages g on g.id = n.message_id
left join room_positions r on r.person_id = n.person_id and r.room_id = n.room_id
where n.message_id is not null and g.removed_at is null and g.writer_id <> n.person_id
  and not exists (
    select 1
    from mutes x
    where x.space_id = m.space_id and x.person_id = n.person_id and x.muted_id = g.writer_id);
