package commonground.support;

import static java.util.Objects.requireNonNull;

import commonground.demo.Upkeep;
import commonground.discussions.DiscussionId;
import commonground.discussions.TopicId;
import commonground.joining.Invitation;
import commonground.joining.Offer;
import commonground.people.PersonId;
import commonground.platform.db.Words;
import commonground.platform.views.When;
import commonground.platform.web.Route;
import commonground.spaces.Kind;
import commonground.spaces.Member;
import commonground.spaces.Mutes;
import commonground.spaces.NameRule;
import commonground.spaces.Permission;
import commonground.spaces.Role;
import commonground.spaces.Standing;
import commonground.spaces.Visibility;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A small world in which each route of the table can be asked for by everybody with something that
 * is there: for each visibility a space with a thread, in which everybody who may has a post. A new
 * route with a new parameter or form has to be taught here.
 */
public final class Tour {

  /** Who asks. */
  public enum Who {
    VISITOR,
    STRANGER,
    /** Was a member, wrote, and was removed. */
    FORMER,
    OBSERVER,
    MEMBER,
    MODERATOR,
    LIBRARIAN,
    BROKER,
    FACILITATOR,
    ADMINISTRATOR
  }

  private static final Map<Who, Role> ROLES =
      Map.of(
          Who.OBSERVER, Role.OBSERVER,
          Who.MEMBER, Role.MEMBER,
          Who.MODERATOR, Role.MODERATOR,
          Who.LIBRARIAN, Role.LIBRARIAN,
          Who.BROKER, Role.BROKER,
          Who.FACILITATOR, Role.FACILITATOR);

  static final String NEW_TOPIC = "A new topic";

  private static final Pattern KEPT =
      Pattern.compile("/:id/(closure|reopening|pin|unpinning|topics)$");

  static final String WORDS = "What I have to say";

  /** Invited by mail into each of the three spaces. */
  static final String MAILED = "Mailed Person <mailed.person@test.example>";

  private final TestSite site;
  private final Map<Who, PersonId> people = new EnumMap<>(Who.class);
  private final Map<Who, HttpBrowser> browsers = new EnumMap<>(Who.class);
  private final Map<Who, Integer> numbers = new EnumMap<>(Who.class);
  private final Map<Visibility, DiscussionId> threads = new EnumMap<>(Visibility.class);
  private final PersonId neighbour;
  private final String furnished;
  private final Map<Visibility, Invitation> invitations = new EnumMap<>(Visibility.class);
  private final Invitation open;
  private final Invitation over;
  private final PersonId unagreed;
  private final PersonId asker;
  private final Map<Visibility, Long> requests = new EnumMap<>(Visibility.class);
  private final Map<Visibility, Long> mailed = new EnumMap<>(Visibility.class);
  private final LeastForms forms;
  private final Upkeep upkeep;
  private final Map<Visibility, TopicId> topics = new EnumMap<>(Visibility.class);
  private final Map<Visibility, DiscussionId> kept = new EnumMap<>(Visibility.class);

  public Tour(TestSite site) {
    this.site = site;
    upkeep = new Upkeep(site.db());
    for (var who : Who.values()) {
      if (who != Who.VISITOR) {
        people.put(who, person(who));
      }
    }
    neighbour = site.world().person("Tour Neighbour");
    for (var visibility : Visibility.values()) {
      furnish(visibility);
      remove(visibility, who(Who.FORMER));
    }
    archive();
    site.world().space("inspected", "A closed space", Kind.RUG, Visibility.HIDDEN);
    open = elsewhere();
    forms = new LeastForms(site, open);
    over = over(Visibility.HIDDEN);
    unagreed = unagreed(site);
    asker = site.person("Tour Asker");
    var browser = site.signedIn(asker);
    for (var visibility : Visibility.values()) {
      requests.put(visibility, ask(browser, visibility));
    }
    nameless();
    furnished = memberships();
    for (var visibility : Visibility.values()) {
      mailed.put(visibility, mail(visibility));
    }
    // So that the page of what was given up has something to show.
    Props.buriedJob(site.db());
  }

  private PersonId person(Who who) {
    var name = "Tour " + who.name().charAt(0) + who.name().substring(1).toLowerCase(Locale.ROOT);
    var email = who.name().toLowerCase(Locale.ROOT) + "@test.example";
    var person = site.world().person(name, email, who == Who.ADMINISTRATOR);
    site.givePassword(person);
    return person;
  }

