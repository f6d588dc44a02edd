package commonground.contributions.mentions;

import commonground.platform.views.Link;
import commonground.platform.views.PageView;
import commonground.platform.views.govuk.Breadcrumbs;
import commonground.platform.views.govuk.TextField;
import commonground.spaces.Space;
import commonground.spaces.SpaceViews;
import java.util.List;

/**
 * Whom one can mention in a space.
 *
 * @param found the sum in words; "" if nothing was looked for
 */
record MentionsView(
    Breadcrumbs trail,
    SpaceViews.Head head,
    String action,
    TextField name,
    String found,
    OptionsView options)
    implements PageView {

  /** What a script shows while somebody types. */
  record OptionsView(List<Option> list) {}

  static MentionsView of(Space space, String typed, List<Option> options) {
    return new MentionsView(
        SpaceViews.trail(
            space, Link.to("People", space.path() + "/people"), Link.to("Mentions", "")),
        SpaceViews.Head.of(space),
        MentionPages.path(space),
        TextField.of("name", "Name, or the beginning of one").withValue(typed),
        typed.isEmpty() ? "" : options.isEmpty() ? "Nobody here has such a name." : "Found:",
        new OptionsView(options));
  }

  @Override
  public String title() {
    return "Whom you can mention";
  }
}
