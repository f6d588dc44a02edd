package commonground.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A person in a space, and what they say of themselves there.
 *
 * @param person the key of a {@link DemoPerson}
 * @param role facilitator, moderator, librarian, broker, member or observer
 * @param joinedDaysAgo before their first post in the space
 * @param way how they came in
 * @param name for this space; "" for their account's
 * @param biography CommonMark is not read here; "" for none
 * @param askMeAbout "" for nothing
 */
public record DemoMembership(
    String person,
    String role,
    int joinedDaysAgo,
    Way way,
    String name,
    String biography,
    String askMeAbout) {

  /** How somebody came in. */
  public sealed interface Way {
    /** They were let in by hand. */
    record Granted() implements Way {}

    /** They used the link with this label. */
    record Link(String label) implements Way {}

    /** They asked; the scenes of the space tell how. */
    record Asked() implements Way {}
  }

  private static final Pattern HEADING =
      Pattern.compile(
          "@ (?<person>\\w+), (?<role>\\w+)(?:, (?<days>\\d+) days? ago)?"
              + "(?:, by the link (?<link>[^,]+))?(?<asked>, by asking)?(?:, as (?<name>.+))?");
  private static final String ASK_ME_ABOUT = "Ask me about ";

  /**
   * Reads who is in a space. Without days, somebody joined when the one above did.
   *
   * <pre>{@code
   * @ siobhan, facilitator, 120 days ago
   * I look after this space.
   * Ask me about anything that does not work here
   *
   * @ shanice, member, 106 days ago, by the link Leaflet in the waiting room, as Shan
   * }</pre>
   *
   * @throws IllegalArgumentException if a heading cannot be read
   */
  static List<DemoMembership> read(String script) {
    var all = new ArrayList<DemoMembership>();
    for (var part : Script.parts(script)) {
      all.add(read(part, all.isEmpty() ? 0 : all.getLast().joinedDaysAgo()));
    }
    return List.copyOf(all);
  }

  private static DemoMembership read(String part, int daysAbove) {
    var heading = part.lines().findFirst().orElse("");
    var read = HEADING.matcher(heading);
    if (!read.matches()) {
      throw new IllegalArgumentException("This says nobody's membership: " + heading);
    }
    var words = (part.substring(heading.length()).strip() + "\n").split(ASK_ME_ABOUT, 2);
    return new DemoMembership(
        read.group("person"),
        read.group("role"),
        or(read.group("days")).map(Integer::parseInt).orElse(daysAbove),
        way(or(read.group("link")), or(read.group("asked")).isPresent()),
        or(read.group("name")).orElse(""),
        Paragraphs.unwrap(words[0].strip()),
        words.length == 1 ? "" : Paragraphs.unwrap(words[1].strip()));
  }

  private static Way way(Optional<String> link, boolean asked) {
    return link.<Way>map(Way.Link::new)
        .orElseGet(() -> asked ? new Way.Asked() : new Way.Granted());
  }

  private static Optional<String> or(@Nullable String group) {
    return Optional.ofNullable(group);
  }

  /** Whether there is something to say of themselves. */
  boolean introduces() {
    return !(name + biography + askMeAbout).isEmpty();
  }
}
