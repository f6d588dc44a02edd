package commonground.demo;

import commonground.discussions.Heading;
import commonground.spaces.Section;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is said in the room of the Quality Improvement Network. */
final class QualityNetworkChat {

  private static final String TALK =
      """
      @ siobhan, 12 days ago, 14:58
      Two minutes. Is everybody in? The link works from the second try.

      @ owen, 14:59
      In. My camera is not.

      @ maureen, 15:01, to owen
      Nobody minds. I am in my slippers.

      @ kwame, 15:20
      The chart I showed:

      - 8 weeks before
      - 8 weeks after
      - the middle line is the *median*

      @ ingrid, 15:31, to kwame
      Did anything else change in week 9? A new receptionist, say?

      @ kwame, 15:36
      The clocks went back. I had not thought of that.

      @ adaeze, 5 days ago, 08:12
      Small win: the label on the door now says **Knock and come in**. People knock, and come in.

      @ elin, 08:30
      Did you count?

      @ adaeze, 08:33, to elin
      Nine of ten. Before, four of ten.

      @ femi, 12:40
      I would like to steal this. With thanks on the label.

      @ tomasz, 2 days ago, 17:05
      Who has a run chart that fits on one page for a board that reads half a page?

      @ kwame, 17:20, to tomasz
      I do. One line, one arrow, one sentence. I will bring it on Tuesday.

      @ siobhan, 1 day ago, 09:00
      Tuesday, 2pm. If you cannot come, write here what you tried. One line is enough.

      @ mei, 09:25
      I tried a two-page answer in one page. It took twice as long.
      """;

  private static final String SUMMARY =
      """
      After our meeting we looked at Kwame's chart in the chat. The line falls in week 9, and the
      clocks went back in the same week. Which changes around us should a chart always name? Add
      what once fooled you.
      """;

  private static final Scene MADE =
      Banter.making(
          11,
          LocalTime.of(10, 15),
          "siobhan",
          new Heading("What else happened in week 9?", Optional.of(Section.LEARN)),
          Paragraphs.unwrap(SUMMARY),
          4,
          5,
          6);

  static final List<Scene> SCENES =
      Stream.concat(
              Banter.of(Script.thread("The room of the network", TALK)).stream(), Stream.of(MADE))
          .toList();

  private QualityNetworkChat() {}
}
