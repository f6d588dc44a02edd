package commonground.spaces.members;

import commonground.people.PersonId;
import commonground.platform.web.Problems;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Routes;
import commonground.spaces.Member;
import commonground.spaces.Mutes;
import commonground.spaces.Permission;
import commonground.spaces.Profile;
import commonground.spaces.Role;
import commonground.spaces.SpaceAccess;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** A person in a space: who they are here, their role, removing and muting them. */
public final class PersonPages {

  /** What each change says on the next page. */
  public static final Map<String, String> SAID =
      Map.of(
          "role", "Their role is changed.",
          "removed", "They are no longer in this space. We tell them by email, with your reason.",
          "muted", "Their posts are folded away for you. Nobody else can tell.",
          "unmuted", "You see their posts again.");

  private static final String PAGE = "spaces/person";
  private static final String REMOVAL = "spaces/removal";

  private final Profiles profiles;
  private final Roles roles;
  private final Removals removals;
  private final Mutes mutes;
  private final SpaceAccess in;

  public PersonPages(
      Profiles profiles, Roles roles, Removals removals, Mutes mutes, SpaceAccess in) {
    this.profiles = profiles;
    this.roles = roles;
    this.removals = removals;
    this.mutes = mutes;
    this.in = in;
  }

  public void mount(Routes r) {
    r.get("/spaces/:space/people/:person", in.member, this::show);
    r.post("/spaces/:space/people/:person/role", in.may(Permission.CHANGE_ROLES), this::changeRole);
    r.get(
        "/spaces/:space/people/:person/removal",
        in.may(Permission.REMOVE_PEOPLE),
        this::askRemoval);
    r.post("/spaces/:space/people/:person/removal", in.may(Permission.REMOVE_PEOPLE), this::remove);
    r.post("/spaces/:space/people/:person/mute", in.member, this::mute);
    r.post("/spaces/:space/people/:person/unmute", in.member, this::unmute);
  }

  private static Optional<PersonId> person(Request request) {
    return request.number("person").stream().mapToObj(PersonId::new).findFirst();
  }

  private Reply with(Member member, Request request, BiFunction<Profile, PersonId, Reply> answer) {
    return person(request)
        .flatMap(id -> profiles.find(member, id).map(profile -> answer.apply(profile, id)))
        .orElseGet(Reply::notFound);
  }

  private Reply show(Member member, Request request) {
    return with(
        member,
        request,
        (profile, id) -> Reply.page(PAGE, view(member, profile, request, new Problems())));
  }

  private PersonView view(Member member, Profile profile, Request request, Problems problems) {
    var muted = mutes.of(member).contains(profile.person());
    return PersonView.of(member, profile, muted, request.token(), problems);
  }

  private Reply changeRole(Member member, Request request) {
    return with(
        member,
        request,
        (profile, id) ->
            PeoplePages.word(Role.values(), request.form().text("role"))
                .map(role ->
                    reply(
                        roles.give(member, id, role), PersonView.path(member.space(), id), "role"))
                .orElseGet(() ->
                    Reply.mistaken(
                        PAGE,
                        view(member, profile, request, Problems.of("role", "Choose a role")))));
  }

  /** Says what came of a change: it is done, or why not. */
  static Reply reply(Changed changed, String next, String said) {
    return switch (changed) {
      case Changed.Done done -> Reply.seeOther(next).saying(said);
      case Changed.NotHere gone -> Reply.notFound();
      case Changed.NotAllowed refused -> Reply.refused(Permission.CHANGE_ROLES.refusal());
      case Changed.LastFacilitator last ->
          new Reply.Refused(
              409,
              "Nothing has changed. This is the only facilitator of the space, and a space needs"
                  + " one. Make somebody else a facilitator first.");
    };
  }

  /** Nobody removes themselves: they leave. */
  private static boolean isOther(Member member, Profile profile) {
    return !profile.person().equals(member.person());
  }

  private Reply askRemoval(Member member, Request request) {
    return with(
        member,
        request,
        (profile, id) ->
            isOther(member, profile)
                ? Reply.page(
                    REMOVAL, RemovalView.of(member, profile, "", request.token(), new Problems()))
                : Reply.notFound());
  }

  private Reply remove(Member member, Request request) {
    return with(
        member,
        request,
        (profile, id) ->
            isOther(member, profile) ? remove(member, profile, request) : Reply.notFound());
  }

  private Reply remove(Member member, Profile profile, Request request) {
    var reason = request.form().text("reason");
    var problems = new Problems();
    problems.unless(!reason.isEmpty(), "reason", "Say why. They read it in an email from us");
    problems.unless(
        reason.length() <= Removals.MOST,
        "reason",
        "Make it shorter: there is room for 1,000 characters");
    if (problems.any()) {
      return Reply.mistaken(
          REMOVAL, RemovalView.of(member, profile, reason, request.token(), problems));
    }
    var changed = removals.remove(member, profile.person(), reason);
    return reply(changed, member.space().path() + "/people", "removed");
  }

  private Reply mute(Member member, Request request) {
    return person(request).filter(id -> mutes.mute(member, id)).isPresent()
        ? Reply.seeOther(request.path().replaceFirst("/mute$", "")).saying("muted")
        : Reply.notFound();
  }

  private Reply unmute(Member member, Request request) {
    return person(request).filter(id -> mutes.unmute(member, id)).isPresent()
        ? Reply.seeOther(member.space().path() + "/me").saying("unmuted")
        : Reply.notFound();
  }
}
