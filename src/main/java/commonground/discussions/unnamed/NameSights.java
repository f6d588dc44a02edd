package commonground.discussions.unnamed;

import commonground.discussions.DiscussionId;
import commonground.discussions.Post;
import commonground.discussions.PostId;
import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.db.Row;
import commonground.platform.db.Tx;
import commonground.platform.jobs.Jobs;
import commonground.spaces.Facilitators;
import commonground.spaces.Member;
import commonground.spaces.Permission;
import java.util.List;
import java.util.Optional;

/**
 * Looking up who wrote without their name: two facilitators together, with a reason, for an hour.
 * The writer is told, with both names and the reason.
 */
public final class NameSights {

  private final Db db;
  private final Jobs jobs;
  private final NameLetters letters;

  public NameSights(Db db, Jobs jobs, NameLetters letters) {
    this.db = db;
    this.jobs = jobs;
    this.letters = letters;
  }

  /** What came of a press. */
  public enum Outcome {
    DONE,
    /** Another facilitator has asked already, and it can be agreed with. */
    WAITS,
    /** There is nothing of the kind for this member, or no longer. */
    NOT_HERE,
    /**
     * Whoever asked does not agree with themselves, and whoever wrote it neither asks nor agrees.
     */
    NOT_YOU
  }

  /**
   * One facilitator says why they want to know who wrote a post. One wish for each post waits at a
   * time, as long as whoever asked is a facilitator.
   */
  public Outcome ask(Member by, Post post, String reason) {
    if (post.mine()) {
      return Outcome.NOT_YOU;
    }
    return db.transaction(tx -> {
      if (!Facilitators.may(tx, by, Permission.CHANGE_SPACE) || !isUnnamed(tx, by, post)) {
        return Outcome.NOT_HERE;
      }
      var now = db.clock().instant();
      var waits = now.minus(Sight.WAITS);
      if (tx.run(ASK, post.id(), by.person(), now, reason, waits, by.space().id()) == 0) {
        return Outcome.WAITS;
      }
      letters.asked(tx, by.space(), by.person());
      tx.record(new NameEvent.Asked(by.space().id(), post.id(), by.person()));
      return Outcome.DONE;
    });
  }

  private static final String ASK =
      """
      insert into name_sights (post_id, asked_by, asked_at, reason)
      select $1, $2, $3, $4
      where not exists (
        select 1
        from name_sights n
        join memberships m on m.space_id = $6 and m.person_id = n.asked_by
          and m.role = 'facilitator'
        where n.post_id = $1 and n.agreed_at is null and n.asked_at > $5)
      """;

  /** Whoever wrote it trusted the facilitators of the space where they did. */
  boolean isMoved(Member by, Post post) {
    return db.the(
        "select exists (select 1 from unnamed where alias_id = $1 and space_id <> $2) as moved",
        row -> row.flag("moved"),
        post.writer().id(),
        by.space().id());
  }

  private static boolean isUnnamed(Tx tx, Member by, Post post) {
    // Until this has ended nobody else asks about a post of the same person's.
    return tx.one(
            """
            select alias_id
            from unnamed
            where alias_id = $1 and person_id is not null and space_id = $2
            for update
            """,
            row -> row.id("alias_id", PersonId::new),
            post.writer().id(),
            by.space().id())
        .isPresent();
  }

  private record Wish(
      PostId post, DiscussionId thread, PersonId alias, PersonId askedBy, boolean mine) {
    static Wish read(Row row) {
      return new Wish(
          row.id("post_id", PostId::new),
          row.id("discussion_id", DiscussionId::new),
          row.id("writer_id", PersonId::new),
          row.id("asked_by", PersonId::new),
          row.flag("mine"));
    }
  }

  /** Another facilitator agrees: from now on both see the name. */
  public Outcome agree(Member by, SightId id) {
    return db.transaction(tx -> {
      var wish = Facilitators.may(tx, by, Permission.CHANGE_SPACE) ? wish(tx, by, id) : none();
      if (wish.isEmpty()) {
        return Outcome.NOT_HERE;
      }
      if (wish.get().mine() || wish.get().askedBy().equals(by.person())) {
        return Outcome.NOT_YOU;
      }
      tx.run(
          "update name_sights set agreed_by = $2, agreed_at = $3 where id = $1",
          id,
          by.person(),
          db.clock().instant());
      var w = wish.get();
      tx.record(
          new NameEvent.Agreed(by.space().id(), w.thread(), w.post(), w.alias(), by.person()));
      // For each one, whether or not the writer is here: else the job would say that they have
      // left.
      jobs.enqueue(tx, new MailNameSeen(id));
      return Outcome.DONE;
    });
  }

