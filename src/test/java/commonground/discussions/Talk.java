package commonground.discussions;

import commonground.contributions.drafts.DraftMark;
import commonground.contributions.drafts.Drafts;
import commonground.demo.StoryClock;
import commonground.demo.World;
import commonground.discussions.changing.Edited;
import commonground.discussions.changing.Editing;
import commonground.discussions.keeping.Closings;
import commonground.discussions.lists.DiscussionList;
import commonground.discussions.lists.DiscussionsWaiting;
import commonground.discussions.reading.Finding;
import commonground.discussions.reading.ReadPositions;
import commonground.discussions.threads.Discussions;
import commonground.discussions.threads.Posted;
import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.db.Queries;
import commonground.platform.views.Markdown;
import commonground.spaces.Audience;
import commonground.spaces.Kind;
import commonground.spaces.Member;
import commonground.spaces.NameRule;
import commonground.spaces.Perspective;
import commonground.spaces.Reader;
import commonground.spaces.Role;
import commonground.spaces.SpaceId;
import commonground.spaces.Spaces;
import commonground.spaces.Standing;
import commonground.spaces.Visibility;
import commonground.support.TestDatabase;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** A space of its own for each test, with people who talk in it. */
public final class Talk {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  public final Posts posts;
  public final Paging paging;
  public final ReadPositions positions;
  public final Finding finding;
  public final Discussions discussions;
  public final DiscussionList list;
  public final Editing editing;
  private final TestDatabase database;
  private final Db db;
  private final World world;
  private final Spaces spaces;
  private final String slug = "talk-" + NUMBER.incrementAndGet();
  private final SpaceId space;

  public Talk(TestDatabase database, Kind kind, Visibility visibility) {
    this.database = database;
    this.db = database.db();
    var markdown = new Markdown();
    this.posts = new Posts(db, markdown);
    this.paging = new Paging(db, posts);
    this.positions = new ReadPositions(db);
    this.finding = new Finding(db, posts, positions);
    this.discussions =
        new Discussions(
            db, posts, positions, new Closings(db, positions), new Aliases(db), new Drafts(db));
    this.list = new DiscussionList(db, positions);
    this.editing = new Editing(db, markdown, posts, positions, new Drafts(db));
    this.world = new World(db, db.clock().instant());
    this.spaces = new Spaces(db, () -> false);
    this.space = world.space(slug, "Talk", kind, visibility);
  }

  public StoryClock clock() {
    return database.clock();
  }

  public SpaceId space() {
    return space;
  }

  /** A member; for somebody who is one already, with this role from now on. */
  public Member join(String name, Role role, Perspective... perspectives) {
    var person = world.person(name);
    world.join(space, person, role, perspectives);
    return member(person);
  }

  /** The standing as it is now. */
  public Member member(PersonId person) {
    return (Member) enter(Optional.of(person)).orElseThrow();
  }

  public Optional<Standing> enter(Optional<PersonId> person) {
    return spaces.enter(person, slug);
  }

  /** Somebody who is not signed in and may read. */
  public Reader visitor() {
    return (Reader) enter(Optional.empty()).orElseThrow();
  }

  public void leave(Member member) {
    world.leave(member);
  }

  /** A facilitator makes the space as open as this. */
  public void open(Visibility visibility) {
    var facilitator = join("Fay Test", Role.FACILITATOR);
    world.open(facilitator, visibility, facilitator.space().joining());
  }

  /** A facilitator lets these names be seen. */
  public void names(NameRule rule) {
    world.names(join("Fay Test", Role.FACILITATOR), rule);
  }

  /** From now on the person is called that here, in this space or not. */
  public void call(PersonId person, String name) {
    if (!world.call(space, person, name)) {
      throw new IllegalStateException(name + " is taken");
    }
  }

  public void archive() {
    world.archive(join("Fay Test", Role.FACILITATOR));
  }

  /** The same inside a transaction of the test's own, without a record of it. */
  public void open(Queries queries, Visibility visibility) {
    queries.run("update spaces set visibility = $2 where id = $1", space, visibility);
  }

