package commonground.discussions.threads;

import commonground.contributions.drafts.Begun;
import commonground.contributions.identifiers.FoundView;
import commonground.discussions.Manner;
import commonground.platform.views.govuk.TextField;
import commonground.platform.web.Problems;
import commonground.spaces.Space;
import java.util.List;

/**
 * What stands beside a box: whether its words show a name and a warning, and what was found in
 * them.
 *
 * @param on whether there is any of it
 * @param offersUnnamed whether they can be posted without a name
 * @param unnamed whether they are to be
 * @param shown what others then see instead of the name
 * @param warnings that the space offers
 * @param open whether the part with the warning is unfolded
 */
public record BesideView(
    boolean on,
    boolean offersUnnamed,
    boolean unnamed,
    String shown,
    TextField warning,
    List<String> warnings,
    boolean open,
    FoundView found) {

  /** What others see of somebody who has no letter yet. */
  private static final String SOMEONE = "Someone in this space";

  /** For a box without any of it. */
  static final BesideView NONE =
      new BesideView(
          false, false, false, "", TextField.of("warning", ""), List.of(), false, FoundView.NONE);

  /** For a box without any of it, whose writer may be asked about its words first. */
  public static BesideView asking(FoundView view) {
    return NONE.finding(view);
  }

  /** For a form that was sent. */
  public static BesideView of(Space space, PostForm form) {
    return of(space, form.manner(), form.problems()).finding(form.found());
  }

  /** For a page that is opened: as its draft is, or else as most posts are. */
  public static BesideView of(Space space, Begun begun) {
    return of(space, Manner.of(begun), new Problems());
  }

  /** For words that are shown in this manner. */
  public static BesideView of(Space space, Manner manner, Problems problems) {
    var warnings = space.speaking().warnings();
    var error = problems.of("warning");
    return new BesideView(
        true,
        space.speaking().unnamed(),
        manner.unnamed(),
        SOMEONE,
        TextField.of("warning", "Warning")
            .withHint("People see it first, and choose whether to read on.")
            .withValue(manner.warning())
            .withError(error),
        warnings,
        !manner.warning().isEmpty() || !error.isEmpty(),
        FoundView.NONE);
  }

  /** For words of a post that is there: whose name it shows stays as it is. */
  public BesideView ofPost() {
    return new BesideView(true, false, false, "", warning, warnings, open, found);
  }

  private BesideView finding(FoundView view) {
    return new BesideView(true, offersUnnamed, unnamed, shown, warning, warnings, open, view);
  }

  /**
   * The same where its writer has a letter already.
   *
   * @param name the letter's, or "" for none
   * @param again whether the page has nothing of its writer's yet: then it offers what they did
   *     before
   */
  BesideView as(String name, boolean again) {
    return name.isEmpty() || !offersUnnamed
        ? this
        : new BesideView(true, true, unnamed || again, name, warning, warnings, open, found);
  }
}
