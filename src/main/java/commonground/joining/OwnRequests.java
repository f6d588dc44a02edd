package commonground.joining;

import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.spaces.Door;
import commonground.spaces.Joining;
import commonground.spaces.Member;
import commonground.spaces.Slug;
import commonground.spaces.Visibility;
import commonground.spaces.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What somebody has asked to join, and how it stands. */
public final class OwnRequests implements Waiting {

  /** An answer of no is told here for so long. */
  private static final Duration TOLD = Duration.ofDays(14);

  private static final int MOST = 20;

  private final Db db;

  public OwnRequests(Db db) {
    this.db = db;
  }

  private record Request(
      Slug slug,
      String name,
      Visibility visibility,
      Joining joining,
      boolean archived,
      JoinRequest.State state,
      Instant askedAt) {

    /** The page that tells more; "" where only a link leads to it. */
    String href() {
      var open = visibility != Visibility.HIDDEN && joining != Joining.INVITATION && !archived;
      return open ? "/spaces/" + slug.text() + "/ask" : "";
    }
  }

  @Override
  public List<Pile> of(PersonId person, List<Member> places) {
    var now = db.clock().instant();
    return Pile.of(
        "You asked to join",
        latest(person, now).stream()
            .map(asked -> new Door.Line(asked.name(), asked.href(), "", state(asked, now)))
            .toList());
  }

  /** Of each space the last time that somebody asked, unless they are in it. */
  private List<Request> latest(PersonId person, Instant now) {
    return db.list(
        """
        select s.slug, s.name, s.visibility, s.joining, s.archived_at is not null as archived,
          r.state, r.asked_at
        from (
          select distinct on (space_id) id, space_id, state, asked_at, answered_at
          from join_requests
          where person_id = $1
          order by space_id, id desc) r
        join spaces s on s.id = r.space_id
        where (r.state = 'waiting' or (r.state = 'declined' and r.answered_at > $2))
          and not exists (
            select 1 from memberships m where m.space_id = r.space_id and m.person_id = $1)
        order by r.id desc
        limit $3
        """,
        row ->
            new Request(
                new Slug(row.text("slug")),
                row.text("name"),
                row.word("visibility", Visibility.class),
                row.word("joining", Joining.class),
                row.flag("archived"),
                row.word("state", JoinRequest.State.class),
                row.instant("asked_at")),
        person,
        now.minus(TOLD),
        MOST);
  }

  private static String state(Request asked, Instant now) {
    return asked.state() == JoinRequest.State.WAITING
        ? DoorstepWaiting.waits(asked.askedAt(), now) + " for an answer"
        : "The facilitators said no this time";
  }
}
