package commonground.discussions.threads;

import commonground.platform.db.Words;
import commonground.platform.views.govuk.Choice;
import commonground.platform.views.govuk.Choices;
import commonground.spaces.Section;
import commonground.spaces.Space;
import java.util.Optional;

/** The sections of a space, to choose the one in which a new discussion belongs. */
public final class Sections {

  private Sections() {}

  /** Without choices in a space without sections. */
  public static Choices of(Space space, Optional<Section> chosen) {
    return Choices.of(
        "section",
        "Where does it belong?",
        space.kind().sections().stream()
            .map(one ->
                Choice.of(Words.write(one), one.words())
                    .withHint(one.meaning())
                    .checked(chosen.filter(one::equals).isPresent()))
            .toList());
  }
}
