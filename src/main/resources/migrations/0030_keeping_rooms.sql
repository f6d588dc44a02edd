-- The room's revision when somebody last reacted to a message, or took that back; 0: nobody has. It is
-- not the revision of its words: who edits or removes the message is not held up by a reaction.
alter table messages add column reacted_revision bigint not null default 0;
create index messages_reacted on messages (room_id, reacted_revision) where reacted_revision > 0;
