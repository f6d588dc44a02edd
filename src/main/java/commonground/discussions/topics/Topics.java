package commonground.discussions.topics;

import commonground.discussions.DiscussionId;
import commonground.discussions.LockedThreads;
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
  private final int batch;

  public Topics(Db db) {
    this(db, LockedThreads.MOST);
  }

  /**
   * @param batch discussions that one transaction of a removal takes
   */
  Topics(Db db, int batch) {
    this.db = db;
    this.batch = batch;
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

  /** What one transaction of a removal came to. */
  private sealed interface Some {
    record All(Saved saved) implements Some {}

    /** There are discussions left that are about it. */
    record Rest(int taken) implements Some {}
  }

  /**
   * Takes a topic off all discussions, so many in each transaction, and then off the list. If it is
   * stopped on the way it goes on when it is pressed again.
   */
  Saved remove(Member by, TopicId id) {
    return remove(by, id, 0);
  }

  private Saved remove(Member by, TopicId id, int before) {
    Some some = db.transaction(tx -> removeSome(tx, by, id, before));
    return switch (some) {
      case Some.All(var saved) -> saved;
      case Some.Rest(var taken) -> remove(by, id, before + taken);
    };
  }

  private Some removeSome(Tx tx, Member by, TopicId id, int before) {
    var reach = Spaces.audience(tx, by.space().id());
    if (reach.isEmpty()) {
      return new Some.All(new Saved.Archived());
    }
    lock(tx, by.space().id());
    if (!Facilitators.may(tx, by, Permission.KEEP_TOPICS) || TopicList.find(tx, by, id).isEmpty()) {
      return new Some.All(new Saved.NotHere());
    }
    var taken = takeOff(tx, by, id);
    if (taken == batch || !delete(tx, id)) {
      return new Some.Rest(taken);
    }
    tx.record(new TopicEvent.Removed(by.space().id(), id, before + taken, by.person()));
    return new Some.All(new Saved.Done(id));
  }

  /** Threads before topics, as whoever chooses topics for one locks them. */
  private int takeOff(Tx tx, Member by, TopicId id) {
    var about = Relabelling.about(tx, id, new DiscussionId(0), batch);
    if (!about.isEmpty()) {
      var threads = LockedThreads.of(tx, about);
      tx.run(
          "delete from discussion_topics where topic_id = $1 and discussion_id = any($2)",
          id,
          about);
      Relabelling.record(tx, threads, by.person());
    }
    return about.size();
  }

  /**
   * @return false if somebody has put it on a discussion meanwhile, which has still to hear of it
   */
  private static boolean delete(Tx tx, TopicId id) {
    // Until the end of this transaction nobody puts it on another.
    tx.run("select id from topics where id = $1 for update", id);
    return tx.run(
            """
            delete from topics
            where id = $1
              and not exists (select 1 from discussion_topics where topic_id = $1)
            """,
            id)
        > 0;
  }
}
