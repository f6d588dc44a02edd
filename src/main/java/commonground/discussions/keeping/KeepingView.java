package commonground.discussions.keeping;

import commonground.discussions.Addresses;
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

/**
 * How a thread is kept, on its page: {@code discussions/_keeping}.
 *
 * @param closedBy "" for a reader whom the reason was not written for
 * @param pinned the last day on which it is pinned; "" if it is not
 * @param topics each leads to the discussions about it
 * @param choose where its topics are chosen; "" for who may not. So are the others
 */
public record KeepingView(
    boolean closed,
    String closedBy,
    TimeView closedAt,
    String reason,
    String pinned,
    List<Link> topics,
    String choose,
    String pin,
    String unpin,
    String close,
    String reopen,
    String move,
    String token) {

  public static KeepingView of(Reader reader, Discussion d, Instant now, String token) {
    var keeping = d.keeping();
    var pinned = keeping.pinned(now).isPresent();
    var moderates =
        reader instanceof Member member
            && member.may(Permission.MODERATE)
            && member.may(Permission.WRITE);
    var writes = reader instanceof Member member && member.may(Permission.WRITE);
    var path = Addresses.of(reader.space(), d.id());
    return new KeepingView(
        keeping.closed(),
        keeping.closing().map(Keeping.Closing::by).orElse(""),
        keeping.closing().map(c -> When.at(c.at(), When.UK)).orElse(new TimeView("", "")),
        keeping.closing().map(Keeping.Closing::reason).orElse(""),
        keeping.pinned(now).map(end -> When.day(LastDay.of(end))).orElse(""),
        keeping.topics().stream()
            .map(topic -> Link.to(topic.name(), Addresses.about(reader.space(), topic.id())))
            .toList(),
        writes && (moderates || keeping.own()) ? path + "/topics" : "",
        moderates ? path + "/pin" : "",
        moderates && pinned ? path + "/unpinning" : "",
        moderates && !keeping.closed() ? path + "/closure" : "",
        moderates && keeping.closed() ? path + "/reopening" : "",
        moderates ? path + "/move" : "",
        token);
  }

  /** Whether there is anything to follow or press. */
  public boolean mayAct() {
    return !choose.isEmpty() || !pin.isEmpty();
  }
}
