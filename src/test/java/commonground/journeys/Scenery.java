package commonground.journeys;

import commonground.demo.Conclusions;
import commonground.demo.Upkeep;
import commonground.discussions.DiscussionId;
import commonground.discussions.TopicId;
import commonground.discussions.answers.Summaries;
import commonground.discussions.answers.SummaryId;
import commonground.joining.Offer;
import commonground.people.PersonId;
import commonground.platform.views.Markdown;
import commonground.platform.views.When;
import commonground.spaces.Joining;
import commonground.spaces.Kind;
import commonground.spaces.Member;
import commonground.spaces.Mutes;
import commonground.spaces.Perspective;
import commonground.spaces.Role;
import commonground.spaces.Section;
import commonground.spaces.Slug;
import commonground.spaces.SpaceId;
import commonground.spaces.Spaces.NewSpace;
import commonground.spaces.Visibility;
import commonground.support.TestSite;
import java.time.Duration;
import java.time.LocalDate;

/** A site on which every kind of page has something to show: much, little and nothing. */
final class Scenery {

  /** More than one page of a list, which has 30. */
  private static final int THREADS = 32;

  /** More than one page of a thread, which has 50. */
  private static final int POSTS = 54;

  /** Everything that a post may hold, and much that is wider than a telephone. */
  static final String ALL_THERE_IS =
      """
      # A heading

      Words with **weight**, with *stress*, and a [link](https://example.org/a/paper).

      - one
      - two, with `code`

      1. first
      2. second

      > What somebody said.

      ## Another

      | Exercise | How often | How it felt afterwards, in the words of those who tried | Gehgeschwindigkeitsmessung |
      |---|--:|---|---|
      | Walking | 5 | Better | 4 km/h |
      | Swimming | 2 | Much better | none |

      ```
      a line of code that is much longer than any telephone is wide, and that nobody can wrap
      ```

      LlanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogochLlanfairpwllgwyngyll
      `and_a_name_in_a_program_that_goes_on_and_on_without_any_place_to_break`

      - a list
        - in a list
          - in a list
            - in a list

      > > > > What somebody said that somebody said that somebody said.

      \u0645\u0631\u062d\u0628\u0627 \u0628\u0627\u0644\u062c\u0645\u064a\u0639

      \ud83d\udc69\ud83c\udffd\u200d\u2695\ufe0f\ud83e\uddd1\u200d\ud83e\uddbd

      https://example.org/a/very/long/address/that/has/no/place/to/break/in/it/at/all?of=what
      """;

  private static final String LONG_TITLE =
      "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft, or: what"
          + " does the new evidence on walking say?";

  static final String BEN = "Wolfeschlegelsteinhausenbergerdorffwelche Test";

  private final TestSite site;

  /** Site administrator, facilitator of the open space, writer of its first posts. */
  final PersonId ada;

  /** A member of the open space. */
  final PersonId ben;

  /** Somebody in no space at all. */
  final PersonId cleo;

  /** The long thread of the open space. */
  final DiscussionId thread;

  /** A summary of it that waits for Ada. */
  final SummaryId summary;

  /** A thread in a space where Ada is an observer. */
  final DiscussionId watched;

  /** A topic of the open space, with as long a name as there can be. */
  final TopicId topic;

  /** A thread in the open space that closes soon. */
  final DiscussionId closing;

  /** A closed thread in the open space. */
  final DiscussionId closed;

  /** A report about a post of Ben's that Ada is to look at, long overdue. */
  final long report;

  /** Something that was decided about Ada. */
  final long act;

  /** A draft of Ada's for a place that is not open to her. */
  final long draft;

  Scenery(TestSite site) {
    this.site = site;
    site.world().person("Ada Test", "ada.test@test.example", true);
    ada = site.person("Ada Test");
    ben = site.person(BEN);
    cleo = site.person("Cleo Test");
    open();
    thread = longThread();
    summary = conclude();
    var upkeep = new Upkeep(site.db());
    topic = topics(upkeep);
    closed = site.world().start(ada(), "Where we met last year", "It is all in the notes.");
    var closing = site.world().start(ada(), "Where we meet this year", "Say where.");
    var today = LocalDate.ofInstant(site.db().clock().instant(), When.UK);
    upkeep.closeOn(ada(), closing, today.plusDays(3), "Then we book.");
    this.closing = closing;
    upkeep.close(ada(), closed, "The year is over. " + ALL_THERE_IS.substring(0, 200));
    watched = watched();
    draft = putDown();
    report = report();
    act = act();
    space(
        "empty",
        "Selbsthilfegruppengeschäftsstelle",
        Kind.PROJECT,
        Visibility.HIDDEN,
        Role.FACILITATOR);
    space("archived", "Work that is done", Kind.PROJECT, Visibility.LISTED, Role.FACILITATOR);
    site.world().archive(site.world().member(ada, "archived"));
    space("network", "A network", Kind.NETWORK, Visibility.LISTED, Role.FACILITATOR);
    var network = site.world().member(ada, "network");
    site.world().start(network, Section.LEARN, "What do we know about falls?", "Who has a paper?");
    site.world().space("asking", "Ask to join", Kind.NETWORK, Visibility.LISTED);
    deadLetter();
  }

