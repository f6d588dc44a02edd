package commonground.discussions.writing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.discussions.DiscussionEvent;
import commonground.discussions.DiscussionId;
import commonground.discussions.Post;
import commonground.discussions.PostViews;
import commonground.discussions.QuoteLine;
import commonground.discussions.Talk;
import commonground.people.PeopleEvent;
import commonground.platform.db.Event;
import commonground.platform.events.Recorded;
import commonground.platform.views.Markdown;
import commonground.platform.views.Site;
import commonground.platform.views.Templates;
import commonground.platform.views.Views;
import commonground.spaces.Kind;
import commonground.spaces.Member;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.TestDatabase;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Words that are erased for good are not kept in memory either. */
class ForgottenTest {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private static final Views VIEWS =
      new Views(
          Templates.onClasspath("templates"),
          name -> "/assets/" + name,
          new Site("Site", "en-GB", List.of(), ""));

  private final Talk talk = new Talk(database, Kind.COMMUNITY, Visibility.HIDDEN);
  private final Member ana = talk.join("Ana Test", Role.MEMBER);
  private final DiscussionId id = talk.start(ana, "Title", "Words of before");
  private final Quotes quotes = new Quotes(database.db(), new Markdown(), () -> true);
  private final PostViews views =
      new PostViews(VIEWS, new Markdown(), () -> true, Clock.systemUTC());

  private String quoted() {
    var line = new QuoteLine(1, 1, Optional.empty());
    var said = (Quoted.Said) Objects.requireNonNull(quotes.of(ana, id, List.of(line)).get(line));
    return String.join("", said.words());
  }

  private String article() {
    return views.article(ana, id, talk.post(ana, id, 1), 0).inner().toString();
  }

  private Post post() {
    return talk.post(ana, id, 1);
  }

  /** Behind the back of everybody, so that what is in memory can be told from what is not. */
  private void say(String words) {
    database
        .db()
        .run(
            "update posts set source = $2, html = '<p>' || $2 || '</p>' where id = $1",
            post().id(),
            words);
  }

  private Stream<Event> erasing() {
    var space = talk.space();
    var post = post().id();
    var by = ana.person();
    return Stream.of(
        new DiscussionEvent.Purged(space, id, post, by, 2), new PeopleEvent.Erased(by));
  }

  @Test
  void what_was_quoted_is_asked_anew() {
    erasing()
        .forEach(event -> {
          quotes.forgetAll();
          say("Words of before");
          assertEquals("Words of before", quoted());
          say("Words of today");
          assertEquals("Words of before", quoted(), "it is kept");
          quotes.hear(new Recorded(1, database.clock().instant(), event));
          assertEquals("Words of today", quoted());
        });
  }

  @Test
  void what_was_rendered_is_rendered_anew() {
    erasing()
        .forEach(event -> {
          views.forgetAll();
          say("Words of before");
          assertTrue(article().contains("Words of before"));
          say("Words of today");
          assertTrue(article().contains("Words of before"), "it is kept");
          views.hear(new Recorded(1, database.clock().instant(), event));
          assertTrue(article().contains("Words of today"));
        });
  }
}
