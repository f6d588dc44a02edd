package commonground.notices;

import commonground.platform.views.Ago;
import commonground.platform.views.Count;
import commonground.platform.views.Markdown;
import commonground.platform.views.PageView;
import commonground.platform.views.TimeView;
import commonground.platform.views.When;
import java.time.Instant;
import java.util.List;

/** What the pages of notices show. */
public final class NoticeViews {

  /** Characters of a post's first words. */
  private static final int LINE = 140;

  private final Markdown markdown;

  public NoticeViews(Markdown markdown) {
    this.markdown = markdown;
  }

  /**
   * A page of notices.
   *
   * @param upTo the newest notice that it shows; 0 for none
   * @param anyUnread whether all can be marked as read here: on the first page, if any is unread
   * @param older the page after it; "" for none
   * @param first the first page; "" on that one
   */
  record ListPage(
      String token,
      long upTo,
      boolean anyUnread,
      List<ConversationView> conversations,
      String older,
      String first)
      implements PageView {
    @Override
    public String title() {
      return "Notices";
    }
  }

  /**
   * A conversation.
   *
   * @param href "" where it leads nowhere
   * @param news such as "2 new"; "" for nothing
   * @param more such as "and 12 earlier ones"; "" for nothing
   */
  record ConversationView(
      long number,
      long newest,
      String title,
      String href,
      String space,
      String news,
      List<LineView> lines,
      String more) {}

  /**
   * A notice.
   *
   * @param open where its button sends to; "" for what was never sent
   * @param words what happened
   * @param line the first words of a post; "" for none
   * @param why a sentence
   */
  record LineView(
      String open,
      String href,
      String words,
      String line,
      String why,
      TimeView at,
      String ago,
      boolean unread) {}

  ListPage list(NoticeList.Page page, long before, long unread, String token, Instant now) {
    var newest =
        page.conversations().stream().mapToLong(NoticeList.Conversation::newest).max().orElse(0);
    return new ListPage(
        token,
        newest,
        unread > 0 && before == Long.MAX_VALUE,
        page.conversations().stream().map(one -> conversation(one, now)).toList(),
        page.next() == 0 ? "" : "/notices?before=" + page.next(),
        before == Long.MAX_VALUE ? "" : "/notices");
  }

  private ConversationView conversation(NoticeList.Conversation one, Instant now) {
    var newest = one.rows().getFirst();
    var more = one.all() - one.rows().size();
    return new ConversationView(
        one.number(),
        one.newest(),
        newest.title(),
        newest.home(),
        newest.space().name(),
        one.unread() == 0 ? "" : one.unread() + " new",
        one.rows().stream()
            .map(row -> line(row, "/notices/" + row.id() + "/opening", now))
            .toList(),
        more <= 0 ? "" : "And " + Count.of(more, "earlier one", "earlier ones") + ".");
  }

  /** One line, as the page of notices has it. */
  LineView line(NoticeRow row, String open, Instant now) {
    return new LineView(
        open,
        row.path(),
        row.words(),
        row.said().map(said -> markdown.firstLine(said.source(), LINE)).orElse(""),
        row.reason().sentence(),
        When.at(row.at(), When.UK),
        Ago.words(row.at(), now),
        row.unread());
  }

  /**
   * What would have come.
   *
   * @param sum in words
   */
  record LastWeekPage(String sum, List<ConversationView> conversations, String cut)
      implements PageView {
    @Override
    public String title() {
      return "What would have come last week";
    }
  }

  LastWeekPage lastWeek(LastWeek.Week week, Instant now) {
    return new LastWeekPage(
        "With what you have chosen now, "
            + (week.cut() ? "at least " : "")
            + Count.of(week.rows().size(), "notice", "notices")
            + " and "
            + (week.mails() == 0 ? "no emails" : Count.of(week.mails(), "email", "emails"))
            + " would have come in the last 7 days.",
        week.conversations().stream().map(rows -> told(rows, now)).toList(),
        week.cut() ? "There was more than this page can show: these are the newest." : "");
  }

  private ConversationView told(List<NoticeRow> rows, Instant now) {
    var newest = rows.getFirst();
    return new ConversationView(
        newest.conversation(),
        newest.id(),
        newest.title(),
        newest.home(),
        newest.space().name(),
        "",
        rows.stream().limit(NoticeList.LINES).map(row -> line(row, "", now)).toList(),
        rows.size() <= NoticeList.LINES
            ? ""
            : "And "
                + Count.of(rows.size() - NoticeList.LINES, "earlier one", "earlier ones")
                + ".");
  }
}
