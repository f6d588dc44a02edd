-- What a post may be hard to read for, as its writer or a moderator says; '' for none. Where the
-- post itself is not shown, this stands for its words.
alter table posts
  add column warning text not null default '',
  add constraint posts_warning_length check (length(warning) <= 80);

-- The warnings that a space offers.
alter table spaces
  add column warnings text[] not null default
    '{This may be hard to read,Death or dying,Self-harm or suicide,Abuse or violence,Details of illness or treatment}',
  add constraint spaces_warnings_count check (cardinality(warnings) <= 20);
