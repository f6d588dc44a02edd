-- What a post may be hard to read for, as its writer or a moderator says; '' for none. Where the
-- post itself is not shown, this stands for its words.
alter table posts
  add column warning text not null default '',
  add constraint posts_warning_length check (length(warning) <= 80);
alter table drafts
  add column warning text not null default '',
  add constraint drafts_warning_length check (length(warning) <= 200);
create or replace view open_drafts as
select d.id, d.person_id, d.kind, d.about, d.number, d.page, d.saves, d.line, d.words, d.seen,
  d.audience, d.saved_at, d.unnamed, d.warning
from drafts d
where d.ended is null and (d.line <> '' or d.words <> '')
  and not exists (
    select 1
    from drafts p
    where p.person_id = d.person_id and p.kind = d.kind and p.about = d.about
      and p.number = d.number and p.ended = 'posted' and p.fingerprint = d.fingerprint);

-- The warnings that a space offers.
alter table spaces
  add column warnings text[] not null default
    '{This may be hard to read,Death or dying,Self-harm or suicide,Abuse or violence,Details of illness or treatment}',
  add constraint spaces_warnings_count check (cardinality(warnings) <= 20);
