-- What moderators do to a room stands in the record, too: it is done to nobody in particular.
alter table moderation_acts
  alter column about_id drop not null,
  -- Seconds that each person waits from then on between two messages; 0: as people like.
  add column pace integer,
  drop constraint moderation_acts_kind,
  drop constraint moderation_acts_what,
  add constraint moderation_acts_kind check (kind in ('post', 'message', 'person', 'room')),
  add constraint moderation_acts_what check
    (what in ('left', 'hidden', 'removed', 'words_erased', 'purged', 'returned', 'paused',
      'pause_ended', 'expelled', 'room_held', 'room_released', 'room_paced')),
  add constraint moderation_acts_room check
    ((kind = 'room') = (what in ('room_held', 'room_released', 'room_paced'))),
  add constraint moderation_acts_about check ((kind = 'room') = (about_id is null)),
  add constraint moderation_acts_pace check
    ((what = 'room_paced') = (pace is not null) and (pace is null or pace between 0 and 3600));