  private void furnish(Visibility visibility) {
    var slug = slug(visibility);
    var world = site.world();
    var space = world.space(slug, "The " + slug + " space", Kind.COMMUNITY, visibility);
    world.join(space, neighbour, Role.MEMBER);
    var others = EnumSet.range(Who.FORMER, Who.BROKER);
    world.join(space, person(Who.FACILITATOR), Role.FACILITATOR);
    others.forEach(who -> world.join(space, person(who), Role.MEMBER));
    world.questions(world.member(person(Who.FACILITATOR), slug), "Why would you like to join?");
    var thread = world.start(world.member(person(Who.FACILITATOR), slug), "A question", WORDS);
    numbers.put(Who.FACILITATOR, 1);
    others.forEach(
        who -> numbers.put(who, world.reply(world.member(person(who), slug), thread, 1, WORDS)));
    ChatProps.furnish(site, slug, thread);
    ROLES.forEach((who, role) -> world.join(space, person(who), role));
    threads.put(visibility, thread);
    var facilitator = world.member(person(Who.FACILITATOR), slug);
    kept.put(visibility, world.start(facilitator, "To be kept in order", WORDS));
    topics.put(visibility, upkeep.topic(facilitator, "A topic"));
    upkeep.suggest(world.member(neighbour, slug), "Suggested");
    invitations.put(
        visibility,
        world.invite(world.member(person(Who.FACILITATOR), slug), Offer.of(Role.MEMBER)));
  }

  private void remove(Visibility visibility, PersonId person) {
    var page = "/spaces/" + slug(visibility) + "/people/" + person.value() + "/removal";
    site.signedIn(who(Who.FACILITATOR)).get(page).submit("main form", Map.of("reason", WORDS));
  }

  /**
   * A link into a space that the others of the tour are not about: joining there changes nothing.
   */
  private Invitation elsewhere() {
    var world = site.world();
    var space = world.space("arrivals", "The arrivals space", Kind.RUG, Visibility.HIDDEN);
    world.join(space, person(Who.FACILITATOR), Role.FACILITATOR);
    return world.invite(world.member(person(Who.FACILITATOR), "arrivals"), Offer.of(Role.MEMBER));
  }

  private Invitation invite(Visibility visibility) {
    var member = site.world().member(who(Who.FACILITATOR), slug(visibility));
    return site.world().invite(member, Offer.of(Role.MEMBER));
  }

  /** A link that was taken back. */
  private Invitation over(Visibility visibility) {
    var link = invite(visibility);
    site.world().revoke(site.world().member(who(Who.FACILITATOR), slug(visibility)), link);
    return link;
  }

  /** Somebody who holds a link that is over asks to join; gives the number of the request. */
  private long ask(HttpBrowser browser, Visibility visibility) {
    browser
        .get(over(visibility).path())
        .submit("main form", Map.of("agree", "yes", "answer1", WORDS));
    return site.db().the("select max(id) as id from join_requests", row -> row.number("id"));
  }

  /** Somebody who was invited by mail so long ago that it can be sent again. */
  private long mail(Visibility visibility) {
    browser(Who.FACILITATOR)
        .get("/spaces/" + slug(visibility) + "/invitations/email")
        .submit("main form", Map.of("people", MAILED))
        .submit("main form", Map.of());
    return site.db()
        .the(
            """
            update invitations set mailed_at = mailed_at - interval '1 day'
            where id = (select max(id) from invitations)
            returning id
            """,
            row -> row.number("id"));
  }

  /** What a facilitator looks at before invitations are sent. */
  public HttpBrowser.Page invitationsToCheck() {
    return browser(Who.FACILITATOR)
        .get("/spaces/public/invitations/email")
        .submit("main form", Map.of("people", MAILED + "\nSomebody <else@test.example>"));
  }

  /** Somebody who waits for an answer. */
  public PersonId asker() {
    return asker;
  }

  /** The page of a link that is over. */
  public String overPath() {
    return over.path();
  }

  private static PersonId unagreed(TestSite site) {
    var person = site.person("Tour Unagreed");
    var space = site.world().space("public", "The public space", Kind.COMMUNITY, Visibility.PUBLIC);
    site.world().admit(space, person, Role.MEMBER);
    return person;
  }

  /** A member of the public space who has not agreed to its ground rules. */
  public PersonId unagreed() {
    return unagreed;
  }

  /** A space in which the member has to choose a name before they write. */
  private void nameless() {
    var world = site.world();
    var space = world.space("nameless", "Nameless", Kind.PROJECT, Visibility.HIDDEN);
    world.join(space, person(Who.FACILITATOR), Role.FACILITATOR);
    world.join(space, person(Who.MEMBER), Role.MEMBER);
    world.names(world.member(person(Who.FACILITATOR), "nameless"), NameRule.DISPLAY);
  }

  /** A space that can be brought back. */
  private void archive() {
    var world = site.world();
    var space = world.space("archived", "Archived", Kind.PROJECT, Visibility.HIDDEN);
    world.join(space, person(Who.FACILITATOR), Role.FACILITATOR);
    world.archive(world.member(person(Who.FACILITATOR), "archived"));
  }