  private SpaceId space(String slug, String name, Kind kind, Visibility visibility, Role role) {
    var purpose = "A place to talk about what helps, and what does not, in plain words.";
    var space =
        site.world()
            .space(new NewSpace(new Slug(slug), name, purpose, kind, visibility, Joining.ASK));
    site.world().join(space, ada, role, Perspective.ACADEMIC);
    return space;
  }

  private void open() {
    var space = space("open", "Open talk", Kind.COMMUNITY, Visibility.PUBLIC, Role.FACILITATOR);
    site.world().join(space, ben, Role.MEMBER, Perspective.values()[0], Perspective.values()[1]);
    site.world().introduce(ben(), "", ALL_THERE_IS, "walking, swimming\nand much else");
    site.world().cares(ada(), ALL_THERE_IS);
    for (var n = 1; n <= THREADS; n++) {
      site.world().start(ben(), "What helped me, part " + n, "Short walks, part " + n + ".");
    }
  }

  private TopicId topics(Upkeep upkeep) {
    var today = LocalDate.ofInstant(site.db().clock().instant(), When.UK);
    upkeep.pin(ada(), thread, today.plusDays(20));
    upkeep.suggest(ben(), "Swimming in cold water");
    var made =
        upkeep.topic(ada(), "Rindfleischetikettierungsüberwachungsaufgabenübertragung", "Walking");
    upkeep.about(ada(), thread, made, upkeep.topic(ada(), "Evidence", "Studies", "Papers"));
    return made;
  }

  private Member ada() {
    return site.world().member(ada, "open");
  }

  private Member ben() {
    return site.world().member(ben, "open");
  }

  private DiscussionId longThread() {
    var id = site.world().start(ada(), LONG_TITLE, ALL_THERE_IS);
    for (var n = 2; n <= POSTS; n++) {
      var writer = n % 3 == 0 ? ada() : ben();
      site.world().reply(writer, id, n % 4 == 0 ? n - 1 : 0, "Words of post " + n + ", in short.");
    }
    site.world().edit(ada(), id, 3, "Words of post 3, put better.");
    return id;
  }

  /** The long thread has an answer, a summary that is shown, and one that waits. */
  private SummaryId conclude() {
    var conclusions = new Conclusions(site.db());
    conclusions.mark(ada(), thread, 2);
    conclusions.suggest(ben(), thread, 40, ALL_THERE_IS);
    conclusions.accept(ada(), thread, ben());
    conclusions.suggest(ben(), thread, POSTS, LONG_TITLE);
    return new Summaries(site.db(), new Markdown()).last(ben(), thread).orElseThrow().id();
  }

  private DiscussionId watched() {
    var space = space("watched", "Watched talk", Kind.RUG, Visibility.HIDDEN, Role.OBSERVER);
    site.world().join(space, ben, Role.MEMBER);
    new Mutes(site.db(), () -> false).mute(site.world().member(ada, "watched"), ben);
    return site.world().start(site.world().member(ben, "watched"), "Seen from afar", "Hello");
  }

  /** A link into the empty space, for as many as like. */
  String link() {
    return site.world().invite(site.world().member(ada, "empty"), Offer.of(Role.MEMBER)).path();
  }

  /** One that was taken back. */
  String linkThatIsOver() {
    var member = site.world().member(ada, "empty");
    var link = site.world().invite(member, Offer.of(Role.MEMBER));
    site.world().revoke(member, link);
    return link.path();
  }

  /** Work that was given up, for the administrator's page. */
  private void deadLetter() {
    site.db()
        .run(
            """
            insert into jobs (kind, args, due_at, attempt, failure, died_at)
            values ('a_kind_that_is_gone', '{}', now(), 12, 'java.net.ConnectException', now())
            """);
  }

  private long report() {
    return site.db()
        .the(
            """
            with report as (
              insert into reports (space_id, kind, subject_id, about_id, why, state, opened_at, due_at,
                taken_by, taken_at)
              select d.space_id, 'post', p.id, p.writer_id, 'worried', 'new', $3, $3, $4, $3
              from posts p
              join discussions d on d.id = p.discussion_id
              where d.id = $1 and p.number = 5
              returning id)
            insert into report_voices (report_id, reporter_id, why, words, told_at)
            select id, $2, 'worried', $5, $3 from report
            returning report_id
            """,
            row -> row.number("report_id"),
            thread,
            cleo,
            site.db().clock().instant().minus(Duration.ofDays(9)),
            ben,
            ALL_THERE_IS);
  }

  private long act() {
    return site.db()
        .the(
            """
            insert into moderation_acts (space_id, kind, subject_id, about_id, what, ground, words,
              by_id, at)
            select d.space_id, 'post', p.id, $2, 'removed', 'hurtful', $4, $3, $5
            from posts p
            join discussions d on d.id = p.discussion_id
            where d.id = $1 and p.number = 6
            returning id
            """,
            row -> row.number("id"),
            thread,
            ada,
            ben,
            LONG_TITLE + " " + ALL_THERE_IS.substring(0, 300),
            site.db().clock().instant());
  }

  private long putDown() {
    return site.db()
        .the(
            """
            insert into drafts (person_id, kind, about, number, page, saves, begun_with,
              line, words,
              fingerprint, seen, audience, saved_at)
            values ($1, 'start', 0, 0, gen_random_uuid()::text, 1, '', $2, $3, 'x', 0, 'members', $4)
            returning id
            """,
            row -> row.number("id"),
            ada,
            LONG_TITLE,
            ALL_THERE_IS,
            site.db().clock().instant());
  }
}
