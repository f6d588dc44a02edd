package commonground.demo;

import static commonground.demo.Scene.at;

import commonground.chat.keeping.Pace;
import commonground.contributions.moderation.Worry;
import java.util.List;

/** A coffee morning in a room of its own, closed when it was over; one message is reported. */
final class MovingWellCoffee {

  private static final String ROOM = "Coffee morning: shoes that work";

  private static final String SOLD =
      "My charity sells a walking book with a chapter on shoes. Order two and the post is free!";

  private static final String NOT_TO_SELL =
      "Leroy asked people last month not to sell things here. I did not want to say so in front of"
          + " everybody.";

  static final List<Scene> SCENES =
      List.of(
          at(
              11,
              "09:55",
              on -> on.as("siobhan", me -> on.occasion.opens(me, ROOM, Pace.TEN_SECONDS))),
          said("10:00", "siobhan", 0, "Good morning! Bring your shoes, and say what is wrong with"
              + " them."),
          said("10:02", "bernard", 0, "Laces. I have the fingers of a *goalkeeper*."),
          said("10:03", "mair", 2, "Elastic ones! They look the same, and you never tie them again."),
          said("10:05", "hannah", 2, "What Mair says. Look for a wide toe and a heel you cannot"
              + " squash."),
          said("10:06", "bernard", 4, "How wide is wide?"),
          said("10:08", "hannah", 5, "A thumb's width in front of the longest toe, standing up."),
          said("10:11", "barty", 0, SOLD),
          said("10:14", "parveen", 0, "Just off shift. Mum wears slippers outdoors. What do I say to"
              + " her?"),
          said("10:16", "mair", 8, "Buy her good slippers with a sole. You will not win the other"
              + " one."),
          said("10:29", "siobhan", 0, "Thank you all. I close the room now. What you said stays here"
              + " to read."),
          at(11, "10:30", on -> on.as("siobhan", me -> on.occasion.closes(me, ROOM))),
          at(
              1,
              "18:10",
              on ->
                  on.as(
                      "mair",
                      me -> on.occasion.reports(me, ROOM, 7, Worry.RULES, NOT_TO_SELL))));

  private static Scene said(String time, String key, int parent, String words) {
    return at(11, time, on -> on.as(key, me -> on.occasion.says(me, ROOM, parent, words)));
  }

  private MovingWellCoffee() {}
}
