package commonground.demo;

import commonground.contributions.drafts.Drafts;
import commonground.discussions.Aliases;
import commonground.discussions.DiscussionId;
import commonground.discussions.Heading;
import commonground.discussions.NewPost;
import commonground.discussions.Posts;
import commonground.discussions.changing.Edited;
import commonground.discussions.changing.Editing;
import commonground.discussions.keeping.Closings;
import commonground.discussions.lists.DiscussionList;
import commonground.discussions.reading.Finding;
import commonground.discussions.reading.ReadPositions;
import commonground.discussions.threads.Discussions;
import commonground.discussions.threads.Posted;
import commonground.joining.GroundRules;
import commonground.joining.Invitation;
import commonground.joining.Invitations;
import commonground.joining.JoinQuestions;
import commonground.joining.Offer;
import commonground.people.DisplayName;
import commonground.people.EmailAddress;
import commonground.people.People;
import commonground.people.PersonId;
import commonground.platform.config.RandomIds;
import commonground.platform.db.Db;
import commonground.platform.views.Markdown;
import commonground.spaces.Audience;
import commonground.spaces.Charters;
import commonground.spaces.Joining;
import commonground.spaces.Kind;
import commonground.spaces.Member;
import commonground.spaces.Memberships;
import commonground.spaces.NameRule;
import commonground.spaces.Named;
import commonground.spaces.Names;
import commonground.spaces.Openness;
import commonground.spaces.Perspective;
import commonground.spaces.Role;
import commonground.spaces.Section;
import commonground.spaces.Slug;
import commonground.spaces.SpaceId;
import commonground.spaces.Spaces;
import commonground.spaces.Standing;
import commonground.spaces.Visibility;
import commonground.spaces.members.Changed;
import commonground.spaces.members.Departures;
import commonground.spaces.members.Profiles;
import commonground.spaces.settings.NameRules;
import commonground.spaces.settings.Openings;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/** Builds people, spaces and threads through the real services, at any time in the past. */
public final class World {

  private final StoryClock clock;
  private final Db db;
  private final People people;
  private final Spaces spaces;
  private final Memberships memberships;
  private final Names names;
  private final Openings openings;
  private final Charters charters;
  private final GroundRules rules;
  private final Invitations invitations;
  private final JoinQuestions questions;
  private final Posts posts;
  private final ReadPositions positions;
  private final Discussions discussions;
  private final Editing editing;
  private final DiscussionList list;
  private int forms;

  public World(Db real, Instant now) {
    this.clock = new StoryClock(now);
    this.db = real.at(clock);
    var markdown = new Markdown();
    this.people = new People(db);
    // Nothing is cached: the story changes faster than the event log is read.
    this.spaces = new Spaces(db, () -> false);
    this.memberships = new Memberships(db, spaces);
    this.names = new Names(db);
    this.openings = new Openings(db, spaces);
    this.charters = new Charters(db, markdown, spaces);
    this.rules = new GroundRules(db, markdown, () -> false);
    this.invitations = new Invitations(db, new RandomIds());
    this.questions = new JoinQuestions(db);
    this.posts = new Posts(db, markdown);
    this.positions = new ReadPositions(db);
    var drafts = new Drafts(db);
    this.discussions =
        new Discussions(db, posts, positions, new Closings(db, positions), new Aliases(db), drafts);
    this.list = new DiscussionList(db, positions);
    this.editing = new Editing(db, markdown, posts, positions, drafts);
  }

  /** The database at the time of the story. */
  Db past() {
    return db;
  }

  /** From now on it is this time. */
  public World at(Instant now) {
    clock.set(now);
    return this;
  }

  /** The person with this address, made if there is none. */
  public PersonId person(String name, String email, boolean siteAdministrator) {
    var made =
        people.create(
            EmailAddress.parse(email).orElseThrow(),
            DisplayName.parse(name).orElseThrow(),
            siteAdministrator);
    return switch (made) {
      case People.Created.Done done -> done.id();
      case People.Created.Exists exists -> exists.id();
    };
  }

