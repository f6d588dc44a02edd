-- What its writer had deleted before a moderator removed it is given back to its writer alone.
alter table moderation_acts
  drop constraint moderation_acts_what,
  add constraint moderation_acts_what check
    (what in ('left', 'hidden', 'removed', 'words_erased', 'purged', 'returned', 'given_back',
      'paused', 'pause_ended', 'expelled', 'room_held', 'room_released', 'room_paced'));