  /** Who is in the three spaces now. */
  private String memberships() {
    return site.db()
        .the(
            """
            select string_agg(m.space_id || ' ' || m.person_id || ' ' || m.role, ', '
              order by m.space_id, m.person_id) as all
            from memberships m
            join spaces s on s.id = m.space_id
            where s.slug in ('public', 'listed', 'hidden')
            """,
            row -> row.text("all"));
  }

  /** Some forms end a membership, or change one: then those come in again. */
  private void mend() {
    if (memberships().equals(furnished)) {
      return;
    }
    for (var visibility : Visibility.values()) {
      mend(visibility, neighbour, Role.MEMBER);
      ROLES.forEach((who, role) -> {
        var browser = browsers.get(who);
        if (mend(visibility, who(who), role) && browser != null) {
          var page = "/spaces/" + slug(visibility) + "/me";
          Eventually.that(who + " is in", () -> browser.get(page).status() == 200);
        }
      });
    }
  }

  /**
   * @return false if nothing was to be mended
   */
  private boolean mend(Visibility visibility, PersonId person, Role role) {
    var world = site.world();
    var before = world.enter(person, slug(visibility));
    if (before.isPresent() && before.get() instanceof Member member && member.role() == role) {
      return false;
    }
    var facilitator = world.member(who(Who.FACILITATOR), slug(visibility));
    world.join(facilitator.space().id(), person, role);
    return true;
  }

  public static String slug(Visibility visibility) {
    return visibility.name().toLowerCase(Locale.ROOT);
  }

  public DiscussionId thread(Visibility visibility) {
    return requireNonNull(threads.get(visibility));
  }

  /** The person; a visitor is nobody. */
  public PersonId who(Who who) {
    return requireNonNull(people.get(who), who + " is nobody");
  }

  /** Writers reach these; but only who started the thread, or a moderator, may do it. */
  private static final Set<String> STARTERS_AND_MODERATORS =
      Set.of(
          "/spaces/:space/discussions/:id/topics",
          "/spaces/:space/discussions/:id/answer",
          "/spaces/:space/discussions/:id/answer/removal");

  /** Somebody who is signed in and may send the forms of this route. */
  public static Who sender(Route route) {
    if (Set.of("administrator", "maker").contains(route.access())) {
      return Who.ADMINISTRATOR;
    }
    if (route.access().equals("handler") || STARTERS_AND_MODERATORS.contains(route.path())) {
      return Who.FACILITATOR;
    }
    var forFacilitators =
        Arrays.stream(Permission.values())
            .filter(permission -> !permission.grantedTo(Role.MEMBER))
            .anyMatch(permission -> Words.write(permission).equals(route.access()));
    return forFacilitators ? Who.FACILITATOR : Who.MEMBER;
  }

  /** A browser of theirs, signed in; for a visitor a new one each time. */
  public HttpBrowser browser(Who who) {
    if (who == Who.VISITOR) {
      return site.browser();
    }
    mend();
    var browser = browsers.get(who);
    if (browser == null || browser.token().isEmpty()) {
      site.givePassword(who(who));
      browser = site.signedIn(who(who));
      browsers.put(who, browser);
    }
    return browser;
  }

  /** The route's address with something in it that is there, and that is their own. */
  public String path(Route route, Who who, Visibility visibility) {
    var path =
        route
            .path()
            .replace(":space", slug(visibility))
            .replace(":person", Long.toString(neighbour.value()))
            .replace("/discussions/:id", "/discussions/" + thread(route, visibility).value())
            .replace(":number", numbers.getOrDefault(Props.whose(route, who), 1).toString())
            .replace(":room", ChatProps.room(site.db(), slug(visibility)))
            .replace(":notice", "999999999")
            .replace(":sight", "999999999")
            .replace(":revision", "0")
            .replace(":whom", "outsider")
            .replace(":reference", "0000000000")
            .replace("/join/:token", open.path())
            .replace(":token", "no-such-token");
    if (route.path().equals("/spaces/new")) {
      path += "?kind=community";
    } else if (route.path().endsWith("/visibility/check")) {
      path += "?visibility=hidden&joining=invitation";
    }
    var about = who(who == Who.VISITOR ? Who.STRANGER : who);
    path = Props.reported(site.db(), path, thread(visibility), neighbour, about);
    if (path.contains(":summary")) {
      var writer = who(who == Who.VISITOR ? Who.FACILITATOR : who);
      var summary = Props.summary(site.db(), thread(visibility), writer);
      path = path.replace(":summary", Long.toString(summary));
    }
    if (route.method().equals("GET") && path.endsWith("/picture")) {
      Props.picture(site.db(), slug(visibility), who(Who.FACILITATOR));
    }
    if (path.endsWith("/topics/:id/removal")) {
      path = path.replace(":id", Long.toString(topic(visibility).value()));
    } else if (path.contains("/topics/:id")) {
      path = path.replace(":id", Long.toString(requireNonNull(topics.get(visibility)).value()));
    } else if (path.contains("/suggestions/:suggestion")) {
      path = path.replace(":suggestion", Long.toString(suggestion(visibility)));
    } else if (path.endsWith("/invitations/:id/revoke")) {
      path = path.replace(":id", Long.toString(invite(visibility).id().value()));
    } else if (path.contains("/invitations/sent/:id")) {
      path = path.replace(":id", requireNonNull(mailed.get(visibility)).toString());
    } else if (path.contains("/invitations/:id")) {
      path =
          path.replace(
              ":id", Long.toString(requireNonNull(invitations.get(visibility)).id().value()));
    } else if (path.contains("/requests/:id")) {
      path = path.replace(":id", requireNonNull(requests.get(visibility)).toString());
    } else if (path.startsWith("/join-requests/:id")) {
      path = path.replace(":id", "1");
    } else if (path.startsWith("/admin/jobs/:id")) {
      path = path.replace(":id", Long.toString(Props.buriedJob(site.db())));
    } else if (path.startsWith("/drafts/:id")) {
      var writer = who(who == Who.VISITOR ? Who.STRANGER : who);
      path = path.replace(":id", Long.toString(Props.draft(site.db(), writer, path)));
    } else if (path.startsWith("/account/devices/:id")) {
      path = path.replace(":id", who == Who.VISITOR ? "1" : Long.toString(otherDevice(who)));
    }
    if (path.contains(":")) {
      throw new AssertionError("The tour does not know what stands in " + path);
    }
    return path;
  }

