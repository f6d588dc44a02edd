-- How far somebody had read before they marked threads as read with one press, to take it back: of
-- the last press alone.
create table skims (
  person_id           bigint not null references people,
  -- When it was, in milliseconds since 1970; the press is known by it.
  press               bigint not null,
  discussion_id       bigint not null references discussions,
  -- What the press made of their position.
  revision            bigint not null,
  caught_up_at        timestamptz,
  -- What it was before; the revision is null where there was none.
  former_revision     bigint,
  former_caught_up_at timestamptz,
  primary key (person_id, press, discussion_id)
);

-- When somebody wants a mail with all that is new: a bit for each day from Monday (1) to Sunday
-- (64), 0 for never; and the minute of that day, in their own time zone.
alter table mail_wishes
  add column digest_days   integer not null default 0,
  add column digest_minute integer not null default 450,
  add constraint mail_wishes_digest
    check (digest_days between 0 and 127 and digest_minute between 0 and 1439);
-- Whoever wanted no mail gets none of this kind either.
update mail_wishes set digest_days = 1 where by_mail;
alter table mail_wishes
  alter column digest_days drop default,
  alter column digest_minute drop default;

-- The next digest of each person. Who has no row yet gets one within the hour.
create table digests (
  person_id bigint primary key references people,
  -- Null: they want none.
  due_at    timestamptz,
  -- When they last had one.
  sent_at   timestamptz,
  -- The job that has taken it upon itself.
  job       bigint
);

-- What is for somebody and unread, without looking at all that they were told.
create index notices_for_you on notices (person_id, id desc)
  where read_at is null and kind = 'post' and reason <> 'every_post_here';

-- Posts that an edit named somebody in, unless they have pressed a button for that notice: who had
-- read the post has not read this, while since is beyond their position.
create index notices_by_edit on notices (person_id, discussion_id)
  where since is not null and read_at is null;
create view named_since as
select n.person_id, d.space_id, d.id as discussion_id, p.id as post_id, p.number, p.writer_id,
  p.written_revision, n.since, n.at
from notices n
join discussions d on d.id = n.discussion_id
join posts p on p.id = n.post_id
where n.since is not null and n.read_at is null and p.removed_at is null
  and not exists (
    select 1
    from mutes x
    where x.space_id = d.space_id and x.person_id = n.person_id and x.muted_id = p.writer_id);

-- Only the catching up of people is called that now.
update jobs set kind = 'build_index' where kind = 'catch_up';
