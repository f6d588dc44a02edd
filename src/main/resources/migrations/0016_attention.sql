-- What somebody wants of a thread: to follow it, or that nothing of it counts as new.
alter table reading_positions
  add column attention text not null default 'usual',
  add constraint reading_positions_attention
    check (attention in ('usual', 'following', 'muted'));
