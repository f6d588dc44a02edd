package commonground.admin;

import commonground.people.PeopleAccess;
import commonground.people.PersonId;
import commonground.platform.jobs.DeadLetter;
import commonground.platform.jobs.DeadLetters;
import commonground.platform.jobs.JobId;
import commonground.platform.views.Count;
import commonground.platform.views.TimeView;
import commonground.platform.views.When;
import commonground.platform.views.govuk.ErrorSummary;
import commonground.platform.views.govuk.FormView;
import commonground.platform.views.govuk.TextBox;
import commonground.platform.views.govuk.TextField;
import commonground.platform.web.Problems;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Routes;
import commonground.spaces.Slug;
import commonground.spaces.members.Inspections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a site administrator looks after: work that the site gave up, spaces closed to them. */
public final class AdminPages {

  /** What each act says on the next page. */
  public static final Map<String, String> SAID =
      Map.of(
          "retried", "It is tried again.",
          "discarded", "It is removed.",
          "inspected", "You can read here for an hour. The facilitators of the space are told.");

  private final DeadLetters deadLetters;
  private final Inspections inspections;
  private final PeopleAccess access;

  public AdminPages(DeadLetters deadLetters, Inspections inspections, PeopleAccess access) {
    this.deadLetters = deadLetters;
    this.inspections = inspections;
    this.access = access;
  }

  public void mount(Routes r) {
    r.get("/admin", access.administrator, this::show);
    r.post("/admin/jobs/:id/retry", access.administrator, this::retry);
    r.post("/admin/jobs/:id/discard", access.administrator, this::discard);
    r.post("/admin/inspections", access.administrator, this::inspect);
  }

  /**
   * @param hopeless trying again cannot help
   */
  record LetterView(
      long id, String kind, String tries, TimeView diedAt, String failure, boolean hopeless) {}

  /**
   * @param next the next page; "" on the last
   */
  record AdminView(
      String token,
      ErrorSummary summary,
      List<LetterView> letters,
      String next,
      TextField space,
      TextBox reason)
      implements FormView {
    @Override
    public String title() {
      return "Site administration";
    }
  }

  private Reply show(PersonId administrator, Request request) {
    return Reply.page("admin/show", view(request, new Problems()));
  }

  private AdminView view(Request request, Problems problems) {
    var before = request.query().number("before").orElse(Long.MAX_VALUE);
    var letters = deadLetters.before(new JobId(before));
    var next =
        letters.size() == DeadLetters.PAGE_SIZE
            ? "/admin?before=" + letters.getLast().id().value()
            : "";
    return new AdminView(
        request.token(),
        problems.summary(),
        letters.stream().map(AdminPages::letter).toList(),
        next,
        TextField.of("space", "Address of the space")
            .withHint("The last part of its address, such as moving-well")
            .withValue(request.form().text("space"))
            .withError(problems.of("space")),
        TextBox.of("reason", "Why do you need to read there?")
            .withHint("Its facilitators read your words in an email. At most 1,000 characters.")
            .withRows(4)
            .withValue(request.form().text("reason"))
            .withError(problems.of("reason")));
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

  /** Opens a space to an administrator who is not in it, to read for a while. */
  private Reply inspect(PersonId administrator, Request request) {
    var reason = request.form().text("reason");
    var slug = Slug.parse(request.form().text("space").replaceFirst("^.*/spaces/", ""));
    var problems = new Problems();
    problems.unless(slug.isPresent(), "space", NO_SPACE);
    problems.unless(!reason.isEmpty(), "reason", "Say why you need to read there");
    problems.unless(
        reason.length() <= Inspections.MOST,
        "reason",
        "Make it shorter: there is room for 1,000 characters");
    if (problems.any()) {
      return Reply.mistaken("admin/show", view(request, problems));
    }
    return switch (inspections.open(administrator, slug.orElseThrow(), reason)) {
      case Inspections.Opened.Done done -> Reply.seeOther(done.space().path()).saying("inspected");
      case Inspections.Opened.InIt in -> Reply.seeOther(in.space().path());
      case Inspections.Opened.NoSuchSpace none ->
          Reply.mistaken("admin/show", view(request, Problems.of("space", NO_SPACE)));
    };
  }

  private static final String NO_SPACE =
      "There is no space at this address. Enter the last part of one, such as moving-well";

  private static Optional<JobId> job(Request request) {
    return request.number("id").stream().mapToObj(JobId::new).findFirst();
  }
}
