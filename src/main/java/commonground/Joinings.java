package commonground;

import commonground.joining.Arrivals;
import commonground.joining.AskPages;
import commonground.joining.Asking;
import commonground.joining.CodePages;
import commonground.joining.EmailPages;
import commonground.joining.GroundRules;
import commonground.joining.InvitationPages;
import commonground.joining.InvitationViews;
import commonground.joining.Invitations;
import commonground.joining.JoinPages;
import commonground.joining.JoinQuestions;
import commonground.joining.JoinRequests;
import commonground.joining.JoiningLetters;
import commonground.joining.MailedInvitations;
import commonground.joining.Mailings;
import commonground.joining.NameBox;
import commonground.joining.Newcomers;
import commonground.joining.Reminders;
import commonground.joining.RequestPages;
import commonground.joining.RulesPages;
import commonground.joining.SentPages;
import commonground.joining.WayIn;
import commonground.platform.jobs.JobKind;
import commonground.platform.web.Routes;
import commonground.spaces.Entrance;
import commonground.spaces.Memberships;
import commonground.spaces.Names;
import commonground.spaces.SpaceAccess;
import commonground.spaces.Spaces;
import java.util.HashMap;
import java.util.Map;

/** The parts of {@code joining}. */
final class Joinings {

  private final Platform platform;
  private final Spaces spaces;
  private final Memberships memberships;
  private final GroundRules rules;
  private final NameBox names;
  private final Invitations invitations;
  private final MailedInvitations mailed;
  private final JoiningLetters letters;
  private final Arrivals arrivals;
  private final JoinRequests requests;

  Joinings(
      Platform platform, Spaces spaces, Memberships memberships, GroundRules rules, Names names) {
    this.platform = platform;
    this.spaces = spaces;
    this.memberships = memberships;
    this.rules = rules;
    this.names = new NameBox(names);
    var db = platform.db;
    invitations = new Invitations(db, platform.ids);
    mailed = new MailedInvitations(db, platform.ids);
    letters = new JoiningLetters(platform.letters, platform.config.publicUrl());
    arrivals = new Arrivals(db, memberships, rules, invitations, mailed, letters);
    requests = new JoinRequests(db, memberships, rules, arrivals, letters, platform.jobs);
  }

  /** What a space's page says about coming in. */
  Entrance entrance() {
    return new WayIn(requests);
  }

  JobKind<?> reminders() {
    return new Reminders(platform.db, spaces, letters).kind();
  }

  /** Forgets whom old invitations were for. */
  void sweep() {
    mailed.forget();
  }

  void mount(Routes r, Newcomers newcomers, SpaceAccess in) {
    var views = new InvitationViews(platform.config.publicUrl());
    var questions = new JoinQuestions(platform.db);
    var asking = new Asking(requests, questions, rules, names);
    var clock = platform.clock;
    new RulesPages(rules, in).mount(r);
    var mailings = new Mailings(platform.db, mailed, memberships, requests, letters);
    // Before the page of one link, whose number can be any word.
    new EmailPages(mailings, in, clock).mount(r);
    new SentPages(mailed, mailings, in, clock).mount(r);
    new InvitationPages(invitations, memberships, views, in, clock).mount(r);
    new CodePages(invitations).mount(r);
    new JoinPages(
            invitations, arrivals, rules, spaces, memberships, newcomers, asking, names, clock)
        .mount(r);
    new AskPages(asking, requests, newcomers, in).mount(r);
    new RequestPages(requests, questions, in).mount(r);
  }

  static Map<String, String> said() {
    var all = new HashMap<String, String>();
    all.putAll(RulesPages.SAID);
    all.putAll(InvitationPages.SAID);
    all.putAll(EmailPages.SAID);
    all.putAll(SentPages.SAID);
    all.putAll(JoinPages.SAID);
    all.putAll(AskPages.SAID);
    all.putAll(RequestPages.SAID);
    return all;
  }
}
