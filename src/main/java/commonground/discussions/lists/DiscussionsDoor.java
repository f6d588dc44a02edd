package commonground.discussions.lists;

import commonground.discussions.Addresses;
import commonground.discussions.PostViews;
import commonground.platform.views.Count;
import commonground.spaces.Door;
import commonground.spaces.Reader;
import java.time.Clock;
import java.util.Optional;

/** The discussions panel on a space's page: the threads with the latest activity. */
public final class DiscussionsDoor implements Door {

  private static final int LINES = 5;

  private final DiscussionList list;
  private final Clock clock;

  public DiscussionsDoor(DiscussionList list, Clock clock) {
    this.list = list;
    this.clock = clock;
  }

  @Override
  public Optional<Panel> panel(Reader reader) {
    var latest = list.list(reader, Optional.empty(), LINES);
    var unread = list.unread(reader);
    return Optional.of(
        new Panel(
            "Discussions",
            Addresses.of(reader.space()),
            "All discussions",
            unread == 0 ? "" : Count.of(unread, "new post", "new posts"),
            latest.stream()
                .map(d -> ListViews.line(reader, d, clock.instant()))
                .map(line ->
                    new Line(
                        line.title(),
                        line.href(),
                        line.news(),
                        "Last post " + line.lastPost().words()))
                .toList(),
            PostViews.mayWrite(reader)
                ? "Nobody has started a discussion yet. " + reader.space().kind().prompts().begin()
                : "Nobody has started a discussion yet."));
  }
}
