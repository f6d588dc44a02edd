package commonground.joining;

import commonground.demo.World;
import commonground.people.EmailAddress;
import commonground.people.People;
import commonground.people.PersonId;
import commonground.platform.config.RandomIds;
import commonground.platform.db.Db;
import commonground.platform.jobs.Jobs;
import commonground.platform.mail.Letters;
import commonground.platform.mail.Mailer;
import commonground.platform.views.Markdown;
import commonground.platform.views.Site;
import commonground.platform.views.Templates;
import commonground.platform.views.Views;
import commonground.spaces.Joining;
import commonground.spaces.Kind;
import commonground.spaces.Member;
import commonground.spaces.Memberships;
import commonground.spaces.Role;
import commonground.spaces.Slug;
import commonground.spaces.Space;
import commonground.spaces.SpaceId;
import commonground.spaces.Spaces;
import commonground.spaces.Visibility;
import commonground.spaces.members.Removals;
import commonground.spaces.members.SpaceLetters;
import commonground.support.TestDatabase;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** A space of its own for each test, with a facilitator, and the services that let people in. */
final class Doorstep {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  final Db db;
  final World world;
  final GroundRules rules;
  final Invitations invitations;
  final MailedInvitations mailed;
  final Mailings mailings;
  final Arrivals arrivals;
  final Memberships memberships;
  final JoiningLetters letters;
  final JoinRequests requests;
  final Reminders reminders;
  private final Removals removals;
  final Jobs jobs = new Jobs();
  final PersonId fay;
  private final Spaces spaces;
  private final String slug = "doorstep-" + NUMBER.incrementAndGet();
  private final SpaceId id;

  Doorstep(TestDatabase database) {
    this(database, Joining.INVITATION);
  }

  Doorstep(TestDatabase database, Joining joining) {
    db = database.db();
    world = new World(db, db.clock().instant());
    spaces = new Spaces(db, () -> false);
    memberships = new Memberships(db, spaces);
    rules = new GroundRules(db, new Markdown(), () -> false);
    invitations = new Invitations(db, new RandomIds());
    mailed = new MailedInvitations(db, new RandomIds());
    letters = letters(database, jobs);
    removals =
        new Removals(
            db,
            spaces,
            new SpaceLetters(
                plain(database, jobs), URI.create("https://test.example"), "The helpers"));
    arrivals = new Arrivals(db, memberships, rules, invitations, mailed, letters);
    requests = new JoinRequests(db, memberships, rules, arrivals, letters, jobs);
    mailings = new Mailings(db, mailed, memberships, requests, letters);
    reminders = new Reminders(db, spaces, letters);
    id =
        world.space(
            new Spaces.NewSpace(
                new Slug(slug), "Doorstep", "", Kind.COMMUNITY, Visibility.LISTED, joining));
    fay = world.person("Fay " + slug);
    world.join(id, fay, Role.FACILITATOR);
  }

  private static JoiningLetters letters(TestDatabase database, Jobs jobs) {
    return new JoiningLetters(plain(database, jobs), URI.create("https://test.example"));
  }

  private static Letters plain(TestDatabase database, Jobs jobs) {
    var mailer =
        new Mailer(database.db(), jobs, new RandomIds(), database.clock(), "site@test.example");
    var site = new Site("Test", "en-GB", List.of(), "");
    var views = new Views(Templates.onClasspath("templates"), name -> "/assets/" + name, site);
    return new Letters(mailer, views, "Test");
  }

  /** As it is now. */
  Space space() {
    return spaces.find(id).orElseThrow();
  }

  Member facilitator() {
    return member(fay);
  }

  Member member(PersonId person) {
    return (Member) spaces.enter(Optional.of(person), slug).orElseThrow();
  }

  /** The role of somebody, if they are in. */
  Optional<Role> role(PersonId person) {
    return memberships.find(id, person).map(Memberships.Here::role);
  }

  Invitation invite(Offer offer) {
    return world.invite(facilitator(), offer);
  }

  void removes(PersonId person) {
    removals.remove(facilitator(), person, "Not kind");
  }

  /** Agrees to the rules as they are now. */
  Agreement agreed() {
    return new Agreement(rules.current(id).version(), Set.of());
  }

  Arrived joins(PersonId person, Invitation invitation) {
    return arrivals.byInvitation(space(), invitation, person, agreed());
  }

  EmailAddress email(PersonId person) {
    return People.address(db, person);
  }

  /** A facilitator invites whoever reads this mailbox. */
  Mailed mails(Member by, EmailAddress to, Role role) {
    return mailings.invite(by, Invitee.of(1, "Kim", to), Offer.of(role), "Do come!", Set.of());
  }

  /** The invitation that was sent. */
  Invitation sent(Mailed.Sent sent) {
    return mailed.find(facilitator(), sent.invitation()).orElseThrow();
  }

  /** Asks to join, with nothing to say. */
  Asked asks(PersonId person) {
    return requests.ask(space(), person, agreed(), List.of());
  }

  /** The newest request of somebody. */
  JoinRequest request(PersonId person) {
    return requests.latest(id, person).orElseThrow();
  }

  /** The subjects of the mails to somebody, the oldest first. */
  List<String> mails(PersonId to) {
    return mails(email(to));
  }

  List<String> mails(EmailAddress to) {
    return db.list(
        "select subject from mails where recipient = $1 order by id",
        row -> row.text("subject"),
        to.text());
  }

  /** What happened in the space to whom, but for the facilitator's own way in. */
  List<String> events(String kind) {
    return db.list(
        "select data::text as data from events where space_id = $1 and kind = $2 order by id",
        row -> row.text("data"),
        id,
        kind);
  }
}
