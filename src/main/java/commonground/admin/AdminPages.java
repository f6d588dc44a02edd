package commonground.admin;

import commonground.people.PeopleAccess;
import commonground.people.PersonId;
import commonground.platform.jobs.DeadLetter;
import commonground.platform.jobs.DeadLetters;
import commonground.platform.jobs.JobId;
import commonground.platform.views.Count;
import commonground.platform.views.PageView;
import commonground.platform.views.TimeView;
import commonground.platform.views.When;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Routes;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a site administrator looks after: work that the site gave up. */
public final class AdminPages {

  /** What each act says on the next page. */
  public static final Map<String, String> SAID =
      Map.of("retried", "It is tried again.", "discarded", "It is removed.");

  private final DeadLetters deadLetters;
  private final PeopleAccess access;

  public AdminPages(DeadLetters deadLetters, PeopleAccess access) {
    this.deadLetters = deadLetters;
    this.access = access;
  }

  public void mount(Routes r) {
    r.get("/admin", access.administrator, this::show);
    r.post("/admin/jobs/:id/retry", access.administrator, this::retry);
    r.post("/admin/jobs/:id/discard", access.administrator, this::discard);
  }

  /**
   * @param hopeless trying again cannot help
   */
  record LetterView(
      long id, String kind, String tries, TimeView diedAt, String failure, boolean hopeless) {}

  /**
   * @param next the next page; "" on the last
   */
  record AdminView(String token, List<LetterView> letters, String next) implements PageView {
    @Override
    public String title() {
      return "Site administration";
    }
  }

  private Reply show(PersonId administrator, Request request) {
    var before = request.query().number("before").orElse(Long.MAX_VALUE);
    var letters = deadLetters.before(new JobId(before));
    var next =
        letters.size() == DeadLetters.PAGE_SIZE
            ? "/admin?before=" + letters.getLast().id().value()
            : "";
    return Reply.page(
        "admin/show",
        new AdminView(request.token(), letters.stream().map(AdminPages::letter).toList(), next));
  }

  private static LetterView letter(DeadLetter letter) {
    return new LetterView(
        letter.id().value(),
        letter.kind().replace('_', ' '),
        Count.of(letter.attempts(), "time", "times"),
        When.at(letter.diedAt(), When.UK),
        letter.failure(),
        letter.hopeless());
  }

  private Reply retry(PersonId administrator, Request request) {
    return job(request)
            .filter(job -> deadLetters.retry(job, new AdminEvent.Retried(administrator, job)))
            .isPresent()
        ? Reply.seeOther("/admin").saying("retried")
        : Reply.notFound();
  }

  private Reply discard(PersonId administrator, Request request) {
    return job(request)
            .filter(job -> deadLetters.discard(job, new AdminEvent.Discarded(administrator, job)))
            .isPresent()
        ? Reply.seeOther("/admin").saying("discarded")
        : Reply.notFound();
  }

  private static Optional<JobId> job(Request request) {
    return request.number("id").stream().mapToObj(JobId::new).findFirst();
  }
}
