package commonground.spaces.members;

import commonground.people.DisplayName;
import commonground.platform.db.Words;
import commonground.platform.web.Form;
import commonground.platform.web.Problems;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Routes;
import commonground.spaces.Attention;
import commonground.spaces.Hearing;
import commonground.spaces.Member;
import commonground.spaces.Mutes;
import commonground.spaces.Perspective;
import commonground.spaces.SpaceAccess;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** "You in this space": name, perspectives, what one says of oneself, leaving. */
public final class MePages {

  /** What each change says on the next page. */
  public static final Map<String, String> SAID =
      Map.of(
          "me", "Saved. The others in this space see it now.",
          "hearing", "Saved. It counts from the next post on.",
          "left", "You have left the space.");

  private static final String PAGE = "spaces/me";

  private final Profiles profiles;
  private final Departures departures;
  private final Mutes mutes;
  private final Hearing hearing;
  private final SpaceAccess in;

  public MePages(
      Profiles profiles, Departures departures, Mutes mutes, Hearing hearing, SpaceAccess in) {
    this.profiles = profiles;
    this.departures = departures;
    this.mutes = mutes;
    this.hearing = hearing;
    this.in = in;
  }

  public void mount(Routes r) {
    r.get("/spaces/:space/me", in.member, this::show);
    r.post("/spaces/:space/me", in.member, this::save);
    r.post("/spaces/:space/me/attention", in.member, this::want);
    r.get("/spaces/:space/me/leave", in.member, this::askToLeave);
    r.post("/spaces/:space/me/leave", in.member, this::leave);
  }

  private Reply show(Member member, Request request) {
    return profiles
        .find(member, member.person())
        .map(profile ->
            Reply.page(
                PAGE,
                MeView.of(
                    member,
                    MeView.Typed.of(profile),
                    mutes.list(member),
                    request.token(),
                    new Problems())))
        .orElseGet(Reply::notFound);
  }

  private Reply save(Member member, Request request) {
    var typed = typed(request.form());
    var name = DisplayName.parse(typed.name());
    var problems = problems(typed, name);
    if (problems.any()) {
      return mistaken(member, typed, request, problems);
    }
    var said = new Profiles.Said(name, typed.perspectives(), typed.biography(), typed.askMeAbout());
    return switch (profiles.save(member, said)) {
      case Profiles.Saved.Done done -> Reply.seeOther(member.space().path() + "/me").saying("me");
      case Profiles.Saved.Unnamed(var why) ->
          mistaken(member, typed, request, Problems.of("name", why));
      case Profiles.Saved.NotHere gone -> Reply.notFound();
    };
  }

  private Reply mistaken(Member member, MeView.Typed typed, Request request, Problems problems) {
    return Reply.mistaken(
        PAGE, MeView.of(member, typed, mutes.list(member), request.token(), problems));
  }

  private static MeView.Typed typed(Form form) {
    return new MeView.Typed(
        form.text("name"),
        form.all("perspective").stream()
            .flatMap(text -> PeoplePages.word(Perspective.values(), text).stream())
            .collect(Collectors.toSet()),
        form.text("biography"),
        form.text("ask_me_about"));
  }

  private static Problems problems(MeView.Typed typed, Optional<DisplayName> name) {
    var problems = new Problems();
    problems.unless(
        typed.name().isEmpty() || name.isPresent(),
        "name",
        "Enter a name with letters, at most 80 characters");
    problems.unless(
        typed.biography().length() <= Profiles.BIOGRAPHY,
        "biography",
        "Make it shorter: there is room for 2,000 characters");
    problems.unless(
        typed.askMeAbout().length() <= Profiles.ASK_ME_ABOUT,
        "ask_me_about",
        "Make it shorter: there is room for 300 characters");
    return problems;
  }

  private Reply want(Member member, Request request) {
    var wanted = Words.find(Attention.class, request.form().text("attention"));
    wanted.ifPresent(attention -> hearing.want(member, attention));
    return wanted.isPresent()
        ? Reply.seeOther(member.space().path() + "/me").saying("hearing")
        : Reply.notFound();
  }

  private Reply askToLeave(Member member, Request request) {
    return profiles
        .find(member, member.person())
        .map(profile ->
            Reply.page(
                "spaces/leave",
                LeaveView.of(
                    member, profile.name(), departures.isLastFacilitator(member), request.token())))
        .orElseGet(Reply::notFound);
  }

  private Reply leave(Member member, Request request) {
    return PersonPages.reply(departures.leave(member), "/spaces", "left");
  }
}
