package commonground.spaces.settings;

import commonground.platform.db.Words;
import commonground.platform.views.Link;
import commonground.platform.views.PageView;
import commonground.platform.views.govuk.Breadcrumbs;
import commonground.spaces.Openness;
import commonground.spaces.Space;
import commonground.spaces.SpaceViews;
import java.util.List;

/**
 * What will change and what will not, and the button that does it.
 *
 * @param meanwhile whether somebody else changed it while this page was open
 * @param visibility the word that is sent, as the three below
 */
record ConsequencesView(
    Breadcrumbs trail,
    SpaceViews.Head head,
    boolean meanwhile,
    List<String> changes,
    List<String> stays,
    String token,
    String visibility,
    String joining,
    String visibilityBefore,
    String joiningBefore)
    implements PageView {

  static ConsequencesView of(Space space, Openness wanted, String token, boolean meanwhile) {
    var settings = space.path() + "/settings";
    var consequences = Consequences.of(space, wanted);
    return new ConsequencesView(
        SpaceViews.trail(
            space,
            Link.to("Settings", settings),
            Link.to("Open or closed", settings + "/visibility"),
            Link.to("Check", "")),
        SpaceViews.Head.of(space),
        meanwhile,
        consequences.changes(),
        consequences.stays(),
        token,
        Words.write(wanted.visibility()),
        Words.write(wanted.joining()),
        Words.write(space.visibility()),
        Words.write(space.joining()));
  }

  @Override
  public String title() {
    return "What will change in " + head.name();
  }
}
