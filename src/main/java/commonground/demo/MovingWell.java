package commonground.demo;

import static commonground.demo.DemoMembership.founding;
import static commonground.demo.DemoMembership.joined;

import java.util.List;

/** The public space. Nothing said here may betray that the hidden one exists. */
final class MovingWell {
  static final DemoSpace SPACE =
      new DemoSpace(
          "moving-well",
          "Moving well with arthritis",
          "People who live with arthritis and people who work with them, finding out together"
              + " what helps us keep moving.",
          """
          - That people with sore joints get to move in a way **they** like.
          - That what research finds reaches the clinic, the class and the kitchen.
          - That nobody here needs a dictionary.
          """,
          "community",
          "public",
          "open",
          List.of(
              founding("siobhan", "facilitator"),
              founding("leroy", "moderator"),
              founding("mei", "librarian"),
              founding("adaeze", "broker"),
              founding("mair", "member"),
              founding("bernard", "member"),
              founding("parveen", "member"),
              founding("hannah", "member"),
              founding("tomasz", "member"),
              founding("rajan", "member"),
              joined(30, "callum", "member")),
          List.of(
              MovingWellTogether.WHEN_TO_MEET,
              MovingWellLiving.SMALL_WINS,
              MovingWellKeepMoving.KEEP_MOVING,
              MovingWellLiving.A_FLARE,
              MovingWellEvidence.MINDLINES,
              MovingWellPractical.GETTING_OUT,
              MovingWellEvidence.REFERRING_YOURSELF,
              MovingWellTogether.WEAR_AND_TEAR,
              MovingWellEvidence.READING_LIST,
              MovingWellPractical.A_NEW_PODIATRIST,
              MovingWellLiving.AFTER_A_FALL,
              MovingWellTogether.SESSION_ON_PACING),
          false);

  private MovingWell() {}
}
