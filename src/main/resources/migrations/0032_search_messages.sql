-- Messages are found beside posts.
alter table search_rows
  drop constraint search_rows_kind,
  add constraint search_rows_kind check (kind in ('post', 'message'));

-- Messages below this are not in an index yet that is being made; 0 once they are.
alter table search_progress add column rest_messages bigint not null default 0;
update search_progress
set rest_messages = (select coalesce(max(id) + 1, 0) from messages);
