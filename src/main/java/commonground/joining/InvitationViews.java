package commonground.joining;

import commonground.platform.views.Count;
import commonground.platform.views.Link;
import commonground.platform.views.PageView;
import commonground.platform.views.When;
import commonground.platform.views.govuk.Breadcrumbs;
import commonground.platform.views.govuk.ErrorSummary;
import commonground.platform.views.govuk.FormView;
import commonground.platform.views.govuk.SelectField;
import commonground.platform.views.govuk.SummaryList;
import commonground.platform.views.govuk.Tag;
import commonground.platform.views.govuk.TextField;
import commonground.platform.web.Problems;
import commonground.spaces.Perspective;
import commonground.spaces.Space;
import commonground.spaces.SpaceViews;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** What facilitators see of invitations. */
public final class InvitationViews {

  private final URI publicUrl;

  public InvitationViews(URI publicUrl) {
    this.publicUrl = publicUrl;
  }

  static String path(Space space) {
    return space.path() + "/invitations";
  }

  static String path(Space space, InvitationId id) {
    return path(space) + "/" + id.value();
  }

  String address(Invitation invitation) {
    return publicUrl.resolve(invitation.path()).toString();
  }

  /**
   * An invitation in the list.
   *
   * @param name what it is for
   * @param used how often and when last, in words
   * @param until in words
   * @param revoke where it is taken back; "" if it is over
   */
  record Line(
      long id,
      String name,
      String href,
      String role,
      Tag state,
      String used,
      String until,
      String revoke) {}

  /**
   * @param email where people are invited by mail
   */
  record ListView(
      Breadcrumbs trail,
      String email,
      String action,
      String token,
      ErrorSummary summary,
      SelectField role,
      SelectField perspective,
      TextField label,
      TextField uses,
      SelectField life,
      List<Line> links)
      implements FormView {
    @Override
    public String title() {
      return "Invite people";
    }
  }

  /** Who looks, and when. */
  record Eye(String token, ZoneId zone, Instant now) {}

  ListView list(
      Space space, List<Invitation> all, InvitationForm form, Problems problems, Eye eye) {
    return new ListView(
        SpaceViews.trail(space, Link.to("Invite people", "")),
        EmailViews.path(space),
        path(space),
        eye.token(),
        problems.summary(),
        form.roleField(),
        form.perspectiveField(),
        form.labelField(problems),
        form.usesField(problems),
        form.lifeField(),
        all.stream().map(i -> line(space, i, eye)).toList());
  }

  private static Line line(Space space, Invitation i, Eye eye) {
    var open = i.state(eye.now()) == Invitation.State.OPEN;
    return new Line(
        i.id().value(),
        name(i),
        path(space, i.id()),
        i.role().words(),
        tag(i.state(eye.now())),
        used(i, eye.zone()),
        (open ? "Works until " : "Was to work until ") + words(i.expiresAt(), eye.zone()),
        open ? path(space, i.id()) + "/revoke" : "");
  }

  private static String name(Invitation i) {
    return i.label().isEmpty() ? "Link " + i.id().value() : i.label();
  }

  private static Tag tag(Invitation.State state) {
    return Tag.of(state.words(), state == Invitation.State.OPEN ? "green" : "grey");
  }

  private static String used(Invitation i, ZoneId zone) {
    var times =
        i.allowed().isPresent()
            ? i.used() + " of " + Count.of(i.allowed().getAsInt(), "person has", "people have")
            : Count.of(i.used(), "person has", "people have");
    return times
        + " joined with it"
        + i.lastUsedAt().map(at -> ", last on " + words(at, zone)).orElse("")
        + ".";
  }

  private static String words(Instant at, ZoneId zone) {
    return When.at(at, zone).words();
  }

  /**
   * One link, to be passed on.
   *
   * @param qr address of its picture
   * @param revoke "" if it is over
   */
  record LinkView(
      Breadcrumbs trail,
      String title,
      boolean open,
      Tag state,
      String address,
      String code,
      String codePage,
      String qr,
      SummaryList facts,
      String revoke,
      String token)
      implements PageView {}

  LinkView link(Space space, Invitation i, String madeBy, Eye eye) {
    var open = i.state(eye.now()) == Invitation.State.OPEN;
    return new LinkView(
        SpaceViews.trail(space, Link.to("Invite people", path(space)), Link.to(name(i), "")),
        name(i),
        open,
        tag(i.state(eye.now())),
        address(i),
        new SpokenCode(i.code()).shown(),
        publicUrl.resolve("/join").toString(),
        path(space, i.id()) + "/qr.svg",
        facts(i, madeBy, eye),
        open ? path(space, i.id()) + "/revoke" : "",
        eye.token());
  }

  private static SummaryList facts(Invitation i, String madeBy, Eye eye) {
    return SummaryList.of(
        List.of(
            SummaryList.Row.of("Role", i.role().words()),
            SummaryList.Row.of(
                "Perspective", i.perspective().map(Perspective::words).orElse("They say it")),
            SummaryList.Row.of("Used", used(i, eye.zone())),
            SummaryList.Row.of("Works until", words(i.expiresAt(), eye.zone())),
            SummaryList.Row.of("Made", "by " + madeBy + ", " + words(i.madeAt(), eye.zone()))));
  }
}
