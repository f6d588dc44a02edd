package commonground.discussions;

import commonground.platform.db.Words;
import commonground.platform.web.Form;
import commonground.platform.web.Problems;
import commonground.spaces.Section;
import commonground.spaces.Space;
import java.util.Optional;

/**
 * What a discussion is called, and where it stands.
 *
 * @param title one line of 1 to {@link Titles#MOST} characters
 * @param section only in a space that has sections
 */
public record Heading(String title, Optional<Section> section) {

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
    return new Heading(title, section);
  }

  /** The section that a form or an address names; empty where the space has no such one. */
  public static Optional<Section> section(Space space, Form form) {
    return Words.find(Section.class, form.text("section"))
        .filter(space.kind().sections()::contains);
  }
}
