package commonground.demo;

import static commonground.demo.Scene.at;

import commonground.spaces.Joining;
import commonground.spaces.Kind;
import commonground.spaces.Slug;
import commonground.spaces.Spaces;
import commonground.spaces.Visibility;
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

  private static final DemoThread WHERE =
      Script.thread(
          "Where should it hang so that people see it?",
          """
          @ bernard, 90 days ago, 10:30
          Not by the desk. At the desk you're busy being polite. Put it where the chairs look.

          @ elin, 12:40
          In ours the chairs look at a fish tank. I could stick it behind the fish.

          @ hannah, 89 days ago, 12:35, to elin
          Please do. I'd like one leaflet in my life that people look at for half an hour.

          @ elin, 62 days ago, 20:00
          It's behind the fish. A boy read it out to his whole family, with voices.
          """);

  private static final DemoThread WHAT_CAME_OF_IT =
      Script.thread(
          "What came of it, before we close",
          """
          @ siobhan, 59 days ago, 09:30
          Before I archive this space: 3 surgeries, 600 copies, 41 of them taken home. Nine people
          told the desk that they'd been getting up now and then *while waiting*. One gentleman
          does it each time the fish turn round.

          It cost 38 pounds. What would we do differently?

          @ joyce, 11:15
          Ask for the second language at the beginning.

          @ bernard, 13:00, to joyce
          And start with the fish.

          @ siobhan, 58 days ago, 09:00
          Both noted, for whoever does this next. From today this space can be read, and nothing new
          is written in it. Thank you, all six of you.
          """);

  static final DemoSpace SPACE =
      new DemoSpace(
          new Spaces.NewSpace(
              new Slug("waiting-room-leaflet"),
              "A leaflet for the waiting room",
              "One page on moving while you wait, written by the people who will read it.",
              Kind.PROJECT,
              Visibility.LISTED,
              Joining.INVITATION),
          "",
          DemoMembership.read(
              """
              @ siobhan, facilitator, 121 days ago

              @ hannah, member

              @ bernard, member

              @ tomasz, member

              @ elin, member, 100 days ago

              @ joyce, member
              """),
          List.of(WHERE, DRAFT, WHAT_CAME_OF_IT),
          List.of(at(58, "09:10", Stage::archives)));

  private WaitingRoomLeaflet() {}
}
