-- Whether others see that somebody has a room open. Null: they have not chosen, see appearances.
alter table people add column shown_in_rooms boolean;

-- Of whom the members of a space see that they have a room of it open: the one place that says so.
-- Whoever has not chosen is shown if they say from where they look, and that is not as a patient,
-- carer or member of the public.
create view appearances as
select m.space_id, m.person_id,
  coalesce(
    p.shown_in_rooms,
    cardinality(m.perspectives) > 0 and not 'patient' = any(m.perspectives)) as shown
from memberships m
join people p on p.id = m.person_id and p.closed_at is null;