  public DiscussionId start(Member by, String title, String words) {
    var form = new NewPost(words, Optional.empty(), UUID.randomUUID(), 0);
    return ((Posted.Done) discussions.start(by, Heading.of(title), form)).discussion();
  }

  /**
   * @param parent number of the post that is answered; 0 for the whole thread
   */
  public Posted tryReply(Member by, DiscussionId to, int parent, String words) {
    var answered = parent == 0 ? Optional.<Integer>empty() : Optional.of(parent);
    return discussions.reply(by, to, new NewPost(words, answered, UUID.randomUUID(), 0));
  }

  /** A post that shows no name. */
  public static NewPost unnamed(int parent, String words) {
    var answered = parent == 0 ? Optional.<Integer>empty() : Optional.of(parent);
    return new NewPost(
        words,
        words,
        answered,
        UUID.randomUUID(),
        0,
        Audience.EVERYONE,
        DraftMark.NONE,
        new Manner(true, ""));
  }

  /** The number of the new post. */
  public int replyUnnamed(Member by, DiscussionId to, int parent, String words) {
    return ((Posted.Done) discussions.reply(by, to, unnamed(parent, words))).number();
  }

  /** The number of the new post. */
  public int reply(Member by, DiscussionId to, int parent, String words) {
    return ((Posted.Done) tryReply(by, to, parent, words)).number();
  }

  public Post post(Reader reader, DiscussionId id, int number) {
    return posts.find(reader, id, number).orElseThrow();
  }

  /** All that this reader may read, in order of time. */
  public List<Post> all(Reader reader, DiscussionId id) {
    return paging.list(reader, id, Order.TIME, 1, Integer.MAX_VALUE);
  }

  /** On a page that named whoever the post was for. */
  public Edited edit(Member member, DiscussionId id, int number, long base, String words) {
    return editing.edit(member, id, number, new Editing.Change(base, words, "", Audience.EVERYONE));
  }

  /** How far they have read. */
  public Position position(Member member, DiscussionId id) {
    return finding.thread(member, id).orElseThrow().position();
  }

  /** What the member's browser says by itself. */
  public void note(Member member, DiscussionId id, long revision, long markedUnread) {
    positions.note(member, finding.thread(member, id).orElseThrow(), revision, markedUnread);
  }

  /** Unread posts of this space, as home counts them. */
  public long waiting(Member member) {
    return new DiscussionsWaiting(db, positions)
        .of(member.person(), List.of(member)).stream()
            .mapToLong(pile -> Long.parseLong(pile.news().replaceAll(" .*", "")))
            .sum();
  }

  /** What happened in a thread: kind and revision. */
  public List<String> events(DiscussionId id) {
    return db.list(
        """
        select kind, data->>'revision' as revision
        from events
        where data->>'discussion' = ($1::bigint)::text
        order by id
        """,
        row -> row.text("kind") + " " + row.text("revision"),
        id);
  }

  public List<Long> revisionsOfEvents(DiscussionId id) {
    return events(id).stream()
        .map(event -> Long.valueOf(event.substring(event.indexOf(' ') + 1)))
        .sorted()
        .toList();
  }

  /** What a post said before each edit, with the revision that said it. */
  public List<String> versions(PostId post) {
    return db.list(
        "select revision, source from post_versions where post_id = $1 order by revision",
        row -> row.number("revision") + " " + row.text("source"),
        post);
  }

  /** Another node on the same database: it has notes of its own. */
  public record Elsewhere(Finding finding, ReadPositions positions) {

    private Elsewhere(Db db, ReadPositions positions) {
      this(new Finding(db, new Posts(db, new Markdown()), positions), positions);
    }

    public Elsewhere(TestDatabase database) {
      this(database.db(), new ReadPositions(database.db()));
    }

    public void note(Member member, DiscussionId id, long revision) {
      positions.note(member, finding.thread(member, id).orElseThrow(), revision, 0);
    }

    public int unread(Reader reader, DiscussionId id) {
      return finding.thread(reader, id).orElseThrow().unread();
    }
  }
}
