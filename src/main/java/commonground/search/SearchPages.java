package commonground.search;

import commonground.people.PeopleAccess;
import commonground.platform.config.RateLimits;
import commonground.platform.views.Markdown;
import commonground.platform.web.Access;
import commonground.platform.web.Limiter;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Routes;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** The page that finds what somebody may read. */
public final class SearchPages {

  /** A hospital is one address: so many people at once may search behind it. */
  private static final int TOGETHER = 50;

  private final Search search;
  private final Markdown markdown;
  private final Clock clock;
  private final Limiter people;
  private final Limiter visitors;

  public SearchPages(Search search, Markdown markdown, Clock clock, RateLimits limits) {
    this.search = search;
    this.markdown = markdown;
    this.clock = clock;
    var minute = Duration.ofMinutes(1);
    this.people = new Limiter(limits.searchesPerPerson(), minute);
    this.visitors = new Limiter(TOGETHER * limits.searchesPerPerson(), minute);
  }

  public void mount(Routes r) {
    r.get(Choice.PATH, Access.ANYONE, this::show);
  }

  private Reply show(Request visitor, Request request) {
    var choice = Choice.read(request.query());
    var question = Question.parse(choice.typed());
    var person = PeopleAccess.person(request);
    if (!question.asks()) {
      return Reply.page("search/show", SearchViews.box(choice, person.isPresent()));
    }
    return limit(request)
        .<Reply>map(Reply.TooMany::new)
        .orElseGet(() -> {
          var answer = search.answer(person, question, choice);
          var views = new SearchViews(choice, answer, markdown, clock.instant());
          return Reply.page("search/show", views.page(person.isPresent()));
        });
  }

  private Optional<Duration> limit(Request request) {
    return PeopleAccess.person(request)
        .map(person -> people.take(Long.toString(person.value())))
        .orElseGet(() -> visitors.take(request.address()));
  }
}
