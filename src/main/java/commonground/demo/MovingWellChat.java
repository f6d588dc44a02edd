package commonground.demo;

import java.util.List;

/** What is said in the room of the space Moving well. */
final class MovingWellChat {

  private static final String TALK =
      """
      @ siobhan, 14 days ago, 09:02
      Good morning. This room is for what is too small for a discussion. Say hello!

      @ mair, 09:20
      Bore da. Rain here, so it is the kitchen chair for me today.

      @ barty, 09:31, to mair
      Sit, stand, repeat. Kettle on at ten.

      @ parveen, 13:05
      Is the leaflet with the *bus times* still right? My bus did not come.

      @ leroy, 13:40, to parveen
      The 16 changed last week. New times: https://example.org/buses

      @ parveen, 13:44
      Thank you!

      @ hannah, 6 days ago, 12:15
      Class on Thursday has two places left. Nobody needs to get down on the floor.

      @ bernard, 12:32, to hannah
      Is there a place to lock a trike?

      @ hannah, 12:50
      Yes, by the side door. I put a sign up.
      @ edited
      Yes, by the side door. I put a sign up, and it is dry there.

      @ tomasz, 3 days ago, 16:10
      Counting: 31 people walked with us in October. It was 24 in September.

      @ mair, 16:25
      One of them was me. Twice.

      @ ines, 17:02, to tomasz
      Do you count people who turn back halfway?

      @ tomasz, 17:15
      Always. Halfway is walking.

      @ joyce, 2 days ago, 19:40
      Hello, I am new. What do people wear when it is icy?

      @ barty, 19:52, to joyce
      Grips that slip over the boot. From the market, not dear.

      @ mair, 20:05
      And poles! Two of them, or you walk in circles.

      @ siobhan, 1 day ago, 08:45
      [@joyce] welcome. There is a whole discussion about walking in winter, have a look.

      @ joyce, 09:10
      Found it. You are a kind lot.

      @ bernard, 18:30
      Trike, side door, dry: confirmed.
      """;

  static final List<Scene> SCENES = Banter.of(Script.thread("The room of Moving well", TALK));

  private MovingWellChat() {}
}
