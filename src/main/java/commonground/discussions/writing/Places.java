package commonground.discussions.writing;

import commonground.people.PersonId;
import commonground.platform.db.Db;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks up what places on this site are called, for whoever may go there. */
final class Places {

  private final Db db;

  Places(Db db) {
    this.db = db;
  }

  /**
   * What a place is called.
   *
   * @param thread title of the discussion; "" for a space
   * @param number of the post; 0 for none
   */
  record Place(String space, String thread, int number) {}

  /**
   * Those places that would open to this person; the others are missing, whether they are not there
   * or not for them. One question, the same for all.
   *
   * @param person empty for somebody who is not signed in
   */
  Map<PlaceAddress, Place> of(Optional<PersonId> person, Collection<PlaceAddress> addresses) {
    var all = List.copyOf(addresses);
    var places = new HashMap<PlaceAddress, Place>();
    db.list(
            SELECT,
            row -> {
              var address = all.get(row.count("place") - 1);
              return Map.entry(
                  address, new Place(row.text("space"), row.text("thread"), address.number()));
            },
            all.stream().map(address -> address.space().text()).toList(),
            all.stream().map(PlaceAddress::thread).toList(),
            all.stream().map(address -> (long) address.number()).toList(),
            person.orElse(PersonId.OPERATOR),
            db.clock().instant())
        .forEach(found -> places.put(found.getKey(), found.getValue()));
    return places;
  }

  /** Says of many addresses at once what {@code Spaces.enter} and {@code Finding} say of one. */
  private static final String SELECT =
      """
      select w.place, s.name as space, coalesce(d.title, '') as thread
      from unnest($1::text[], $2::bigint[], $3::bigint[])
        with ordinality as w (slug, thread, number, place)
      join spaces s on s.slug = w.slug
      cross join lateral (
        select exists (
            select 1 from memberships m where m.space_id = s.id and m.person_id = $4)
          or exists (
            select 1
            from inspections i
            join people a on a.id = i.person_id and a.site_administrator
            where i.space_id = s.id and i.person_id = $4 and i.ends_at > $5) as inside) r
      left join discussions d on d.id = w.thread and d.space_id = s.id
        and (r.inside
          or (s.visibility = 'public' and d.audience = 'everyone' and d.public_posts > 0))
      left join posts p on p.discussion_id = d.id and p.number = w.number
        and (r.inside or p.audience = 'everyone')
      where (r.inside or s.visibility = 'public' or (s.visibility = 'listed' and w.thread = 0))
        and (w.thread = 0 or d.id is not null)
        and (w.number = 0 or p.id is not null)
      """;
}