  /** Somebody whose address follows from the name. */
  public PersonId person(String name) {
    return person(name, name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@test.example", false);
  }

  public SpaceId space(String slug, String name, Kind kind, Visibility visibility) {
    return space(new Spaces.NewSpace(new Slug(slug), name, "", kind, visibility, kind.joining()));
  }

  /** The space of this slug, made if there is none. */
  public SpaceId space(Spaces.NewSpace space) {
    return switch (spaces.create(PersonId.OPERATOR, space, Optional.empty())) {
      case Spaces.Created.Done done -> done.id();
      case Spaces.Created.SlugTaken taken -> spaces.find(space.slug()).orElseThrow().id();
    };
  }

  public void join(SpaceId space, PersonId person, Role role, Perspective... perspectives) {
    name(space, person);
    memberships.grant(person, space, person, role, Set.of(perspectives));
    agree(space, person);
  }

  /** Lets somebody in as an operator does: they have not seen the ground rules. */
  public void admit(SpaceId space, PersonId person, Role role) {
    name(space, person);
    memberships.grant(PersonId.OPERATOR, space, person, role, Set.of());
  }

  /** Where people choose their names, whoever has none yet takes that of their account. */
  private void name(SpaceId space, PersonId person) {
    if (names.choose(space, person, Optional.empty()) instanceof Named.Not) {
      call(space, person, people.find(person).orElseThrow().name());
    }
  }

  /**
   * From now on the person is called that in the space.
   *
   * @return false if somebody else is
   */
  public boolean call(SpaceId space, PersonId person, String name) {
    return names.choose(space, person, DisplayName.parse(name)) instanceof Named.Done;
  }

  /** A facilitator lets these names be seen. */
  public void names(Member by, NameRule rule) {
    new NameRules(db, spaces).change(by, rule);
  }

  /** A link to join. */
  public Invitation invite(Member by, Offer offer) {
    return invitations.find(by, invitations.make(by, offer)).orElseThrow();
  }

  /** The links of a space. */
  public List<Invitation> links(Member facilitator) {
    return invitations.list(facilitator);
  }

  /** Takes a link back. */
  public void revoke(Member by, Invitation invitation) {
    invitations.revoke(by, invitation.id());
  }

  /** What the space asks people who ask to join. */
  public void questions(Member by, String... asked) {
    questions.set(by, List.of(asked));
  }

  /** The ground rules of this space, as they were written. */
  public String rules(String slug) {
    return rules.current(spaces.find(new Slug(slug)).orElseThrow().id()).source();
  }

  /** The person agrees to the ground rules as they are now. */
  public void agree(SpaceId space, PersonId person) {
    rules.accept(space, person, rules.current(space).version());
  }

  public void leave(Member member) {
    if (!(new Departures(db, spaces).leave(member) instanceof Changed.Done)) {
      throw new IllegalStateException("The story could not go on: " + member + " had to stay");
    }
  }

  /**
   * What a member says of themselves.
   *
   * @param name for this space; "" for the account's
   */
  public void introduce(Member member, String name, String biography, String askMeAbout) {
    var profiles = new Profiles(db);
    var now = profiles.find(member, member.person()).orElseThrow();
    var said =
        new Profiles.Said(
            DisplayName.parse(name), Set.copyOf(now.perspectives()), biography, askMeAbout);
    if (!(profiles.save(member, said) instanceof Profiles.Saved.Done)) {
      throw new IllegalStateException("The story could not go on: " + name + " is taken");
    }
  }

  /** A facilitator makes the space as open as this. */
  public void open(Member by, Visibility visibility, Joining joining) {
    openings.change(by, Openness.of(by.space()), new Openness(visibility, joining));
  }

  /** A facilitator says what the space cares about. */
  public void cares(Member by, String words) {
    var kept = charters.of(by);
    charters.change(by, kept.revision(), kept.charter().caringAbout(words), by.space().audience());
  }

  public void archive(Member by) {
    openings.archive(by);
  }

  /** The standing of somebody who is a member of the space. */
  public Member member(PersonId person, String slug) {
    Optional<Standing> standing = spaces.enter(Optional.of(person), slug);
    return (Member) standing.orElseThrow();
  }

  public Optional<Standing> enter(PersonId person, String slug) {
    return spaces.enter(Optional.of(person), slug);
  }

  /** Starts a thread and gives its number. */
  public DiscussionId start(Member by, String title, String words) {
    return start(by, Heading.of(title), post(words, 0));
  }

  /** The same in a section of a network. */
  public DiscussionId start(Member by, Section section, String title, String words) {
    return start(by, new Heading(title, Optional.of(section)), post(words, 0));
  }

  DiscussionId start(Member by, Heading heading, NewPost first) {
    return done(discussions.start(by, heading, first)).discussion();
  }

  /** The thread that was started with a form of this client id. */
  Optional<DiscussionId> thread(UUID once) {
    return db.one(
        "select discussion_id from posts where once = $1",
        row -> row.id("discussion_id", DiscussionId::new),
        once);
  }

  /** Replies to post {@code parent}, or for 0 to the whole thread, and gives the new number. */
  public int reply(Member by, DiscussionId to, int parent, String words) {
    return reply(by, to, post(words, parent));
  }

  int reply(Member by, DiscussionId to, NewPost post) {
    return done(discussions.reply(by, to, post)).number();
  }

  private NewPost post(String words, int parent) {
    forms++;
    var once = UUID.nameUUIDFromBytes(("form " + forms + words).getBytes(StandardCharsets.UTF_8));
    return new NewPost(words, parent == 0 ? Optional.empty() : Optional.of(parent), once, 0);
  }

  /** What an earlier telling posted, and perhaps edited since, is done too. */
  private static Posted.Done done(Posted posted) {
    return switch (posted) {
      case Posted.Done done -> done;
      case Posted.SentBefore sent ->
          new Posted.Done(sent.discussion(), sent.before().number(), false);
      case Posted.NotHere gone -> throw stuck(posted);
      case Posted.ParentGone gone -> throw stuck(posted);
      case Posted.Closed closed -> throw stuck(posted);
      case Posted.Archived archived -> throw stuck(posted);
    };
  }

  private static IllegalStateException stuck(Posted posted) {
    return new IllegalStateException("The story could not go on: " + posted);
  }

  public void edit(Member by, DiscussionId in, int number, String words) {
    var post = posts.find(by, in, number).orElseThrow();
    var change = new Editing.Change(post.revision(), words, post.warning(), Audience.EVERYONE);
    if (!(editing.edit(by, in, number, change) instanceof Edited.Done)) {
      throw new IllegalStateException("Post " + number + " could not be edited");
    }
  }

  /** The thread's as this member finds it. */
  long revision(Member member, DiscussionId in) {
    return new Finding(db, posts, positions).thread(member, in).orElseThrow().revision();
  }

  /** The member has read the whole thread. */
  public void read(Member member, DiscussionId discussion) {
    positions.read(member, discussion, OptionalLong.empty());
  }

  public People people() {
    return people;
  }

  public DiscussionList list() {
    return list;
  }

  public Discussions discussions() {
    return discussions;
  }

  public Posts posts() {
    return posts;
  }
}
