package commonground.discussions.answers;

import commonground.contributions.drafts.Box;
import commonground.contributions.drafts.Drafting;
import commonground.discussions.Addresses;
import commonground.discussions.Discussion;
import commonground.discussions.answers.SuggestView.Place;
import commonground.discussions.answers.SuggestView.Typed;
import commonground.discussions.reading.Finding;
import commonground.platform.config.Ids;
import commonground.platform.views.SafeHtml;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Routes;
import commonground.spaces.Audience;
import commonground.spaces.Member;
import commonground.spaces.Reader;
import commonground.spaces.SpaceAccess;
import java.util.Map;
import java.util.Optional;

/** The summaries of a thread: reading them, suggesting one, taking it back. */
public final class SummaryPages {

  /** What is said after a change. */
  public static final Map<String, String> SAID =
      Map.of(
          "summary-suggested", "Your summary waits for a moderator now.",
          "summary-withdrawn", "Your summary is withdrawn.",
          "summary-accepted", "The summary is shown here now.",
          "summary-declined", "The summary is declined. Its writer reads why on this page.",
          "summary-erased", "The summary is erased for good.");

  private static final String FORM = "discussions/suggest";

  private final Finding finding;
  private final Summaries summaries;
  private final Suggesting suggesting;
  private final Drafting drafting;
  private final SpaceAccess in;
  private final Ids ids;

  public SummaryPages(
      Finding finding,
      Summaries summaries,
      Suggesting suggesting,
      Drafting drafting,
      SpaceAccess in,
      Ids ids) {
    this.finding = finding;
    this.summaries = summaries;
    this.suggesting = suggesting;
    this.drafting = drafting;
    this.in = in;
    this.ids = ids;
  }

  public void mount(Routes r) {
    r.get("/spaces/:space/discussions/:id/summaries", in.reader, this::list);
    r.get("/spaces/:space/discussions/:id/summaries/new", in.writer, this::compose);
    r.post("/spaces/:space/discussions/:id/summaries", in.writer, this::suggest);
    r.post(
        "/spaces/:space/discussions/:id/summaries/:summary/withdrawal", in.writer, this::withdraw);
  }

  private Reply list(Reader reader, Request request) {
    var before = request.query().number("before").orElse(Long.MAX_VALUE);
    return finding
        .thread(reader, request)
        .map(d ->
            Reply.page(
                "discussions/summaries",
                SummariesView.of(
                    reader, d, summaries.accepted(reader, d.id(), before, SummariesView.MOST + 1))))
        .orElseGet(() -> finding.absent(reader, request));
  }

  /** With the words of their last one, if that waits or was declined. */
  private Reply compose(Member member, Request request) {
    return finding
        .thread(member, request)
        .map(d -> {
          var begun = drafting.open(member, box(d), request);
          var typed = begun(member, d).from(begun);
          return Reply.page(FORM, SuggestView.of(place(member, d, request), typed).keeping(begun));
        })
        .orElseGet(() -> finding.absent(member, request));
  }

  private static Box box(Discussion d) {
    return new Box(Box.Kind.SUMMARY, d.id().value());
  }

  /** The page again, with what was typed. */
  private SuggestView again(Place place, Typed typed, Request request) {
    var begun = drafting.again(place.member(), box(place.thread()), request);
    return SuggestView.of(place, typed).keeping(begun);
  }

  private Typed begun(Member member, Discussion d) {
    var once = ids.next().toString();
    return summaries
        .last(member, d.id())
        .filter(last -> last.waits() || last.state() == Summary.State.DECLINED)
        .map(last ->
            new Typed(
                last.source(),
                Integer.toString(last.upTo()),
                once,
                last.waits() ? last.revision() : 0))
        .orElseGet(() -> new Typed("", Integer.toString(d.last()), once, 0));
  }

  private Place place(Member member, Discussion d, Request request) {
    var audience = summaries.isForEveryone(d.id()) ? member.space().audience() : Audience.MEMBERS;
    return new Place(member, d, audience, request.token());
  }

  private Reply suggest(Member member, Request request) {
    return finding
        .thread(member, request)
        .map(d -> suggest(place(member, d, request), request))
        .orElseGet(() -> finding.absent(member, request));
  }

  private Reply suggest(Place place, Request request) {
    var member = place.member();
    var thread = place.thread();
    var form = SummaryForm.read(request.form(), ids.next(), thread.last());
    if (form.problems().any()) {
      return Reply.mistaken(FORM, again(place, Typed.of(form), request));
    }
    return switch (suggesting.suggest(member, thread.id(), form.summary())) {
      case Suggested.Done done -> toThread(member, thread).saying("summary-suggested");
      case Suggested.Changed changed ->
          conflict(
              again(
                  place,
                  Typed.of(form).from(form.once().toString(), changed.now().revision()),
                  request),
              "You have suggested another summary meanwhile, perhaps on another device. Both texts"
                  + " are here. Put together what you want to keep, then save.",
              changed.now().html());
      case Suggested.Settled settled ->
          conflict(
              again(place, Typed.of(form).from(ids.next().toString(), 0), request),
              "Your summary "
                  + became(settled.now())
                  + " meanwhile. Your words are still in the box. You can suggest them as a new"
                  + " summary.",
              settled.now().html());
      case Suggested.Archived archived -> Reply.refused(SpaceAccess.ARCHIVED);
      case Suggested.NotHere absent -> finding.absent(member, request);
    };
  }

  static String became(Summary summary) {
    return switch (summary.state()) {
      case ACCEPTED -> "was accepted";
      case DECLINED -> "was declined";
      case WITHDRAWN -> "was withdrawn";
      case WAITING -> "was changed";
    };
  }

  private static Reply conflict(SuggestView page, String what, SafeHtml now) {
    return Reply.conflict(FORM, page.meeting(what, now));
  }

  static Reply.SeeOther toThread(Member member, Discussion thread) {
    return Reply.seeOther(Addresses.of(member.space(), thread.id()));
  }

  static Optional<SummaryId> id(Request request) {
    var number = request.number("summary");
    return number.isPresent() ? Optional.of(new SummaryId(number.getAsLong())) : Optional.empty();
  }

  private Reply withdraw(Member member, Request request) {
    var id = id(request);
    return finding
        .thread(member, request)
        .filter(d -> id.isPresent())
        .map(d -> withdraw(member, d, id.orElseThrow()))
        .orElseGet(() -> finding.absent(member, request));
  }

  private Reply withdraw(Member member, Discussion d, SummaryId id) {
    return switch (suggesting.withdraw(member, d.id(), id)) {
      case Suggested.Done done -> toThread(member, d).saying("summary-withdrawn");
      case Suggested.Settled settled ->
          new Reply.Refused(
              409,
              "Your summary is not withdrawn: it was accepted meanwhile and is shown in the"
                  + " discussion. You can erase it there.");
      case Suggested.Changed changed -> Reply.notFound();
      case Suggested.Archived archived -> Reply.refused(SpaceAccess.ARCHIVED);
      case Suggested.NotHere absent -> Reply.notFound();
    };
  }
}
