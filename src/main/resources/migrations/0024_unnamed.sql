-- Whether people may post here without their name. Changing it changes nothing that is posted.
alter table spaces add column unnamed boolean not null default false;
update spaces set unnamed = true where kind in ('rug', 'link_group');

-- Whoever posts without their name does it as an alias: a blank row of people that nobody can sign
-- in to, with a name that tells nothing. Posts, events, jobs, notices and the search know the alias
-- alone. This is the one table that says who it is; nobody else's id stands in a row that was
-- written in the same transaction.
create table unnamed (
  alias_id      bigint  primary key references people,
  discussion_id bigint  not null references discussions,
  -- Where it was then: the facilitators there alone look a name up, wherever the discussion goes.
  space_id      bigint  not null references spaces,
  -- Null once the account is erased. The row stays, so that nobody else gets the same letter. No
  -- foreign key: it would lock the person's row in the transaction of the post, and that stands in
  -- the row. Nobody is deleted from people.
  person_id     bigint,
  -- From 1, in the order in which people first posted so: the letter.
  place         integer not null,
  constraint unnamed_person unique (person_id, discussion_id),
  constraint unnamed_place unique (discussion_id, place)
);

-- Under which numbers somebody writes: their own, and those of their aliases.
create view selves as
select id as person_id, id as self_id from people
union all
select person_id, alias_id from unnamed where person_id is not null;

-- Pages whose words were posted without a name: of their draft nothing is left, so this knows what
-- comes late. It does not say whose page it was, nor to the minute when: a page is a hash of its
-- name, which stands nowhere else from then on, and of its person.
create table posted_pages (
  page  text   primary key,
  saves bigint not null,
  day   date   not null
);
create index posted_pages_day on posted_pages (day);

create function posted_page(person bigint, page text) returns text
language sql immutable
as $$
  select encode(sha256(convert_to('posted ' || person || ' ' || page, 'UTF8')), 'hex')
$$;

-- The notices that somebody may be shown, as before; also what an alias of theirs is told. What one
-- wrote oneself is nobody's news, and of two notices of one post the alias's is shown. What is about
-- themselves is unread whatever they want to hear.
create or replace view notices_shown as
select n.id, n.told as person_id, n.kind, n.reason, m.space_id, m.attention as of_space,
  r.attention as of_discussion, n.discussion_id, coalesce(n.discussion_id, -n.space_id)
    as conversation,
  n.post_id, n.at, n.mail, n.mail_job,
  n.read_at is null
    and (p.id is null or coalesce(n.since, p.written_revision) > coalesce(r.revision, 0))
    and (coalesce(r.attention, m.attention) <> 'nothing'
      or n.kind in ('name_seen', 'moderated', 'report_decided')) as unread,
  n.since
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
where p.removed_at is null
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
          select 1 from notices o where o.person_id = u.alias_id and o.post_id = n.post_id)));

-- As before, but for posts of one's own without a name.
create or replace view named_since as
select n.person_id, d.space_id, d.id as discussion_id, p.id as post_id, p.number, p.writer_id,
  p.written_revision, n.since, n.at
from notices n
join discussions d on d.id = n.discussion_id
join posts p on p.id = n.post_id
where n.since is not null and n.read_at is null and p.removed_at is null
  and not exists (
    select 1
    from mutes x
    where x.space_id = d.space_id and x.person_id = n.person_id and x.muted_id = p.writer_id)
  and not exists (
    select 1 from unnamed u where u.person_id = n.person_id and u.alias_id = p.writer_id);

-- What is new to somebody beside news: posts that they have read, where an edit has named them
-- since. Few; each count of what is unread adds these to the news above their position.
create view news_by_edit as
select s.person_id, s.space_id, s.discussion_id, s.number, s.since, s.at
from named_since s
join memberships m on m.space_id = s.space_id and m.person_id = s.person_id
left join reading_positions r
  on r.discussion_id = s.discussion_id and r.person_id = s.person_id
where s.since > coalesce(r.revision, 0) and s.written_revision <= coalesce(r.revision, 0)
  and coalesce(r.attention, m.attention) <> 'nothing';

-- How many posts are new to somebody in each thread of their spaces, but not in those that they
-- muted; what an edit made new stands in a row of its own.
create function new_posts(person bigint)
returns table (space_id bigint, discussion_id bigint, posts bigint)
language sql stable
as $$
  select d.space_id, d.id, n.posts
  from memberships m
  join discussions d on d.space_id = m.space_id
  left join reading_positions r on r.discussion_id = d.id and r.person_id = person
  cross join lateral (
    select count(*) as posts
    from news p
    where p.discussion_id = d.id and p.written_revision > coalesce(r.revision, 0)
      and p.writer_id <> all(array(select s.self_id from selves s where s.person_id = person))) n
  where m.person_id = person and n.posts > 0 and d.revision > coalesce(r.revision, 0)
    and r.attention is distinct from 'nothing'
  union all
  select e.space_id, e.discussion_id, count(*)
  from news_by_edit e
  where e.person_id = person
  group by e.space_id, e.discussion_id
$$;

-- Two facilitators look up who wrote a post: one asks and says why, another one agrees. Then both
-- see the name for an hour. Whom they saw is not here.
create table name_sights (
  id        bigint generated always as identity primary key,
  post_id   bigint      not null references posts,
  asked_by  bigint      not null references people,
  asked_at  timestamptz not null,
  reason    text        not null,
  agreed_by bigint      references people,
  agreed_at timestamptz,
  constraint name_sights_two check (agreed_by <> asked_by),
  constraint name_sights_agreed check ((agreed_by is null) = (agreed_at is null)),
  constraint name_sights_reason_length check (length(reason) between 1 and 1000)
);
create index name_sights_post on name_sights (post_id);

alter table notices
  drop constraint notices_kind,
  drop constraint notices_reason;
alter table notices
  add constraint notices_kind check
    (kind in ('post', 'closed', 'moved', 'summary_declined', 'topic_declined', 'name_seen')),
  add constraint notices_reason check
    (reason in ('reply_to_you', 'mentioned', 'your_discussion', 'clinicians_mentioned',
      'academics_mentioned', 'commissioners_mentioned', 'patients_mentioned',
      'voluntary_mentioned', 'facilitators_mentioned', 'moderators_mentioned',
      'librarians_mentioned', 'brokers_mentioned', 'you_follow', 'every_post_here',
      'your_summary', 'your_suggestion', 'your_name'));
