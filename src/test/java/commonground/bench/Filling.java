package commonground.bench;

import commonground.contributions.Subject;
import commonground.demo.World;
import commonground.discussions.DiscussionEvent;
import commonground.discussions.DiscussionId;
import commonground.discussions.PostId;
import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.db.RecordFormat;
import commonground.platform.db.Words;
import commonground.platform.views.Markdown;
import commonground.search.Entry;
import commonground.spaces.Audience;
import commonground.spaces.Kind;
import commonground.spaces.Role;
import commonground.spaces.SpaceId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;

/**
 * Fills a new database: people and spaces through the services, what there is much of by COPY, with
 * rows that are those that the services make ({@code LoadedTest}).
 */
final class Filling {

  private static final Markdown MARKDOWN = new Markdown();

  private final Plan plan;

  Filling(Plan plan) {
    this.plan = plan;
  }

  /** Everybody is in their spaces. */
  void people(Db db) {
    var world = new World(db, Plan.BEGIN);
    for (var person = 1; person <= plan.people(); person++) {
      same(person, world.person(plan.name(person), plan.email(person), false).value());
    }
    for (var space = 1; space <= plan.spaces(); space++) {
      var slug = plan.slug(space);
      var id = world.space(slug, "Space " + slug, Kind.COMMUNITY, plan.visibility(space));
      same(space, id.value());
      for (var index = 0; index < plan.members(); index++) {
        world.join(id, new PersonId(plan.member(space, index)), Role.MEMBER);
      }
      world.join(id, new PersonId(Plan.EVERYWHERE), Role.MEMBER);
    }
  }

  private static void same(long expected, long id) {
    if (expected != id) {
      throw new IllegalStateException("Expected the id " + expected + " but got " + id);
    }
  }

  /** All that they have said, and how far they have read. */
  void talk(Connection connection) throws SQLException {
    discussions(connection);
    posts(connection);
    events(connection);
    positions(connection);
    index(connection);
    for (var table : new String[] {"discussions", "posts"}) {
      try (var statement = connection.createStatement()) {
        statement.execute(
            "select setval(pg_get_serial_sequence('%1$s', 'id'), (select max(id) from %1$s))"
                .formatted(table));
      }
    }
  }

  private void discussions(Connection connection) throws SQLException {
    var rows =
        new CopyText(
            connection,
            "discussions",
            "id, space_id, title, audience, started_by, started_at, revision, posts, last_post_at,"
                + " public_posts, last_public_post, last_public_post_at");
    for (var talk : (Iterable<Plan.Talk>) plan.talks()::iterator) {
      var open = plan.audience(talk.space()) == Audience.EVERYONE;
      var last = plan.at(talk, talk.posts());
      rows.row(
          talk.id(),
          talk.space(),
          plan.title(talk),
          Words.write(plan.audience(talk.space())),
          plan.writer(talk, 1),
          plan.at(talk, 1),
          talk.posts(),
          talk.posts(),
          last,
          open ? talk.posts() : 0,
          open ? talk.posts() : 0,
          open ? last : CopyText.NULL);
    }
    rows.end();
  }

  private void posts(Connection connection) throws SQLException {
    var rows =
        new CopyText(
            connection,
            "posts",
            "id, discussion_id, number, parent_id, root, writer_id, audience, source, html,"
                + " renderer, written_at, written_revision, revision, once");
    for (var talk : (Iterable<Plan.Talk>) plan.talks()::iterator) {
      for (var number = 1; number <= talk.posts(); number++) {
        var parent = plan.parent(number);
        rows.row(
            plan.post(talk, number),
            talk.id(),
            number,
            parent == 0 ? CopyText.NULL : plan.post(talk, parent),
            plan.root(number),
            plan.writer(talk, number),
            Words.write(plan.audience(talk.space())),
            Sentences.post(plan, talk, number),
            Sentences.html(plan, talk, number),
            Markdown.VERSION,
            plan.at(talk, number),
            number,
            number,
            plan.once(talk, number));
      }
    }
    rows.end();
  }

  private void events(Connection connection) throws SQLException {
    var rows = new CopyText(connection, "events", "at, kind, space_id, person_id, data");
    for (var talk : (Iterable<Plan.Talk>) plan.talks()::iterator) {
      for (var number = 1; number <= talk.posts(); number++) {
        rows.row(
            plan.at(talk, number),
            number == 1 ? "discussion.started" : "discussion.replied",
            talk.space(),
            plan.writer(talk, number),
            RecordFormat.write(event(talk, number)));
      }
    }
    rows.end();
  }

  private DiscussionEvent event(Plan.Talk talk, int number) {
    var space = new SpaceId(talk.space());
    var id = new DiscussionId(talk.id());
    var by = new PersonId(plan.writer(talk, number));
    return number == 1
        ? new DiscussionEvent.Started(space, id, by, 1)
        : new DiscussionEvent.Replied(space, id, new PostId(plan.post(talk, number)), by, number);
  }

  private void positions(Connection connection) throws SQLException {
    var rows =
        new CopyText(
            connection, "reading_positions", "person_id, discussion_id, revision, caught_up_at");
    for (var talk : (Iterable<Plan.Talk>) plan.talks()::iterator) {
      for (var index = 0; index < plan.members(); index++) {
        var person = plan.member(talk.space(), index);
        var read = plan.read(talk, person);
        if (read > 0) {
          rows.row(person, talk.id(), read, read == talk.posts() ? Plan.READ : CopyText.NULL);
        }
      }
    }
    rows.end();
  }

  /** What the search makes of the posts; its own index is made once all rows are there. */
  private void index(Connection connection) throws SQLException {
    Store.run(connection, "set maintenance_work_mem = '512MB'");
    Store.run(connection, "drop index search_rows_words");
    var words = new HashMap<String, Integer>();
    var rows =
        new CopyText(
            connection,
            "search_rows",
            "kind, id, at, edited_at, heading, space_id, everyone, words");
    for (var talk : (Iterable<Plan.Talk>) plan.talks()::iterator) {
      var heading = HexFormat.of().formatHex(md5(plan.title(talk)));
      for (var number = 1; number <= talk.posts(); number++) {
        var entry = entry(talk, number);
        entry.roots().forEach(word -> words.merge(word, 1, Integer::sum));
        rows.row(
            "post",
            plan.post(talk, number),
            plan.at(talk, number),
            CopyText.NULL,
            heading,
            talk.space(),
            plan.audience(talk.space()) == Audience.EVERYONE,
            entry.vector());
      }
    }
    rows.end();
    Store.run(
        connection,
        "create index search_rows_words on search_rows using gin (words) with (fastupdate = off)");
    var list = new CopyText(connection, "search_words", "word, posts");
    for (var word : words.entrySet()) {
      list.row(word.getKey(), word.getValue());
    }
    list.end();
    Store.run(
        connection,
        "insert into search_progress select "
            + Entry.VERSION
            + ", 0, max(at), max(id), max(id), now() from events");
  }

  private static byte[] md5(String text) {
    try {
      return MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private Entry entry(Plan.Talk talk, int number) {
    return new Entry(
        Subject.Kind.POST,
        new SpaceId(talk.space()),
        new PersonId(plan.writer(talk, number)),
        plan.audience(talk.space()) == Audience.EVERYONE,
        plan.at(talk, number),
        plan.title(talk),
        number == 1,
        MARKDOWN.plainText(Sentences.post(plan, talk, number)));
  }
}
