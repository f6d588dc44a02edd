alter table spaces
  -- What the space cares about, in CommonMark, as HTML, and for whom it was written: opening the
  -- space later does not change that.
  add column cares          text    not null default '',
  add column cares_html     text    not null default '',
  add column cares_renderer integer not null default 0,
  add column cares_audience text    not null default 'members',
  -- Counts the changes of what the space says of itself.
  add column revision       bigint  not null default 1,
  -- Which names people see here; how often that has changed, for what is cached with a name in it.
  add column names          text    not null default 'account',
  add column names_revision integer not null default 0,
  add constraint spaces_names check (names in ('account', 'display')),
  add constraint spaces_purpose_length check (length(purpose) <= 500),
  add constraint spaces_cares_length check (length(cares) <= 4000),
  add constraint spaces_cares_audience check (cares_audience in ('everyone', 'members'));

-- Of a network's discussions, chosen when one is started; '' in a space without sections.
alter table discussions
  add column section text not null default '',
  add constraint discussions_section check (section in ('', 'care', 'share', 'learn'));

-- What stands for a space in lists, instead of its initials.
create table space_pictures (
  space_id bigint      primary key references spaces,
  -- Another one for each picture, so that a browser knows whether it has this one.
  version  bigint generated always as identity,
  jpeg     bytea       not null,
  made_at  timestamptz not null,
  made_by  bigint      not null references people
);
