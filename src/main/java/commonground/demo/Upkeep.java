package commonground.demo;

import commonground.discussions.DiscussionId;
import commonground.discussions.Topic;
import commonground.discussions.TopicId;
import commonground.discussions.keeping.Closed;
import commonground.discussions.keeping.ClosingDays;
import commonground.discussions.keeping.Closings;
import commonground.discussions.keeping.Pinned;
import commonground.discussions.keeping.Pins;
import commonground.discussions.reading.ReadPositions;
import commonground.discussions.topics.Choosing;
import commonground.discussions.topics.Chosen;
import commonground.discussions.topics.Saved;
import commonground.discussions.topics.Suggestions;
import commonground.discussions.topics.TopicDraft;
import commonground.discussions.topics.Topics;
import commonground.platform.db.Db;
import commonground.platform.jobs.Jobs;
import commonground.platform.views.When;
import commonground.spaces.Audience;
import commonground.spaces.Member;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** How discussions are kept in order: closed, pinned, and sorted by topics. */
public final class Upkeep {

  private final Clock clock;
  private final Closings closings;
  private final ClosingDays days;
  private final Pins pins;
  private final Topics topics;
  private final Suggestions suggestions;
  private final Choosing choosing;

  /**
   * @param db at the time of the story
   */
  public Upkeep(Db db) {
    var positions = new ReadPositions(db);
    clock = db.clock();
    closings = new Closings(db, positions);
    days = new ClosingDays(db, positions, new Jobs());
    pins = new Pins(db, positions);
    topics = new Topics(db);
    suggestions = new Suggestions(db, topics);
    choosing = new Choosing(db, positions);
  }

  public void close(Member by, DiscussionId id, String reason) {
    if (!(closings.close(by, id, reason, Audience.EVERYONE) instanceof Closed.Done)) {
      throw stuck("closed");
    }
  }

  /** At the end of that day. */
  public void closeOn(Member by, DiscussionId id, LocalDate last, String reason) {
    if (!(days.choose(by, id, last, reason, Audience.EVERYONE) instanceof Closed.Done)) {
      throw stuck("closed on a day");
    }
  }

  public void reopen(Member by, DiscussionId id) {
    if (!(closings.reopen(by, id) instanceof Closed.Done)) {
      throw stuck("reopened");
    }
  }

  /** For so many days from the day of the story. */
  void pin(Member by, DiscussionId id, int days) {
    pin(by, id, LocalDate.ofInstant(clock.instant(), When.UK).plusDays(days));
  }

  public void pin(Member by, DiscussionId id, LocalDate last) {
    if (!(pins.pin(by, id, last) instanceof Pinned.Done)) {
      throw stuck("pinned");
    }
  }

  /** The topic of this name, made if there is none. */
  public TopicId topic(Member by, String name, String... synonyms) {
    return switch (topics.make(by, new TopicDraft(name, List.of(synonyms), Audience.EVERYONE))) {
      case Saved.Done done -> done.topic();
      case Saved.Taken taken -> taken.alike().topic().id();
      case Saved.Full full -> throw stuck(name);
      case Saved.Meanwhile meanwhile -> throw stuck(name);
      case Saved.Archived archived -> throw stuck(name);
      case Saved.NotHere absent -> throw stuck(name);
    };
  }

  /** Nothing happens if there is such a topic. */
  public void suggest(Member by, String name) {
    suggestions.suggest(by, name, Audience.EVERYONE);
  }

  /** Whoever started it, or a moderator, says that it is about these too. */
  public void about(Member by, DiscussionId id, TopicId... wanted) {
    var choice =
        new Choosing.Choice(
            Set.of(), Arrays.stream(wanted).collect(Collectors.toSet()), Audience.EVERYONE);
    if (!(choosing.choose(by, id, choice) instanceof Chosen.Done)) {
      throw stuck("about more than " + Topic.MOST);
    }
  }

  private static IllegalStateException stuck(String what) {
    return new IllegalStateException("The story could not go on: " + what);
  }
}
