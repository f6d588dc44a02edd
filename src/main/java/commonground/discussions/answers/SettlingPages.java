package commonground.discussions.answers;

import commonground.discussions.answers.SuggestView.Place;
import commonground.discussions.reading.Finding;
import commonground.platform.config.Ids;
import commonground.platform.web.Form;
import commonground.platform.web.Problems;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Routes;
import commonground.spaces.Audience;
import commonground.spaces.Member;
import commonground.spaces.Permission;
import commonground.spaces.SpaceAccess;
import java.util.function.BiFunction;

/** What moderators do with summaries that wait, and erasing one. */
public final class SettlingPages {

  private static final String PAGE = "discussions/settle";

  private final Finding finding;
  private final Summaries summaries;
  private final Settling settling;
  private final SpaceAccess in;
  private final Ids ids;

  public SettlingPages(
      Finding finding, Summaries summaries, Settling settling, SpaceAccess in, Ids ids) {
    this.finding = finding;
    this.summaries = summaries;
    this.settling = settling;
    this.in = in;
    this.ids = ids;
  }

  public void mount(Routes r) {
    var moderator = in.may(Permission.MODERATE);
    var summary = "/spaces/:space/discussions/:id/summaries/:summary";
    r.get(summary, moderator, this::show);
    r.post(summary + "/answer", moderator, this::answer);
    r.get(summary + "/erasure", in.member, this::ask);
    r.post(summary + "/erasure", in.member, this::erase);
  }

  /** Answers for the summary that an address names, whatever has become of it. */
  private Reply with(Member member, Request request, BiFunction<Place, Summary, Reply> answer) {
    var id = SummaryPages.id(request);
    var thread = finding.thread(member, request);
    if (id.isEmpty() || thread.isEmpty()) {
      return finding.absent(member, request);
    }
    var d = thread.get();
    return summaries
        .any(member, d.id(), id.get())
        .map(one -> {
          var audience =
              summaries.isForEveryone(d.id()) ? member.space().audience() : Audience.MEMBERS;
          return answer.apply(new Place(member, d, audience, request.token()), one);
        })
        .orElseGet(Reply::notFound);
  }

  private Reply show(Member member, Request request) {
    return with(
        member,
        request,
        (place, one) ->
            Reply.page(
                PAGE,
                SettleView.of(place, one, new SettleView.Typed(one.words(), "", new Problems()))));
  }

  /** One form, two buttons. */
  private Reply answer(Member member, Request request) {
    return with(
        member,
        request,
        (place, one) ->
            request.form().text("_answer").equals("decline")
                ? decline(place, one, request.form())
                : accept(place, one, request.form()));
  }

  private Reply accept(Place place, Summary one, Form typed) {
    var form = SummaryForm.read(typed, ids.next());
    var kept = new SettleView.Typed(form.words(), typed.raw("reason"), form.problems());
    if (form.problems().any()) {
      return mistaken(place, one, kept);
    }
    var settled =
        settling.accept(
            place.member(),
            place.thread().id(),
            one.id(),
            form.base(),
            form.words(),
            form.audience());
    return reply(place, settled, kept, "summary-accepted");
  }

  private Reply decline(Place place, Summary one, Form typed) {
    var reason = typed.text("reason");
    var problems = new Problems();
    problems.unless(!reason.isEmpty(), "reason", "Say why. " + one.writer() + " reads it");
    problems.unless(
        reason.length() <= Settling.REASON_MOST,
        "reason",
        "Make it shorter: there is room for 1,000 characters");
    var kept = new SettleView.Typed(typed.raw("summary"), reason, problems);
    if (problems.any()) {
      return mistaken(place, one, kept);
    }
    var base = typed.number("_seen").orElse(0L);
    var settled = settling.decline(place.member(), place.thread().id(), one.id(), base, reason);
    return reply(place, settled, kept, "summary-declined");
  }

  private static Reply mistaken(Place place, Summary one, SettleView.Typed kept) {
    return one.waits()
        ? Reply.mistaken(PAGE, SettleView.of(place, one, kept))
        : before(place, one, kept);
  }

  private static Reply before(Place place, Summary now, SettleView.Typed kept) {
    var words = new SettleView.Typed(kept.words(), kept.reason(), new Problems());
    return Reply.conflict(
        PAGE,
        SettleView.of(place, now, words)
            .meeting(
                "Nothing was changed: this summary "
                    + SummaryPages.became(now)
                    + " since you opened this page. Your words are below, so that you can copy"
                    + " them."));
  }

  private static Reply reply(Place place, Settled settled, SettleView.Typed kept, String said) {
    return switch (settled) {
      case Settled.Done done -> SummaryPages.toThread(place.member(), place.thread()).saying(said);
      case Settled.Changed changed ->
          Reply.conflict(
              PAGE,
              SettleView.of(place, changed.now(), kept)
                  .meeting(
                      "Its writer has changed it since you opened this page. Here it is as it"
                          + " stands now. Your words are in the boxes below."));
      case Settled.Before before -> before(place, before.now(), kept);
      case Settled.Archived archived -> Reply.refused(SpaceAccess.ARCHIVED);
      case Settled.NotHere absent -> Reply.notFound();
    };
  }

  private Reply ask(Member member, Request request) {
    return with(
        member,
        request,
        (place, one) ->
            OutcomeViews.mayErase(member, one)
                ? Reply.page("discussions/summary-erasure", ErasureView.of(place, one))
                : Reply.notFound());
  }

  private Reply erase(Member member, Request request) {
    return with(
        member,
        request,
        (place, one) ->
            switch (settling.erase(member, place.thread().id(), one.id())) {
              case Settled.Done done ->
                  SummaryPages.toThread(member, place.thread()).saying("summary-erased");
              case Settled.Changed changed -> Reply.notFound();
              case Settled.Before before -> Reply.notFound();
              case Settled.Archived archived -> Reply.refused(SpaceAccess.ARCHIVED);
              case Settled.NotHere absent -> finding.absent(member, request);
            });
  }
}
