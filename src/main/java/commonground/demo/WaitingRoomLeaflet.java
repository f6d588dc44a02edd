package commonground.demo;

import static commonground.demo.DemoMembership.founding;

import java.util.List;

/** A project whose work is done: it is kept for reading. */
final class WaitingRoomLeaflet {

  private static final DemoThread DRAFT =
      Script.thread(
          "Is the leaflet clear enough to print?",
          """
          @ 1 hannah, 64 days ago, 12:40
          Here is the draft: one page, on moving while you wait for an appointment. What would you
          cross out?

          @ 2 bernard, 64 days ago, 17:05, to 1
          "Mobilise regularly." I would write "get up now and then". My knees do not mobilise.

          @ 3 tomasz, 63 days ago, 09:20, to 2
          Agreed, and I have taken out the second reference. Nobody in a waiting room looks it up.

          @ 4 hannah, 60 days ago, 13:10, to 3
          Printed and up in three surgeries. Thank you, both. I think we are done here.
          """);

  static final DemoSpace SPACE =
      new DemoSpace(
          "waiting-room-leaflet",
          "A leaflet for the waiting room",
          "One page on moving while you wait, written by the people who will read it.",
          "",
          "project",
          "listed",
          "invitation",
          List.of(
              founding("siobhan", "facilitator"),
              founding("hannah", "member"),
              founding("bernard", "member"),
              founding("tomasz", "member")),
          List.of(DRAFT),
          true);

  private WaitingRoomLeaflet() {}
}
