-- What people have told about one subject, and what became of it. While it is new, whatever else is
-- told about the same subject joins it.
create table reports (
  id          bigint generated always as identity primary key,
  space_id    bigint      not null references spaces,
  -- The subject: a post.
  kind        text        not null,
  subject_id  bigint      not null,
  -- Who wrote it.
  about_id    bigint      not null references people,
  -- The most pressing of what was told.
  why         text        not null,
  state       text        not null,
  opened_at   timestamptz not null,
  -- When an answer is owed.
  due_at      timestamptz not null,
  -- Who looks at it just now.
  taken_by    bigint      references people,
  taken_at    timestamptz,
  decided_by  bigint      references people,
  decided_at  timestamptz,
  -- Whether that was before it was due.
  in_time     boolean,
  -- Who asked somebody else to look, and what they say.
  appealed_by bigint      references people,
  appealed_at timestamptz,
  appeal      text        not null default '',
  -- Who looked then, and ended it.
  ended_by    bigint      references people,
  ended_at    timestamptz,
  -- When site administrators were told that nobody of the space may decide it.
  fallen_at   timestamptz,
  constraint reports_kind check (kind in ('post')),
  constraint reports_why check (why in ('worried', 'rules', 'personal', 'other')),
  constraint reports_state check (state in ('new', 'decided', 'appealed', 'ended')),
  constraint reports_taken check ((taken_by is null) = (taken_at is null)),
  constraint reports_decided check ((state = 'new') = (decided_at is null)),
  constraint reports_appealed check (state not in ('appealed', 'ended') or appealed_at is not null),
  constraint reports_ended check ((state = 'ended') = (ended_at is not null)),
  constraint reports_appeal_length check (length(appeal) <= 2000)
);
create unique index reports_new on reports (kind, subject_id) where state = 'new';
create index reports_waiting on reports (space_id, due_at) where state in ('new', 'appealed');
create index reports_by_space on reports (space_id, id desc);
create index reports_by_subject on reports (kind, subject_id);
create index reports_by_about on reports (about_id);

-- What somebody told at once. Nobody is told who it was but those who look at the report.
create table report_voices (
  id          bigint generated always as identity primary key,
  report_id   bigint      not null references reports,
  -- Null for somebody without an account.
  reporter_id bigint      references people,
  -- Where they would like an answer, if they have no account.
  email       text,
  why         text        not null,
  words       text        not null,
  told_at     timestamptz not null,
  constraint report_voices_why check (why in ('worried', 'rules', 'personal', 'other')),
  constraint report_voices_words_length check (length(words) <= 2000)
);
create index report_voices_by_report on report_voices (report_id, reporter_id);
create index report_voices_by_reporter on report_voices (reporter_id, report_id);

-- Who looks at a report: one place that says so. Facilitators and moderators of the space, but never
-- about what they wrote, under whatever name, or told themselves; and who has decided once does not
-- decide again. If nobody else of the space is left, site administrators; and about a post without a
-- name always these too: else it would tell that its writer is the one who may not look.
create view report_handlers as
with mine as not materialized (
  select r.id as report_id, m.person_id,
    r.state <> 'appealed' or m.person_id is distinct from r.decided_by as decides
  from reports r
  join memberships m on m.space_id = r.space_id and m.role in ('facilitator', 'moderator')
  where m.person_id <> coalesce(
      (select u.person_id from unnamed u where u.alias_id = r.about_id), r.about_id)
    and not exists (
      select 1 from report_voices v where v.report_id = r.id and v.reporter_id = m.person_id)
)
select report_id, person_id, decides from mine
union all
select r.id, p.id, true
from reports r
join people p on p.site_administrator and p.closed_at is null
where p.id <> coalesce(
    (select u.person_id from unnamed u where u.alias_id = r.about_id), r.about_id)
  and (r.state <> 'appealed' or p.id is distinct from r.decided_by)
  and not exists (
    select 1 from mine o
    where o.report_id = r.id and (o.person_id = p.id
      or o.decides and not exists (select 1 from unnamed u where u.alias_id = r.about_id)))
  and not exists (
    select 1 from report_voices v where v.report_id = r.id and v.reporter_id = p.id);
