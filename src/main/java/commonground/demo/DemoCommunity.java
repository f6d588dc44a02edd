package commonground.demo;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All of the demo community: who there is, their spaces, and what happens in them when. */
public final class DemoCommunity {
  /** The people had their accounts before the first space was made. */
  static final int FIRST_DAY = 365;

  /** What was written before this day everybody has read, so that "new" means something. */
  static final int READ_DAYS_AGO = 10;

  private static final LocalTime MORNING = LocalTime.of(6, 30);

  /** Between two who come in on the same day. */
  private static final Duration A_WHILE = Duration.ofMinutes(7);

  private DemoCommunity() {}

  public static List<DemoPerson> people() {
    return DemoCast.people();
  }

  public static List<DemoSpace> spaces() {
    return List.of(
        QualityNetwork.SPACE,
        LinkGroup.SPACE,
        BacksAtWork.SPACE,
        MovingWell.SPACE,
        ResearchUserGroup.SPACE,
        WaitingRoomLeaflet.SPACE);
  }

  /** Every post of every space, oldest first. */
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

  /** All that happens, oldest first, so that the event log tells the story in order. */
  static List<Beat> story() {
    return spaces().stream()
        .flatMap(space ->
            Stream.of(arrivals(space), scenes(space), posts(space)).flatMap(beats -> beats))
        .sorted(
            Comparator.comparingInt((Beat beat) -> -beat.scene().daysAgo())
                .thenComparing(beat -> beat.scene().at()))
        .toList();
  }

  private static Stream<Beat> arrivals(DemoSpace space) {
    var founding = new Scene(space.foundedDaysAgo(), MORNING, Stage::opens);
    var people = space.people();
    var coming = IntStream.range(0, people.size()).mapToObj(i -> coming(people.get(i), i));
    return Stream.concat(Stream.of(founding), coming)
        .map(scene -> new Beat(space, scene, Optional.empty()));
  }

  private static Scene coming(DemoMembership who, int place) {
    var at = LocalTime.NOON.plus(A_WHILE.multipliedBy(place));
    return new Scene(who.joinedDaysAgo(), at, stage -> stage.comes(who));
  }

  private static Stream<Beat> scenes(DemoSpace space) {
    var reading = new Scene(READ_DAYS_AGO, MORNING, Stage::readsAll);
    return Stream.concat(space.scenes().stream(), Stream.of(reading))
        .map(scene -> new Beat(space, scene, Optional.empty()));
  }

  private static Stream<Beat> posts(DemoSpace space) {
    return turns(space).flatMap(DemoCommunity::posts);
  }

  private static Stream<Beat> posts(DemoTurn turn) {
    var post = turn.post();
    var said =
        new Beat(
            turn.space(),
            new Scene(post.daysAgo(), post.at(), stage -> stage.says(turn)),
            Optional.of(turn.once()));
    return Stream.concat(
        Stream.of(said),
        post.editedTo().stream()
            .map(words ->
                new Scene(
                    post.daysAgo(),
                    post.at().plus(DemoPost.EDITED_AFTER),
                    stage -> stage.mends(turn, words)))
            .map(scene -> new Beat(turn.space(), scene, Optional.empty())));
  }
}
