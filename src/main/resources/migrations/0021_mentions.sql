-- Whom words mention: one person, or all who have a perspective or a role. Whose words these are and
-- when they were written says the subject itself.
create table mentions (
  id         bigint generated always as identity primary key,
  -- What the words stand in: see Subject.
  subject    text   not null,
  subject_id bigint not null,
  person_id  bigint references people,
  -- A perspective or a role, for all who have it.
  whom       text,
  -- The thread's revision that first said so.
  revision   bigint not null,
  -- Whether the words say so still. The row stays, so that an edit tells nobody twice.
  stands     boolean not null,
  constraint mentions_subject check (subject in ('post')),
  constraint mentions_one check ((person_id is null) <> (whom is null)),
  constraint mentions_whom check
    (whom in ('clinician', 'academic', 'commissioner', 'patient', 'voluntary', 'facilitator',
      'moderator', 'librarian', 'broker')),
  constraint mentions_person unique (subject, subject_id, person_id),
  constraint mentions_circle unique (subject, subject_id, whom)
);
create index mentions_of on mentions (person_id);

-- Who is meant by the words of a post, of those who are in its space today; whom: 'you' by name.
create view mentioned_here as
select t.subject_id as post_id, m.person_id, coalesce(t.whom, 'you') as whom, t.revision
from mentions t
join posts p on p.id = t.subject_id
join discussions d on d.id = p.discussion_id
join memberships m on m.space_id = d.space_id
  and (m.person_id = t.person_id or m.role = t.whom or t.whom = any(m.perspectives))
where t.subject = 'post' and t.stands;

-- Whom words in a space may name: who is in it, and who was named there while they were.
create view called as
select k.space_id, k.person_id, k.name, m.person_id is not null as here
from known_as k
left join memberships m on m.space_id = k.space_id and m.person_id = k.person_id
where m.person_id is not null
  or exists (
    select 1
    from mentions t
    join posts p on p.id = t.subject_id
    join discussions d on d.id = p.discussion_id
    where t.subject = 'post' and t.person_id = k.person_id and d.space_id = k.space_id);

-- The words with the names of today in place of [@12], of the first 50 (MentionMarks.MOST); a number
-- that names nobody stays. Give it no more words than are shown.
create function named(words text, space bigint) returns text
language sql stable
as $$
  select case when position('[@' in words) = 0 then words else (
    select string_agg(
      p.part || coalesce(
        case when p.place <= 50 then '@' || (
          select c.name from called c where c.space_id = space and c.person_id = m.found[1]::bigint)
        end,
        '[@' || m.found[1] || ']',
        ''),
      '' order by p.place)
    from regexp_split_to_table(words, '\[@[0-9]{1,18}\]') with ordinality as p (part, place)
    left join regexp_matches(words, '\[@([0-9]{1,18})\]', 'g') with ordinality as m (found, place)
      on m.place = p.place) end
$$;

-- Whom a mention names is named in the thread.
create or replace view named_in as
select discussion_id, writer_id as person_id from posts
union
select id, started_by from discussions
union
select id, closed_by from discussions
union
select discussion_id, writer_id from summaries
union
select discussion_id, settled_by from summaries
union
select p.discussion_id, h.hidden_by
from hidings h
join posts p on p.id = h.post_id
union
select p.discussion_id, t.person_id
from mentions t
join posts p on p.id = t.subject_id
where t.subject = 'post' and t.person_id is not null;

-- The revision from which on it was for them, where that is later than the post: an edit named them.
alter table notices
  add column since bigint,
  drop constraint notices_reason,
  add constraint notices_reason check
    (reason in ('reply_to_you', 'mentioned', 'your_discussion', 'clinicians_mentioned',
      'academics_mentioned', 'commissioners_mentioned', 'patients_mentioned',
      'voluntary_mentioned', 'facilitators_mentioned', 'moderators_mentioned',
      'librarians_mentioned', 'brokers_mentioned', 'you_follow', 'every_post_here',
      'your_summary', 'your_suggestion'));

-- As before, but for who was named by an edit: new since that.
create or replace view notices_shown as
select n.id, n.person_id, n.kind, n.reason, m.space_id, m.attention as of_space,
  r.attention as of_discussion, n.discussion_id, coalesce(n.discussion_id, -n.space_id)
    as conversation,
  n.post_id, n.at, n.mail, n.mail_job,
  n.read_at is null
    and (p.id is null or coalesce(n.since, p.written_revision) > coalesce(r.revision, 0))
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
