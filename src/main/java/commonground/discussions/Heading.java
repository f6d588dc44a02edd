package commonground.discussions;

import commonground.platform.db.Words;
import commonground.platform.web.Form;
import commonground.platform.web.Problems;
import commonground.spaces.Section;
import commonground.spaces.Space;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a discussion is called, and where it stands.
 *
 * @param title one line of 1 to {@link Titles#MOST} characters
 * @param section only in a space that has sections
 * @param topics what it is about, up to {@link Topic#MOST}
 */
public record Heading(String title, Optional<Section> section, Set<TopicId> topics) {

  public Heading {
    topics = Set.copyOf(topics);
  }

  public Heading(String title, Optional<Section> section) {
    this(title, section, Set.of());
  }

  /** A reply has none. */
  public static final Heading NONE = of("");

  public static Heading of(String title) {
    return new Heading(title, Optional.empty());
  }

  /** What a form says; the problems say what must be mended. */
  public static Heading read(Space space, Form form, Problems problems) {
    var title = Titles.clean(form.raw("title"));
    problems.unless(!title.isEmpty(), "title", "Give the discussion a title");
    problems.unless(
        title.length() <= Titles.MOST,
        "title",
        "Make the title shorter: it has "
            + title.length()
            + " characters, and there is room for "
            + Titles.MOST);
    var section = section(space, form);
    problems.unless(
        space.kind().sections().isEmpty() || section.isPresent(),
        "section",
        "Choose where it belongs: Care, Share or Learn");
    return new Heading(title, section, topics(form, problems));
  }

  /** The topics that are chosen in a form. */
  public static Set<TopicId> topics(Form form, Problems problems) {
    var topics = ids(form.all("topics"));
    problems.unless(
        topics.size() <= Topic.MOST, "topics", "Choose " + Topic.MOST + " topics at most");
    return topics;
  }

  /** Numbers of topics; what is no number is left out. */
  public static Set<TopicId> ids(List<String> numbers) {
    return numbers.stream()
        .filter(number -> number.matches("[0-9]{1,18}"))
        .limit(1_000)
        .map(number -> new TopicId(Long.parseLong(number)))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The section that a form or an address names; empty where the space has no such one. */
  public static Optional<Section> section(Space space, Form form) {
    return section(space, form.text("section"));
  }

  /** The section with this name; empty where the space has no such one. */
  public static Optional<Section> section(Space space, String name) {
    return Words.find(Section.class, name).filter(space.kind().sections()::contains);
  }
}