  /** Nobody else writes in a thread that is closed and pinned. */
  private DiscussionId thread(Route route, Visibility visibility) {
    return KEPT.matcher(route.path()).find()
        ? requireNonNull(kept.get(visibility))
        : thread(visibility);
  }

  /** A topic that can be removed. */
  private TopicId topic(Visibility visibility) {
    var facilitator = site.world().member(who(Who.FACILITATOR), slug(visibility));
    return upkeep.topic(facilitator, "For a while");
  }

  /** A suggestion that waits. */
  private long suggestion(Visibility visibility) {
    var member = site.world().member(neighbour, slug(visibility));
    upkeep.suggest(member, "Suggested");
    return site.db()
        .the(
            "select max(id) as id from topic_suggestions where space_id = $1",
            row -> row.number("id"),
            member.space().id());
  }

  /** The page of a closed thread, with everything that can be done with it. */
  public HttpBrowser.Page closed() {
    var facilitator = site.world().member(who(Who.FACILITATOR), "public");
    var thread = site.world().start(facilitator, "Closed and pinned", WORDS);
    upkeep.close(facilitator, thread, WORDS);
    upkeep.pin(facilitator, thread, LocalDate.ofInstant(site.db().clock().instant(), When.UK));
    return browser(Who.FACILITATOR).get("/spaces/public/discussions/" + thread.value());
  }

  /** Somebody may have removed it. */
  private long otherDevice(Who who) {
    site.givePassword(who(who));
    site.signedIn(who(who));
    return site.db()
        .the(
            "select max(id) as id from sessions where person_id = $1",
            row -> row.number("id"),
            who(who));
  }

  /** The least that a form of this route must hold, but for its token. */
  public Map<String, String> fields(Route route, Who who) {
    return forms.of(route, who, who(who == Who.VISITOR ? Who.STRANGER : who));
  }

  /** What must be so before this form can be carried out. */
  public void prepare(Route route, Who who) {
    ChatProps.prepare(site.db(), route);
    if (route.path().equals("/spaces/:space/topics")) {
      Props.noTopic(site.db(), NEW_TOPIC);
    }
    if (route.path().endsWith("/closure")) {
      Props.reopen(site.db(), kept.values());
    }
    if (route.path().contains("/posts/:number") || route.path().contains("/:id/answer")) {
      Props.posts(site.db(), threads.values(), route.path().endsWith("/:number/return"));
    }
    if (route.path().endsWith("/unmute") && who != Who.VISITOR) {
      for (var visibility : Visibility.values()) {
        site.world()
            .enter(who(who), slug(visibility))
            .ifPresent(standing -> muteNeighbour(standing));
      }
    }
    if (route.path().equals("/account/copy/file") && who != Who.VISITOR) {
      Props.copy(browser(who));
    }
    if (route.path().startsWith("/account/password") && who != Who.VISITOR) {
      site.givePassword(who(who));
    }
  }

  private void muteNeighbour(Standing standing) {
    if (standing instanceof Member member) {
      new Mutes(site.db(), () -> false).mute(member, neighbour);
    }
  }

  public List<Route> routes(String method) {
    return site.app().routes().table().stream().filter(r -> r.method().equals(method)).toList();
  }
}
