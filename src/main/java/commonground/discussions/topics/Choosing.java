package commonground.discussions.topics;

import commonground.discussions.Aliases;
import commonground.discussions.DiscussionEvent;
import commonground.discussions.DiscussionId;
import commonground.discussions.Locked;
import commonground.discussions.Topic;
import commonground.discussions.TopicId;
import commonground.discussions.reading.ReadPositions;
import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.db.Tx;
import commonground.spaces.Audience;
import commonground.spaces.Facilitators;
import commonground.spaces.Member;
import commonground.spaces.Permission;
import commonground.spaces.SpaceId;
import commonground.spaces.Spaces;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a discussion is about: chosen by whoever started it, and by moderators. */
public final class Choosing {

  private final Db db;
  private final ReadPositions positions;

  public Choosing(Db db, ReadPositions positions) {
    this.db = db;
    this.positions = positions;
  }

  /**
   * What a page with boxes says.
   *
   * @param had those that were chosen when the page was made: only what was changed on it counts,
   *     so that two who choose at once do not undo each other
   * @param wanted those that are chosen now
   * @param audience whom the page said that it would reach
   */
  public record Choice(Set<TopicId> had, Set<TopicId> wanted, Audience audience) {}

  /** Chooses; a topic that is gone meanwhile is left out. */
  public Chosen choose(Member by, DiscussionId id, Choice choice) {
    return db.transaction(tx -> {
      var reach = Spaces.audience(tx, by.space().id());
      if (reach.isEmpty()) {
        return new Chosen.Archived();
      }
      var thread = Locked.thread(tx, by, id, reach.get());
      var actor = thread.flatMap(locked -> actor(tx, by, id));
      return actor.isEmpty()
          ? new Chosen.NotHere()
          : choose(tx, by.space().id(), thread.orElseThrow(), choice, actor.get());
    });
  }

  /** As whom they choose; empty if they may not. */
  private static Optional<PersonId> actor(Tx tx, Member by, DiscussionId id) {
    return Aliases.starter(tx, by, id)
        .or(() ->
            Facilitators.may(tx, by, Permission.MODERATE)
                ? Optional.of(by.person())
                : Optional.empty());
  }

  private Chosen choose(Tx tx, SpaceId space, Locked thread, Choice choice, PersonId by) {
    var before =
        Set.copyOf(
            tx.list(
                "select topic_id from discussion_topics where discussion_id = $1",
                row -> row.id("topic_id", TopicId::new),
                thread.id()));
    var after = new HashSet<>(before);
    after.removeIf(topic -> choice.had().contains(topic) && !choice.wanted().contains(topic));
    choice.wanted().stream().filter(topic -> !choice.had().contains(topic)).forEach(after::add);
    after.retainAll(known(tx, space, after));
    if (after.size() > Topic.MOST) {
      return new Chosen.TooMany();
    }
    if (!after.equals(before)) {
      tx.run(
          "delete from discussion_topics where discussion_id = $1 and topic_id <> all($2)",
          thread.id(),
          ids(after));
      put(tx, space, thread.id(), after, thread.audience().and(choice.audience()));
      record(tx, space, thread, by);
    }
    return new Chosen.Done();
  }

  private static List<TopicId> known(Tx tx, SpaceId space, Collection<TopicId> topics) {
    return tx.list(
        "select id from topics where space_id = $1 and id = any($2)",
        row -> row.id("id", TopicId::new),
        space,
        ids(topics));
  }

  /** Never empty: the database would not know of what. */
  private static List<TopicId> ids(Collection<TopicId> topics) {
    return topics.isEmpty() ? List.of(new TopicId(0)) : List.copyOf(topics);
  }

  private void record(Tx tx, SpaceId space, Locked thread, PersonId by) {
    var revision = thread.revision() + 1;
    thread.change(tx);
    positions.follow(tx, by, thread.id(), revision);
    tx.record(new DiscussionEvent.Sorted(space, thread.id(), by, revision));
  }

  /**
   * Puts topics on a discussion, inside the transaction that changes it. One that is no topic of
   * the space is left out.
   */
  public static void put(
      Tx tx, SpaceId space, DiscussionId id, Collection<TopicId> topics, Audience audience) {
    if (topics.isEmpty()) {
      return;
    }
    tx.run(
        """
        insert into discussion_topics (discussion_id, topic_id, audience)
        select $1, t.id, $4
        from topics t
        where t.space_id = $2 and t.id = any($3)
        order by t.id
        for key share
        on conflict do nothing
        """,
        id,
        space,
        ids(topics),
        audience);
  }
}
