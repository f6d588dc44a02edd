package commonground.spaces;

import commonground.platform.views.Face;
import commonground.platform.views.Link;
import commonground.platform.views.PageView;
import commonground.platform.views.govuk.Breadcrumbs;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

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
      boolean reader,
      boolean member,
      String role,
      List<Door.Panel> doors,
      Entrance.Way way,
      boolean newcomer)
      implements PageView {
    @Override
    public String title() {
      return head.name();
    }
  }

  static SpaceView space(Standing standing, Entrance.Way way, List<Door.Panel> doors) {
    var space = standing.space();
    return new SpaceView(
        Breadcrumbs.of(Link.to("Spaces", "/spaces"), Link.to(space.name(), "")),
        Head.of(space),
        space.purpose(),
        standing instanceof Reader,
        standing instanceof Member,
        standing instanceof Member member ? member.role().words() : "",
        doors,
        way,
        newcomer(standing, doors));
  }

  /** Whether somebody who may write sees a space in which nobody has begun to talk. */
  private static boolean newcomer(Standing standing, List<Door.Panel> doors) {
    return standing instanceof Member member
        && member.may(Permission.WRITE)
        && doors.stream().limit(1).anyMatch(discussions -> discussions.lines().isEmpty());
  }

  /** Somebody on the people page. */
  record PersonView(String name, Face face, String role, String perspectives) {}

  /** A line of the table of perspectives. */
  record CountView(String perspective, int people, int percent) {}

  record PeopleView(
      Breadcrumbs trail, Head head, List<PersonView> people, List<CountView> perspectives)
      implements PageView {
    @Override
    public String title() {
      return "People in " + head.name();
    }
  }

  static PeopleView people(Space space, List<Memberships.Here> here) {
    return new PeopleView(
        trail(space, Link.to("People", "")),
        Head.of(space),
        here.stream().map(SpaceViews::person).toList(),
        counts(here));
  }

  private static PersonView person(Memberships.Here here) {
    return new PersonView(
        here.name(),
        Face.of(here.name(), here.person().value()),
        here.role().words(),
        String.join(", ", here.perspectives().stream().map(Perspective::words).toList()));
  }

  private static List<CountView> counts(List<Memberships.Here> here) {
    Map<Perspective, Integer> counts = new EnumMap<>(Perspective.class);
    here.forEach(person -> person.perspectives().forEach(p -> counts.merge(p, 1, Integer::sum)));
    return counts.entrySet().stream()
        .map(e ->
            new CountView(
                e.getKey().words(), e.getValue(), 100 * e.getValue() / Math.max(1, here.size())))
        .toList();
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
