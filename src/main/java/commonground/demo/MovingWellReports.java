package commonground.demo;

import static commonground.demo.Scene.at;

import commonground.contributions.moderation.Worry;
import java.util.List;

/** Two reports: one that waits, and one about which somebody else is asked to look. */
final class MovingWellReports {

  private static final String ALONE =
      "She looks after her mother on her own and works nights, and two weeks ago she cried in the"
          + " kitchen. She has not written since. I may be wrong. Has anybody asked how she is?";

  private static final String TOO_LONG =
      "We say that nobody here needs a dictionary. I have read this three times and I still do not"
          + " know what the dog is for.";

  private static final String NOT_UNKIND =
      "It is long, and nobody is hurt by it. Four people found the question in it and answered."
          + " If you would rather not read what somebody writes, you can mute them.";

  private static final String NEWCOMERS =
      "I have muted him. Somebody who came by the leaflet yesterday cannot know that. Could one more"
          + " person read it as if they were new?";

  static final List<Scene> SCENES =
      List.of(
          at(
              21,
              "13:05",
              on ->
                  on.in(
                      MovingWellWords.A_LONG_QUESTION,
                      "bernard",
                      (bernard, thread) ->
                          on.reporting.tell(bernard, thread, 1, Worry.RULES, TOO_LONG))),
          at(
              3,
              "18:50",
              on ->
                  on.in(
                      MovingWellWords.A_LONG_QUESTION,
                      "leroy",
                      (leroy, thread) -> on.reporting.leave(leroy, thread, 1, NOT_UNKIND))),
          at(
              1,
              "09:25",
              on ->
                  on.in(
                      MovingWellWords.A_LONG_QUESTION,
                      "bernard",
                      (bernard, thread) -> on.reporting.appeal(bernard, thread, 1, NEWCOMERS))),
          at(
              1,
              "20:15",
              on ->
                  on.in(
                      MovingWellLiving.AFTER_A_FALL,
                      "kirsty",
                      (kirsty, thread) ->
                          on.reporting.tell(kirsty, thread, 9, Worry.WORRIED, ALONE))));

  private MovingWellReports() {}
}
