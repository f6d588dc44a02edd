package commonground.discussions.topics;

import commonground.discussions.TopicId;
import commonground.platform.db.Db;
import commonground.platform.db.Queries;
import commonground.platform.db.Tx;
import commonground.spaces.Audience;
import commonground.spaces.Member;
import commonground.spaces.Spaces;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Topics that members suggest, and what those who keep topics make of them. */
public final class Suggestions {

  /** Waiting ones of one person, and of one space. */
  static final int OWN = 5;

  static final int MOST = 50;

  private final Db db;
  private final Topics topics;

  public Suggestions(Db db, Topics topics) {
    this.db = db;
    this.topics = topics;
  }

  /**
   * Suggests a topic.
   *
   * @param name checked, see {@link TopicDraft#name}
   * @param named whom the page said that it would reach
   */
  public Suggested suggest(Member by, String name, Audience named) {
    return db.transaction(tx -> {
      var reach = Spaces.audience(tx, by.space().id());
      if (reach.isEmpty()) {
        return new Suggested.Archived();
      }
      Topics.lock(tx, by.space().id());
      var alike = Alike.find(Stream.of(name), TopicList.all(tx, by.space().id()));
      if (alike.isPresent()) {
        return new Suggested.Known(alike.get());
      }
      var waiting = waiting(tx, by);
      if (waiting.stream().anyMatch(one -> Fold.key(one.name()).equals(Fold.key(name)))) {
        return new Suggested.Done();
      }
      if (waiting.size() >= MOST || own(tx, by) >= OWN) {
        return new Suggested.Full();
      }
      insert(tx, by, name, named.and(reach.get()));
      return new Suggested.Done();
    });
  }

  private static long own(Tx tx, Member by) {
    return tx.the(
        """
        select count(*) as number
        from topic_suggestions
        where space_id = $1 and suggested_by = $2
        """,
        row -> row.number("number"),
        by.space().id(),
        by.person());
  }

  private void insert(Tx tx, Member by, String name, Audience audience) {
    var id =
        tx.the(
            """
            insert into topic_suggestions (space_id, name, audience, suggested_by, suggested_at)
            values ($1, $2, $3, $4, $5)
            returning id
            """,
            row -> row.id("id", SuggestionId::new),
            by.space().id(),
            name,
            audience,
            by.person(),
            db.clock().instant());
    tx.record(new TopicEvent.Suggested(by.space().id(), id, by.person()));
  }

  /** Those that wait in a space, the oldest first. */
  List<Suggestion> waiting(Member keeper) {
    return waiting(db, keeper);
  }

  private static List<Suggestion> waiting(Queries queries, Member member) {
    return queries.list(
        """
        select s.id, s.name, s.audience, s.suggested_at, s.suggested_by as suggested_by_id,
          k.name as suggested_by
        from topic_suggestions s
        join known_as k on k.space_id = s.space_id and k.person_id = s.suggested_by
        where s.space_id = $1
        order by s.id
        """,
        Suggestion::read,
        member.space().id());
  }

  /** It becomes a topic. */
  Saved accept(Member by, SuggestionId id) {
    return answer(
        by,
        id,
        (tx, waiting, reach) ->
            Topics.make(
                tx, by, new TopicDraft(waiting.name(), List.of(), waiting.audience()), reach));
  }

  /** It becomes another name for a topic. */
  Saved add(Member by, SuggestionId id, TopicId to) {
    return answer(
        by,
        id,
        (tx, waiting, reach) ->
            TopicList.find(tx, by, to)
                .map(topic -> add(tx, by, topic, waiting, reach))
                .orElseGet(Saved.NotHere::new));
  }

  private static Saved add(Tx tx, Member by, KeptTopic topic, Suggestion waiting, Audience reach) {
    if (topic.synonyms().size() >= TopicDraft.SYNONYMS) {
      return new Saved.Full();
    }
    var synonyms = Stream.concat(topic.synonyms().stream(), Stream.of(waiting.name())).toList();
    // Nobody reads a synonym but members, so who may see the topic stays as it is.
    return Topics.change(
        tx, by, topic, new TopicDraft(topic.name(), synonyms, topic.audience()), topic.audience());
  }

  /** It is put away. */
  Saved decline(Member by, SuggestionId id) {
    return answer(by, id, (tx, waiting, reach) -> new Saved.Done(new TopicId(0)));
  }

  @FunctionalInterface
  private interface Answer {
    Saved on(Tx tx, Suggestion waiting, Audience reach);
  }

  private Saved answer(Member by, SuggestionId id, Answer answer) {
    return topics.keeping(
        by,
        (tx, reach) -> {
          var waiting = find(tx, by, id);
          if (waiting.isEmpty()) {
            return new Saved.NotHere();
          }
          var saved = answer.on(tx, waiting.get(), reach);
          if (saved instanceof Saved.Done done) {
            tx.run("delete from topic_suggestions where id = $1", id);
            tx.record(
                new TopicEvent.Answered(
                    by.space().id(), id, done.topic(), waiting.get().person(), by.person()));
          }
          return saved;
        });
  }

  private static Optional<Suggestion> find(Tx tx, Member by, SuggestionId id) {
    return waiting(tx, by).stream().filter(one -> one.id().equals(id)).findFirst();
  }
}
