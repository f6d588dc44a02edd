package commonground.discussions.topics;

import commonground.discussions.TopicId;
import commonground.platform.db.Db;
import commonground.platform.db.Tx;
import commonground.spaces.Audience;
import commonground.spaces.Facilitators;
import commonground.spaces.Member;
import commonground.spaces.Permission;
import commonground.spaces.SpaceId;
import commonground.spaces.Spaces;

/** Making topics of a space, changing and removing them: for those who keep its topics. */
public final class Topics {

  /** Topics of one space: more than that nobody looks through. */
  public static final int MOST = 60;

  private final Db db;

  public Topics(Db db) {
    this.db = db;
  }

  public Saved make(Member by, TopicDraft draft) {
    return keeping(by, (tx, reach) -> make(tx, by, draft, reach));
  }

  /** What somebody does who keeps topics. */
  @FunctionalInterface
  interface Act {
    /**
     * @param reach of what is written in the space now
     */
    Saved on(Tx tx, Audience reach);
  }

  /** One at a time in each space, so that no two names are alike. */
  Saved keeping(Member by, Act act) {
    return db.transaction(tx -> {
      var reach = Spaces.audience(tx, by.space().id());
      if (reach.isEmpty()) {
        return new Saved.Archived();
      }
      lock(tx, by.space().id());
      return Facilitators.may(tx, by, Permission.KEEP_TOPICS)
          ? act.on(tx, reach.get())
          : new Saved.NotHere();
    });
  }

  static void lock(Tx tx, SpaceId space) {
    tx.run("select pg_advisory_xact_lock(hashtextextended('topics ' || $1::bigint, 0))", space);
  }

  /** Inside a transaction that holds the lock. */
  static Saved make(Tx tx, Member by, TopicDraft draft, Audience reach) {
    var others = TopicList.all(tx, by.space().id());
    var alike = Alike.find(draft.names(), others);
    if (alike.isPresent()) {
      return new Saved.Taken(alike.get());
    }
    if (others.size() >= MOST) {
      return new Saved.Full();
    }
    var id =
        tx.the(
            """
            insert into topics (space_id, name, synonyms, audience)
            values ($1, $2, $3, $4)
            returning id
            """,
            row -> row.id("id", TopicId::new),
            by.space().id(),
            draft.name(),
            draft.synonyms(),
            draft.audience().and(reach));
    tx.record(new TopicEvent.Made(by.space().id(), id, by.person()));
    return new Saved.Done(id);
  }

  /**
   * Gives a topic another name or other synonyms; all that leads to it goes on leading to it. Who
   * may see its words follows from the page on which they were saved.
   *
   * @param base its revision on the page
   */
  Saved change(Member by, TopicId id, long base, TopicDraft draft) {
    return keeping(
        by,
        (tx, reach) ->
            TopicList.find(tx, by, id)
                .map(now ->
                    now.revision() == base || says(now, draft, reach)
                        ? change(tx, by, now, draft, reach)
                        : new Saved.Meanwhile(now))
                .orElseGet(Saved.NotHere::new));
  }

  private static boolean says(KeptTopic now, TopicDraft draft, Audience reach) {
    return now.name().equals(draft.name())
        && now.synonyms().equals(draft.synonyms())
        && now.audience() == draft.audience().and(reach);
  }

  static Saved change(Tx tx, Member by, KeptTopic now, TopicDraft draft, Audience reach) {
    var others =
        TopicList.all(tx, by.space().id()).stream().filter(o -> !o.id().equals(now.id())).toList();
    var alike = Alike.find(draft.names(), others);
    if (alike.isPresent()) {
      return new Saved.Taken(alike.get());
    }
    if (!says(now, draft, reach)) {
      tx.run(
          """
          update topics set name = $2, synonyms = $3, audience = $4, revision = revision + 1
          where id = $1
          """,
          now.id(),
          draft.name(),
          draft.synonyms(),
          draft.audience().and(reach));
      tx.record(new TopicEvent.Changed(by.space().id(), now.id(), by.person()));
    }
    return new Saved.Done(now.id());
  }

  /** Takes a topic off the list and off all discussions. */
  Saved remove(Member by, TopicId id) {
    return keeping(by, (tx, reach) -> remove(tx, by, id));
  }

  private static Saved remove(Tx tx, Member by, TopicId id) {
    if (TopicList.find(tx, by, id).isEmpty()) {
      return new Saved.NotHere();
    }
    var discussions = tx.run("delete from discussion_topics where topic_id = $1", id);
    tx.run("delete from topics where id = $1", id);
    tx.record(new TopicEvent.Removed(by.space().id(), id, discussions, by.person()));
    return new Saved.Done(id);
  }
}