  private static Optional<Wish> none() {
    return Optional.empty();
  }

  /** One that waits; whoever asked is a facilitator still. */
  private Optional<Wish> wish(Tx tx, Member by, SightId id) {
    return tx.one(
        """
        select n.post_id, p.discussion_id, p.writer_id, n.asked_by,
          p.writer_id = any(array(select self_id from selves where person_id = $3)) as mine
        from name_sights n
        join posts p on p.id = n.post_id
        join discussions d on d.id = p.discussion_id and d.space_id = $2
        join unnamed u on u.alias_id = p.writer_id and u.space_id = $2
        join memberships m on m.space_id = $2 and m.person_id = n.asked_by
          and m.role = 'facilitator'
        where n.id = $1 and n.agreed_at is null and n.asked_at > $4
        for update of n
        """,
        Wish::read,
        id,
        by.space().id(),
        by.person(),
        db.clock().instant().minus(Sight.WAITS));
  }

  /** So many are shown. */
  private static final int MOST = 50;

  /** What facilitators of the space have asked, the newest first; not about the member's own. */
  List<Sight> asked(Member facilitator) {
    return db.list(
        ASKED,
        NameSights::read,
        facilitator.space().id(),
        facilitator.person(),
        db.clock().instant().minus(Sight.SEEN),
        MOST);
  }

  /** What was looked up of posts that this member wrote without their name, the newest first. */
  List<Sight> own(Member member) {
    return db.list(
        OWN,
        NameSights::read,
        member.space().id(),
        member.person(),
        db.clock().instant().minus(Sight.SEEN),
        MOST);
  }

  private static final String SELECT =
      """
      select n.id, p.discussion_id, d.title, p.number, a.name as asked_by,
        n.asked_by = $2 as mine, n.asked_at, n.reason, b.name as agreed_by, n.agreed_at,
        case when $2 in (n.asked_by, n.agreed_by) and n.agreed_at > $3 then w.name end as name
      from name_sights n
      join posts p on p.id = n.post_id
      join discussions d on d.id = p.discussion_id
      join known_as a on a.space_id = $1 and a.person_id = n.asked_by
      left join known_as b on b.space_id = $1 and b.person_id = n.agreed_by
      left join unnamed u on u.alias_id = p.writer_id
      left join known_as w on w.space_id = $1 and w.person_id = u.person_id
      """;

  private static final String ASKED =
      SELECT
          + """
          where u.space_id = $1 and d.space_id = $1
            and p.writer_id <> all(array(select self_id from selves where person_id = $2))
          order by n.id desc
          limit $4
          """;

  private static final String OWN =
      SELECT
          + """
          where u.space_id = $1 and n.agreed_at is not null
            and p.writer_id = any(array(select self_id from selves where person_id = $2))
          order by n.id desc
          limit $4
          """;

  private static Sight read(Row row) {
    return new Sight(
        row.id("id", SightId::new),
        row.id("discussion_id", DiscussionId::new),
        row.text("title"),
        row.count("number"),
        row.text("asked_by"),
        row.flag("mine"),
        row.instant("asked_at"),
        row.text("reason"),
        row.optionalInstant("agreed_at").map(at -> new Sight.Agreement(row.text("agreed_by"), at)),
        row.optionalText("name"));
  }

  /**
   * A post that somebody wrote without their name.
   *
   * @param as what others see
   */
  record Own(DiscussionId thread, String title, int number, String as) {}

  /** Posts that this member wrote here without their name and that stand, the newest first. */
  List<Own> written(Member member) {
    return db.list(
        """
        select p.discussion_id, d.title, p.number, k.name
        from unnamed u
        join discussions d on d.id = u.discussion_id and d.space_id = $1
        join posts p on p.discussion_id = d.id and p.writer_id = u.alias_id
          and p.removed_at is null
        join people k on k.id = u.alias_id
        where u.person_id = $2
        order by p.id desc
        limit $3
        """,
        row ->
            new Own(
                row.id("discussion_id", DiscussionId::new),
                row.text("title"),
                row.count("number"),
                row.text("name")),
        member.space().id(),
        member.person(),
        MOST);
  }
}
