-- A discussion may be closed by itself at a moment that a moderator has chosen: the end of a day. Who
-- chose it and why stand where they stand for one that is closed: the day is closing it, later. Once
-- it is closed, this says that it was by itself.
alter table discussions
  add column closes_at      timestamptz,
  -- When the day was chosen.
  add column closing_set_at timestamptz,
  drop constraint discussions_closing,
  add constraint discussions_closing
    check (closed_at is not null or closes_at is not null
      or (closed_by is null and closing_reason = '')),
  add constraint discussions_closes check ((closes_at is null) = (closing_set_at is null));

-- What closes soon, and what is to be closed now.
create index discussions_closes_at on discussions (closes_at) where closed_at is null;
