package commonground.demo;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All of the demo community: who there is, their spaces, and who said what when. */
public final class DemoCommunity {
  /** A day before the first post. */
  public static final int FOUNDED_DAYS_AGO = 121;

  private DemoCommunity() {}

  public static List<DemoPerson> people() {
    return DemoCast.people();
  }

  public static List<DemoSpace> spaces() {
    return List.of(
        MovingWell.SPACE, ResearchUserGroup.SPACE, QualityNetwork.SPACE, WaitingRoomLeaflet.SPACE);
  }

  /** Every post of every space, oldest first, so that the event log tells the story in order. */
  public static List<DemoTurn> turns() {
    return spaces().stream()
        .flatMap(DemoCommunity::turns)
        .sorted(
            Comparator.comparingInt((DemoTurn turn) -> -turn.post().daysAgo())
                .thenComparing(turn -> turn.post().at()))
        .toList();
  }

  private static Stream<DemoTurn> turns(DemoSpace space) {
    return space.threads().stream()
        .flatMap(thread ->
            IntStream.rangeClosed(1, thread.posts().size())
                .mapToObj(number -> new DemoTurn(space, thread, number)));
  }
}
