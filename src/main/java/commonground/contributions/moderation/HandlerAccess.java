package commonground.contributions.moderation;

import commonground.people.PeopleAccess;
import commonground.platform.web.Access;
import commonground.platform.web.Access.Admission;
import commonground.platform.web.Request;
import commonground.spaces.Member;
import commonground.spaces.Permission;
import commonground.spaces.Slug;
import commonground.spaces.SpaceAccess;
import commonground.spaces.Spaces;
import java.util.Optional;

/**
 * The access column of those who look at reports: moderators and facilitators of the space, and a
 * site administrator while a report of the space has fallen to them. At which reports they may look
 * is asked for each of them.
 */
public final class HandlerAccess {

  /** Whoever looks at reports of the space. */
  public final Access<Handler> handler;

  private final Spaces spaces;
  private final Reports reports;

  public HandlerAccess(SpaceAccess in, Spaces spaces, Reports reports) {
    this.spaces = spaces;
    this.reports = reports;
    var moderator = in.may(Permission.MODERATE);
    this.handler =
        new Access<>("handler", request -> admit(moderator.rule().apply(request), request));
  }

  private Admission<Handler> admit(Admission<Member> moderator, Request request) {
    return moderator instanceof Admission.In<Member>(var member)
        ? new Admission.In<>(
            new Handler(
                member.space(), member.person(), true, member.may(Permission.REMOVE_PEOPLE)))
        : administrator(request)
            .<Admission<Handler>>map(Admission.In::new)
            .orElseGet(() -> shut(moderator));
  }

  private Optional<Handler> administrator(Request request) {
    return PeopleAccess.person(request)
        .flatMap(person ->
            Slug.parse(request.parameter("space"))
                .flatMap(spaces::find)
                .filter(space -> reports.fallen(space.id(), person))
                .map(space -> new Handler(space, person, false, false)));
  }

  private static Admission<Handler> shut(Admission<Member> moderator) {
    return switch (moderator) {
      case Admission.Refused<Member>(var why) -> new Admission.Refused<>(why);
      case Admission.SignInFirst<Member> first -> new Admission.SignInFirst<>();
      case Admission.SignInAgain<Member> again -> new Admission.SignInAgain<>();
      case Admission.First<Member>(var page, var keeper, var why) ->
          new Admission.First<>(page, keeper, why);
      case Admission.NotHere<Member> absent -> new Admission.NotHere<>();
      case Admission.In<Member> in -> new Admission.NotHere<>();
    };
  }
}
