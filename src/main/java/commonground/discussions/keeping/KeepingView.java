package commonground.discussions.keeping;

import commonground.discussions.Addresses;
import commonground.discussions.ClosingDay;
import commonground.discussions.Discussion;
import commonground.discussions.Keeping;
import commonground.platform.views.Link;
import commonground.platform.views.TimeView;
import commonground.platform.views.When;
import commonground.spaces.Member;
import commonground.spaces.Permission;
import commonground.spaces.Reader;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a thread is kept, on its page: {@code discussions/_keeping}.
 *
 * @param closedBy who closed it, or chose when it closes; "" for a reader whom the reason was not
 *     written for
 * @param closes the last day before it closes by itself; "" if it does not
 * @param lapsed the same of one that has closed by itself
 * @param shown when that day was chosen, for the forms; "" if none was
 * @param pinned the last day on which it is pinned; "" if it is not
 * @param topics each leads to the discussions about it
 * @param choose where its topics are chosen; "" for who may not. So are the others
 */
public record KeepingView(
    boolean closed,
    String closedBy,
    TimeView closedAt,
    String reason,
    String closes,
    String lapsed,
    String shown,
    String pinned,
    List<Link> topics,
    String choose,
    String pin,
    String unpin,
    String close,
    String keepOpen,
    String reopen,
    String move,
    String token) {

  public static KeepingView of(Reader reader, Discussion d, Instant now, String token) {
    var keeping = d.keeping();
    var pinned = keeping.pinned(now).isPresent();
    var closes = keeping.closes(now);
    var closing = keeping.closing().or(() -> closes);
    var writes = reader instanceof Member member && member.may(Permission.WRITE);
    var moderates = writes && reader instanceof Member one && one.may(Permission.MODERATE);
    var path = Addresses.of(reader.space(), d.id());
    return new KeepingView(
        keeping.closed(),
        closing.map(Keeping.Closing::by).orElse(""),
        keeping.closing().map(c -> When.at(c.at(), When.UK)).orElse(new TimeView("", "")),
        closing.map(Keeping.Closing::reason).orElse(""),
        closes.map(KeepingView::day).orElse(""),
        lapsed(keeping),
        shown(keeping.dayChosen()),
        keeping.pinned(now).map(end -> When.day(LastDay.of(end))).orElse(""),
        topics(reader, keeping),
        writes && (moderates || keeping.own()) ? path + "/topics" : "",
        moderates ? path + "/pin" : "",
        moderates && pinned ? path + "/unpinning" : "",
        moderates && !keeping.closed() ? path + "/closure" : "",
        moderates && closes.isPresent() ? path + "/reopening" : "",
        moderates && keeping.closed() ? path + "/reopening" : "",
        moderates ? path + "/move" : "",
        token);
  }

  static String shown(Optional<Instant> chosen) {
    return chosen.map(Instant::toString).orElse("");
  }

  private static List<Link> topics(Reader reader, Keeping keeping) {
    return keeping.topics().stream()
        .map(topic -> Link.to(topic.name(), Addresses.about(reader.space(), topic.id())))
        .toList();
  }

  private static String day(Keeping.Closing closing) {
    return new ClosingDay(closing.at()).words();
  }

  /** The day on which it has closed by itself, such as "Thursday 3 December 2026"; else "". */
  public static String lapsed(Keeping keeping) {
    return keeping.closes().filter(one -> keeping.closed()).map(KeepingView::day).orElse("");
  }

  /** Whether there is anything to follow or press. */
  public boolean mayAct() {
    return !choose.isEmpty() || !pin.isEmpty();
  }
}
