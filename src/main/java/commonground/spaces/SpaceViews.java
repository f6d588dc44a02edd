package commonground.spaces;

import commonground.platform.views.Face;
import commonground.platform.views.Link;
import commonground.platform.views.PageView;
import commonground.platform.views.When;
import commonground.platform.views.govuk.Breadcrumbs;
import java.util.ArrayList;
import java.util.List;

/** What the pages of a space show. */
public final class SpaceViews {

  private SpaceViews() {}

  /**
   * One sentence about who can read or see something: {@code spaces/_audience}.
   *
   * @param everyone whether that is anyone at all
   */
  public record Audience(String words, boolean everyone) {

    /** Who can read what is written in this space from now on. */
    public static Audience reads(Space space) {
      return new Audience(space.whoReads(), space.visibility() == Visibility.PUBLIC);
    }

    static Audience sees(Space space) {
      return new Audience(space.whoSees(), space.visibility() == Visibility.PUBLIC);
    }
  }

  /**
   * The top of every page of a space.
   *
   * @param sees one sentence: who can see the space and who can read in it
   */
  public record Head(String name, String path, String kind, Audience sees, Face face) {
    public static Head of(Space space) {
      return new Head(
          space.name(),
          space.path(),
          space.kind().words(),
          Audience.sees(space),
          Face.of(space.name(), space.id().value()));
    }
  }

  /** The way back: spaces, then this space, then {@code here}. */
  public static Breadcrumbs trail(Space space, Link... here) {
    var links = new ArrayList<Link>();
    links.add(Link.to("Spaces", "/spaces"));
    links.add(Link.to(space.name(), space.path()));
    links.addAll(List.of(here));
    // Not collapsed on a telephone: it is the only way back to the space and its discussions.
    return new Breadcrumbs(List.copyOf(links), false, "Breadcrumb", "");
  }

  /**
   * @param standing "member", "visitor" or "outsider": which parts the page has
   */
  record SpaceView(
      Breadcrumbs trail,
      Head head,
      String purpose,
      boolean guest,
      boolean member,
      String role,
      List<Door.Panel> doors,
      String joining,
      boolean newcomer)
      implements PageView {
    @Override
    public String title() {
      return head.name();
    }
  }

  static SpaceView space(Standing standing, List<Door.Panel> doors) {
    var space = standing.space();
    return new SpaceView(
        Breadcrumbs.of(Link.to("Spaces", "/spaces"), Link.to(space.name(), "")),
        Head.of(space),
        space.purpose(),
        standing instanceof Visitor,
        standing instanceof Member,
        standing instanceof Member member ? member.role().words() : "",
        doors,
        joining(standing),
        newcomer(standing, doors));
  }

  /** Whether somebody who may write sees a space in which nobody has begun to talk. */
  private static boolean newcomer(Standing standing, List<Door.Panel> doors) {
    return standing instanceof Member member
        && member.may(Permission.WRITE)
        && doors.stream().limit(1).anyMatch(discussions -> discussions.lines().isEmpty());
  }

  /** How somebody who is not in it comes in; "" for a member. */
  private static String joining(Standing standing) {
    return switch (standing) {
      case Member member -> "";
      case Visitor visitor ->
          "You are reading as a guest. Members write here. To become one, ask a facilitator of this"
              + " space to add you.";
      case Inspector inspector ->
          "You read here as site administrator until "
              + When.at(inspector.endsAt(), When.UK).words()
              + ". The facilitators of this space have been told.";
      case Outsider outsider ->
          "Only members can read here. To become one, ask a facilitator of this space to add you.";
    };
  }

  /** A space in a list. */
  public record SpaceLine(
      String name, String path, String kind, String purpose, String sees, Face face) {
    public static SpaceLine of(Space space) {
      return new SpaceLine(
          space.name(),
          space.path(),
          space.kind().words(),
          space.purpose(),
          space.whoSees(),
          Face.of(space.name(), space.id().value()));
    }
  }

  record SpacesView(List<SpaceLine> mine, List<SpaceLine> others, boolean signedIn)
      implements PageView {
    @Override
    public String title() {
      return "Spaces";
    }
  }
}
