package commonground;

import commonground.joining.Arrivals;
import commonground.joining.CodePages;
import commonground.joining.GroundRules;
import commonground.joining.InvitationPages;
import commonground.joining.InvitationViews;
import commonground.joining.Invitations;
import commonground.joining.JoinPages;
import commonground.joining.JoiningLetters;
import commonground.joining.Newcomers;
import commonground.joining.RulesPages;
import commonground.joining.WayIn;
import commonground.platform.web.Routes;
import commonground.spaces.Entrance;
import commonground.spaces.Memberships;
import commonground.spaces.SpaceAccess;
import commonground.spaces.Spaces;
import java.util.HashMap;
import java.util.Map;

/** The parts of {@code joining}. */
final class Joinings {

  final GroundRules rules;
  final Entrance entrance = new WayIn();
  private final Platform platform;
  private final Invitations invitations;
  private final JoiningLetters letters;

  Joinings(Platform platform) {
    this.platform = platform;
    rules = new GroundRules(platform.db, platform.markdown, platform::fresh);
    invitations = new Invitations(platform.db, platform.ids);
    letters = new JoiningLetters(platform.letters, platform.config.publicUrl());
  }

  void mount(
      Routes r, Newcomers newcomers, Spaces spaces, Memberships memberships, SpaceAccess in) {
    var arrivals = new Arrivals(platform.db, memberships, rules, invitations, letters);
    var views = new InvitationViews(platform.config.publicUrl());
    new RulesPages(rules, in).mount(r);
    new InvitationPages(invitations, memberships, views, in, platform.clock).mount(r);
    new CodePages(invitations).mount(r);
    new JoinPages(invitations, arrivals, rules, spaces, memberships, newcomers, platform.clock)
        .mount(r);
  }

  static Map<String, String> said() {
    var all = new HashMap<String, String>();
    all.putAll(RulesPages.SAID);
    all.putAll(InvitationPages.SAID);
    all.putAll(JoinPages.SAID);
    return all;
  }
}
