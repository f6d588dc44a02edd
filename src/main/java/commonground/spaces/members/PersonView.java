package commonground.spaces.members;

import commonground.people.PersonId;
import commonground.platform.db.Words;
import commonground.platform.views.Face;
import commonground.platform.views.Link;
import commonground.platform.views.govuk.Breadcrumbs;
import commonground.platform.views.govuk.ErrorSummary;
import commonground.platform.views.govuk.FormView;
import commonground.platform.views.govuk.SelectField;
import commonground.platform.web.Problems;
import commonground.spaces.Member;
import commonground.spaces.Permission;
import commonground.spaces.Perspective;
import commonground.spaces.Profile;
import commonground.spaces.Role;
import commonground.spaces.Space;
import commonground.spaces.SpaceViews;
import java.util.Arrays;

/**
 * A person in a space.
 *
 * @param biography several lines; "" for none
 * @param me where they change all this, if it is the reader; "" for others
 * @param roles for who may change them
 * @param table where the table of roles is
 * @param removal where they can be removed; "" for who may not
 * @param pause where they can be paused, or that be ended; "" for who may not
 * @param mayMute whether the reader may fold their posts away, or has
 */
record PersonView(
    Breadcrumbs trail,
    SpaceViews.Head head,
    String token,
    ErrorSummary summary,
    String title,
    String path,
    Face face,
    String role,
    String perspectives,
    String biography,
    String askMeAbout,
    String me,
    boolean mayChangeRole,
    SelectField roles,
    String table,
    String removal,
    String pause,
    boolean mayMute,
    boolean muted)
    implements FormView {

  static String path(Space space, PersonId person) {
    return space.path() + "/people/" + person.value();
  }

  static PersonView of(
      Member member, Profile profile, boolean muted, String token, Problems problems) {
    var space = member.space();
    var path = path(space, profile.person());
    var mine = profile.person().equals(member.person());
    return new PersonView(
        trail(space, Link.to(profile.name(), "")),
        SpaceViews.Head.of(space),
        token,
        problems.summary(),
        profile.name(),
        path,
        Face.of(profile.name(), profile.person().value()).large(),
        profile.role().words(),
        Perspective.words(profile.perspectives()),
        profile.biography(),
        profile.askMeAbout(),
        mine ? space.path() + "/me" : "",
        member.may(Permission.CHANGE_ROLES),
        roles(profile, problems),
        space.path() + "/roles",
        member.may(Permission.REMOVE_PEOPLE) && !mine ? path + "/removal" : "",
        member.may(Permission.MODERATE) && !mine && !Permission.MODERATE.grantedTo(profile.role())
            ? path + "/pause"
            : "",
        !mine && (muted || profile.role() != Role.FACILITATOR),
        muted);
  }

  static Breadcrumbs trail(Space space, Link here) {
    return SpaceViews.trail(space, Link.to("People", space.path() + "/people"), here);
  }

  private static SelectField roles(Profile profile, Problems problems) {
    return SelectField.of(
            "role",
            "Role in this space",
            Arrays.stream(Role.values())
                .map(role -> SelectField.Option.of(Words.write(role), role.words()))
                .toList())
        .withError(problems.of("role"))
        .withChosen(Words.write(profile.role()));
  }

  @Override
  public boolean writes() {
    return mayChangeRole;
  }
}
