package commonground.spaces;

import commonground.platform.db.Db;
import commonground.platform.db.Row;
import commonground.platform.db.Tx;
import commonground.platform.views.Markdown;
import commonground.platform.views.SafeHtml;

/** What spaces say of themselves. */
public final class Charters {

  private final Db db;
  private final Markdown markdown;
  private final Spaces spaces;

  public Charters(Db db, Markdown markdown, Spaces spaces) {
    this.db = db;
    this.markdown = markdown;
    this.spaces = spaces;
  }

  /**
   * @param revision of it, for {@link #change}
   * @param audience for whom "what we care about" was written
   */
  public record Kept(Charter charter, long revision, Audience audience) {}

  public Kept of(Member member) {
    return db.the(SELECT, Charters::read, member.space().id());
  }

  private static final String SELECT =
      """
      select name, purpose, kind, cares, revision, cares_audience
      from spaces
      where id = $1
      """;

  private static Kept read(Row row) {
    return new Kept(
        new Charter(
            row.text("name"), row.text("purpose"), row.word("kind", Kind.class), row.text("cares")),
        row.number("revision"),
        row.word("cares_audience", Audience.class));
  }

  /** What the space cares about, if that was written for this reader. */
  public SafeHtml cares(Reader reader) {
    return db.one(
            """
            select cares, cares_html, cares_renderer
            from spaces
            where id = $1 and cares <> '' and cares_audience = any($2)
            """,
            row ->
                row.count("cares_renderer") == Markdown.VERSION
                    ? markdown.kept(row.text("cares_html"))
                    : markdown.render(row.text("cares")),
            reader.space().id(),
            reader.audiences())
        .orElse(SafeHtml.EMPTY);
  }

  /** What came of a change. */
  public sealed interface Rewritten {
    record Done() implements Rewritten {}

    /** Somebody else changed it after the page was opened; so it stands now. */
    record Meanwhile(Kept now) implements Rewritten {}
  }

  /**
   * Lets the space say this of itself from now on.
   *
   * @param by a member who may change the space
   * @param base the revision on the page where it was changed
   * @param named whom that page named as readers of what the space cares about: it reaches no
   *     further, nor than the space does today
   */
  public Rewritten change(Member by, long base, Charter charter, Audience named) {
    var html = markdown.render(charter.cares()).toString();
    var space = by.space().id();
    var event = new SpaceEvent.Described(space, charter.kind(), by.person());
    var changed =
        db.transaction(tx -> {
          var now = tx.the(SELECT + "for update", Charters::read, space);
          if (now.revision() != base) { // a form that was sent twice has found its own words
            return now.charter().equals(charter)
                ? new Rewritten.Done()
                : new Rewritten.Meanwhile(now);
          }
          say(tx, space, charter, html, named);
          tx.record(event);
          return new Rewritten.Done();
        });
    spaces.forget(event);
    return changed;
  }

  private static void say(Tx tx, SpaceId space, Charter charter, String html, Audience named) {
    tx.run(
        """
        update spaces
        set name = $2, purpose = $3, kind = $4, cares = $5, cares_html = $6, cares_renderer = $7,
          cares_audience = case when visibility = 'public' then $8 else 'members' end,
          revision = revision + 1
        where id = $1
        """,
        space,
        charter.name(),
        charter.purpose(),
        charter.kind(),
        charter.cares(),
        html,
        Markdown.VERSION,
        named);
  }
}
