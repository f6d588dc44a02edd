package commonground.discussions.changing;

import commonground.contributions.mentions.Naming;
import commonground.discussions.Addresses;
import commonground.discussions.PersonalData;
import commonground.discussions.Version;
import commonground.discussions.reading.Finding;
import commonground.discussions.reading.Finding.Found;
import commonground.platform.db.Words;
import commonground.platform.views.Markdown;
import commonground.platform.web.Problems;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Routes;
import commonground.spaces.Member;
import commonground.spaces.Permission;
import commonground.spaces.SpaceAccess;
import java.util.function.Function;

/** Erasing for good a version that holds personal data. For moderators. */
public final class HidingPages {

  private static final String PAGE = "discussions/hiding";

  private final Finding finding;
  private final History history;
  private final Hiding hiding;
  private final Markdown markdown;
  private final Naming naming;
  private final SpaceAccess in;

  public HidingPages(
      Finding finding,
      History history,
      Hiding hiding,
      Markdown markdown,
      Naming naming,
      SpaceAccess in) {
    this.finding = finding;
    this.history = history;
    this.hiding = hiding;
    this.markdown = markdown;
    this.naming = naming;
    this.in = in;
  }

  public void mount(Routes r) {
    var moderator = in.may(Permission.MODERATE);
    r.get(
        "/spaces/:space/discussions/:id/posts/:number/history/:revision/erasure",
        moderator,
        this::ask);
    r.post(
        "/spaces/:space/discussions/:id/posts/:number/history/:revision/erasure",
        moderator,
        this::erase);
  }

  private Reply ask(Member member, Request request) {
    return with(
        member,
        request,
        one ->
            hiding.isFree(member, one.found().post())
                ? Reply.page(PAGE, view(member, one, new Problems()))
                : new Reply.Refused(409, Moderating.FOR_OTHERS));
  }

  /** What is asked about. */
  private record Asked(Found found, Version version, Request request) {}

  /** An erased version is answered with what is left: whoever presses twice sees that it is. */
  private Reply with(Member member, Request request, Function<Asked, Reply> answer) {
    return finding.with(
        member,
        request,
        found ->
            HistoryPages.version(history, member, request, found.post())
                .map(version -> answer.apply(new Asked(found, version, request)))
                .orElseGet(() -> gone(member, request, found)));
  }

  private Reply gone(Member member, Request request, Found found) {
    var revision = request.number("revision");
    return revision.isPresent()
            && history.find(member, found.post(), revision.getAsLong()).isPresent()
        ? Reply.seeOther(path(member, found))
        : Reply.notFound();
  }

  private static String path(Member member, Found found) {
    return Addresses.history(member.space(), found.thread().id(), found.post().number());
  }

  private HidingView view(Member member, Asked asked, Problems problems) {
    return HidingView.of(
        member,
        asked.found(),
        asked.version(),
        markdown.render(naming.words(member, asked.version().source())),
        asked.request().token(),
        problems);
  }

  private Reply erase(Member member, Request request) {
    return with(
        member,
        request,
        asked ->
            Words.find(PersonalData.class, request.form().text("why"))
                .map(why -> erase(member, asked, why))
                .orElseGet(() ->
                    Reply.mistaken(
                        PAGE, view(member, asked, Problems.of("why", "Choose a reason")))));
  }

  private Reply erase(Member member, Asked asked, PersonalData why) {
    var thread = asked.found().thread().id();
    var number = asked.found().post().number();
    return switch (hiding.hide(member, thread, number, asked.version().revision(), why)) {
      case Removed.Done done ->
          Reply.seeOther(path(member, asked.found())).saying("hidden-" + number);
      case Removed.Changed changed -> Reply.notFound();
      case Removed.TooLate late -> Reply.notFound();
      case Removed.ForOthers others -> new Reply.Refused(409, Moderating.FOR_OTHERS);
      case Removed.Archived archived -> Reply.refused(SpaceAccess.ARCHIVED);
      case Removed.NotHere absent -> Reply.notFound();
    };
  }
}
