package commonground.journeys;

import commonground.discussions.DiscussionId;
import java.util.List;
import java.util.stream.Stream;

/** Pages of a discussion that closes on a day. */
final class ClosingScenes {

  private ClosingScenes() {}

  /**
   * @param closing a discussion of the open space that closes soon
   * @param cookies of a facilitator
   */
  static Stream<Scene> on(DiscussionId closing, List<String> cookies) {
    var thread = "/spaces/open/discussions/" + closing.value();
    return Stream.of(
        new Scene("thread that closes on a day", cookies, window -> window.open(thread)),
        new Scene("the same, visitor", List.of(), window -> window.open(thread)),
        new Scene("another day to close it", cookies, window -> window.open(thread + "/closure")),
        new Scene(
            "closing on no day",
            cookies,
            window ->
                window.open(thread + "/closure").write("Month", "13").press("Close discussion")));
  }
}
