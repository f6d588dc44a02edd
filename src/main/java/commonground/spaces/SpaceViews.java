package commonground.spaces;

import commonground.platform.views.Count;
import commonground.platform.views.Face;
import commonground.platform.views.Link;
import commonground.platform.views.PageView;
import commonground.platform.views.SafeHtml;
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
  public record Reach(String words, boolean everyone) {

    /** Who can read what is written in this space from now on. */
    public static Reach reads(Space space) {
      return reads(space, space.audience());
    }

    /** Who can read what is written in it for these. */
    public static Reach reads(Space space, Audience audience) {
      return new Reach(space.whoReads(audience), audience == Audience.EVERYONE);
    }

    static Reach sees(Space space) {
      return new Reach(space.whoSees(), space.visibility() == Visibility.PUBLIC);
    }
  }

  /**
   * The top of every page of a space.
   *
   * @param sees one sentence: who can see the space and who can read in it
   * @param archived whether it can only be read
   */
  public record Head(
      String name, String path, String kind, Reach sees, boolean archived, Face face) {
    public static Head of(Space space) {
      return new Head(
          space.name(),
          space.path(),
          space.kind().words(),
          Reach.sees(space),
          space.archived(),
          SpaceViews.face(space).large());
    }
  }

  /** Its picture, or its initials. */
  public static Face face(Space space) {
    // "A leaflet" is an L.
    var name = space.name().replaceFirst("(?i)^(a|an|the)\\s+(?=\\S)", "");
    var face = Face.of(name, space.id().value());
    return space.picture() == 0
        ? face
        : face.withPicture(space.path() + "/picture?version=" + space.picture());
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
   * @param cares what the space cares about; empty if nobody has said it, or not for this reader
   * @param manage what this member looks after here
   * @param hello what a newcomer may say first
   * @param guest whether somebody reads here who might be a member
   */
  record SpaceView(
      Breadcrumbs trail,
      Head head,
      SeenAsView seenAs,
      String purpose,
      SafeHtml cares,
      List<Link> manage,
      boolean guest,
      boolean member,
      String role,
      List<Door.Panel> doors,
      Entrance.Way way,
      boolean newcomer,
      String hello)
      implements PageView {
    @Override
    public String title() {
      return head.name();
    }
  }

  static SpaceView space(
      Standing standing,
      SeenAsView seenAs,
      SafeHtml cares,
      Entrance.Way way,
      List<Door.Panel> doors) {
    var space = standing.space();
    return new SpaceView(
        Breadcrumbs.of(Link.to("Spaces", "/spaces"), Link.to(space.name(), "")),
        Head.of(space),
        seenAs,
        space.purpose(),
        cares,
        manage(standing),
        standing instanceof Visitor && seenAs.words().isEmpty(),
        standing instanceof Member,
        standing instanceof Member member ? member.role().words() : "",
        doors,
        way,
        newcomer(standing, doors),
        space.kind().prompts().hello());
  }

  /**
   * Through whose eyes a facilitator looks at the page.
   *
   * @param words such as "a member"; "" for one's own
   */
  record SeenAsView(String words, String note, String back) {
    static final SeenAsView ONESELF = new SeenAsView("", "", "");

    static SeenAsView of(Space space, SeenAs whom) {
      return new SeenAsView(
          whom.words(),
          whom == SeenAs.PATIENT
              ? "Patients and carers see what every member sees. Would they know each word, and"
                  + " what to do first?"
              : "",
          space.path() + "/settings");
    }

    /** The panel as it is shown: what others would press leads nowhere. */
    Door.Panel shown(Door.Panel panel) {
      return words.isEmpty() ? panel : panel.still();
    }

    Entrance.Way shown(Entrance.Way way) {
      return words.isEmpty() ? way : new Entrance.Way(way.words(), List.of(), "");
    }
  }

  /** What stands for the page of a hidden space to those who are not in it. */
  record NobodyView(Breadcrumbs trail, Head head, SeenAsView seenAs) implements PageView {
    @Override
    public String title() {
      return head.name() + " from outside";
    }
  }

  static NobodyView nobody(Space space, SeenAsView seenAs) {
    return new NobodyView(
        trail(space, Link.to("Settings", seenAs.back()), Link.to("From outside", "")),
        Head.of(space),
        seenAs);
  }

  private static List<Link> manage(Standing standing) {
    var links = new ArrayList<Link>();
    if (standing instanceof Member member) {
      if (member.may(Permission.CHANGE_SPACE)) {
        links.add(Link.to("Settings", member.space().path() + "/settings"));
      }
      if (member.may(Permission.MODERATE)) {
        links.add(Link.to("Reports", member.space().path() + "/reports"));
      }
      if (member.may(Permission.CHANGE_SPACE) && member.space().speaking().unnamed()) {
        links.add(Link.to("Posts without a name", member.space().path() + "/names"));
      }
    }
    return List.copyOf(links);
  }

  /** Whether somebody who may write sees a space in which nobody has begun to talk. */
  private static boolean newcomer(Standing standing, List<Door.Panel> doors) {
    return standing instanceof Member member
        && member.may(Permission.WRITE)
        && doors.stream().limit(1).anyMatch(discussions -> discussions.lines().isEmpty());
  }

  /** A space in a list. */
  public record SpaceLine(
      String name,
      String path,
      String kind,
      String purpose,
      String sees,
      boolean archived,
      Face face) {
    public static SpaceLine of(Space space) {
      return new SpaceLine(
          space.name(),
          space.path(),
          space.kind().words(),
          space.purpose(),
          space.whoSees(),
          space.archived(),
          SpaceViews.face(space));
    }
  }

  /**
   * One of somebody's own spaces.
   *
   * @param news such as "3 new posts"; "" for nothing
   */
  public record MySpace(SpaceLine space, String news) {
    public static MySpace of(Space space, long unread) {
      return new MySpace(
          SpaceLine.of(space), unread == 0 ? "" : Count.of(unread, "new post", "new posts"));
    }
  }
}
