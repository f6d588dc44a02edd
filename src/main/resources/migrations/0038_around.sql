-- What has changed pages without being a change of a thread or a room: each node asks for it once.
create index events_around on events (space_id, kind, id)
  where kind like 'space.%' or kind in ('people.renamed', 'people.closed', 'people.erased');
