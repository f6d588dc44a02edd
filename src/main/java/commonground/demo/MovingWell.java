package commonground.demo;

import static commonground.demo.Scene.at;

import commonground.contributions.reactions.Reaction;
import commonground.spaces.Joining;
import commonground.spaces.Kind;
import commonground.spaces.Slug;
import commonground.spaces.Spaces;
import commonground.spaces.Visibility;
import java.util.List;
import java.util.Map;

/** The public space. Nothing said here may betray that the hidden ones exist. */
final class MovingWell {

  private static final String PEOPLE =
      """
      @ siobhan, facilitator, 121 days ago
      I look after this space: I open the sessions, and I write to you when nobody else has. I
      trained as a nurse.
      Ask me about anything that does not work here, and who might know what you are looking for

      @ leroy, moderator
      I run a chair exercise group with a tea urn and a bad piano. Eleven years now.
      Ask me about keeping a group going when the money stops

      @ mei, librarian
      I find things out for people, and I tell them how sure anybody is.
      Ask me about searching, and papers that are hard to get hold of

      @ adaeze, broker
      GP four days, teaching one. I like it when two people who should have met, meet.
      Ask me about how a surgery really decides things

      @ mair, member
      Nineteen years of rheumatoid arthritis. Welsh first, English when I am cross.
      Ask me about jars, buttons and bad weeks

      @ bernard, member
      Retired bus driver. Two knees, one good.
      Ask me about buses

      @ parveen, member
      I look after my mother, and I work nights. If I answer late, that is why.

      @ hannah, member
      Physiotherapist in a community team. Most of my week is knees, stairs and shoes.
      Ask me about starting again after a flare

      @ tomasz, member
      I study how people keep up walking when nobody counts their steps any more.
      Ask me about what a study can say and what it cannot

      @ rajan, member
      I decide how some of the money is spent. I would rather be asked than guessed at.
      Ask me about what makes a commissioner say yes

      @ barty, member, 110 days ago
      A trustee of a walking charity. I am told that I write too much. It is true.
      Ask me about stiles, gates, and which ones can be got through with a frame

      @ ines, member, 101 days ago
      Fibromyalgia, two small boys, and a garden that does as it likes.

      @ kit, member, 95 days ago

      @ dougal, member, 92 days ago
      New hip, old dog. We are both getting further than we did.
      Ask me about the first six weeks

      @ dom, member, 60 days ago

      @ harjit, member, 44 days ago
      I look after my father. We speak Punjabi at home.

      ਅਸੀਂ ਘਰ ਵਿੱਚ ਪੰਜਾਬੀ ਬੋਲਦੇ ਹਾਂ।
      Ask me about appointments with three generations in the room

      @ gwenllian, member, 43 days ago
      Dw i'n byw gydag arthritis ers pum mlynedd. Five years of arthritis, and a choir to sing in.
      Ask me about doing this in Welsh

      @ kirsty, member, 41 days ago
      Occupational therapist. I am the one who asks how you get into the bath.

      @ yusra, member, 38 days ago
      أعيش مع التهاب المفاصل منذ ثماني سنوات.

      Eight years of arthritis. I used to teach mathematics.
      Ask me about Arabic words for pain: there are many

      @ femi, member, 37 days ago
      Pharmacist on a high street. People tell me what they did not tell the doctor.

      @ callum, member, 30 days ago
      Podiatrist. Feet are further away from the doctor than people think.

      @ amina, member, 29 days ago, by the link Leaflet in the waiting room

      @ elin, member, 22 days ago, by the link Leaflet in the waiting room
      Nyrs mewn meddygfa. Practice nurse: bloods, blood pressure, and whatever people say on the
      way out.

      @ joyce, member, 6 days ago, by the link Leaflet in the waiting room
      """;

  private static final String SELLING =
      "You offered your own bracelets for sale here, and again after I had asked you not to. People"
          + " come here to talk, and not to be sold to.";

  private static final String GOING =
      """
      Hannah asked what keeps people going once an exercise class ends.

      - **Those who live with it** said that a bad week is where it stops, and that shame keeps
        people away.
      - **Mei's search:** a session some weeks later helps; a leaflet alone does next to nothing.
      - **Hannah tried it:** a session at week twelve, a call to whoever misses two. Nine of eleven
        kept going, four of twelve before. Small numbers.

      Still open: how it looks at six months.
      """;

  private static final String WALKS = "We walked. It rained. We walked again.";

  private static final String TOO_SHORT =
      "I laughed out loud, Bernard. But somebody new should learn from it what the thread is for."
          + " Would you add how to join in?";

  private static final String BOOKING =
      """
      Rajan needed to know whether people should book their own first physio appointment.

      - It gets busier for some months, then it settles.
      - People who used it liked it. Nobody had counted those who stayed away.
      - A form on a screen alone leaves people out, so there is a phone line too.

      The answer was yes: one area, one year, and a count of who does *not* come.
      """;

  private static final List<Scene> COMINGS =
      List.of(
          at(31, "09:15", on -> on.link("Leaflet in the waiting room", 50, 90)),
          at(40, "20:10", on -> on.leaves("kit")),
          at(33, "09:30", on -> on.removes("dom", SELLING)),
          at(20, "10:20", on -> on.mutes("bernard", "barty")),
          at(30, "12:50", on -> on.marks("hannah", MovingWellKeepMoving.KEEP_MOVING, 12)),
          at(
              30,
              "18:05",
              on ->
                  on.react(
                      MovingWellKeepMoving.KEEP_MOVING,
                      12,
                      Reaction.THANK_YOU,
                      "bernard",
                      "hannah")),
          at(
              29,
              "21:40",
              on ->
                  on.react(
                      MovingWellKeepMoving.KEEP_MOVING,
                      1,
                      Reaction.SAME_HERE,
                      "parveen",
                      "rajan",
                      "bernard")),
          at(33, "09:20", on -> on.marks("rajan", MovingWellEvidence.REFERRING_YOURSELF, 9)),
          at(12, "21:30", on -> on.marks("parveen", MovingWellLiving.AFTER_A_FALL, 3)),
          at(18, "20:15", on -> on.sumsUp("mair", MovingWellKeepMoving.KEEP_MOVING, 24, GOING)),
          at(17, "18:40", MovingWell::acceptGoing),
          at(16, "09:10", on -> on.sumsUp("bernard", MovingWellWalks.A_LINE_A_DAY, 54, WALKS)),
          at(15, "19:05", MovingWell::declineWalks),
          at(
              3,
              "10:20",
              on -> on.sumsUp("tomasz", MovingWellEvidence.REFERRING_YOURSELF, 11, BOOKING)));

  private static void acceptGoing(Stage on) {
    on.acceptsSummary("leroy", "mair", MovingWellKeepMoving.KEEP_MOVING);
  }

  private static void declineWalks(Stage on) {
    on.declinesSummary("leroy", "bernard", MovingWellWalks.A_LINE_A_DAY, TOO_SHORT);
  }

  private static final List<Scene> ORDER =
      Order.topics(
          "mei",
          List.of(
              "Walking: strolls, rambling, on foot",
              "Exercise classes: chair exercise",
              "Pain and flares: flare, flare-up, pain",
              "Words we use: language",
              "Evidence: studies, papers, research",
              "Getting out: buses, benches, stiles",
              "Our sessions: notes and actions"),
          Map.ofEntries(
              Map.entry(MovingWellKeepMoving.KEEP_MOVING, List.of("Exercise classes", "Evidence")),
              Map.entry(MovingWellLiving.A_FLARE, List.of("Pain and flares")),
              Map.entry(MovingWellEvidence.MINDLINES, List.of("Evidence")),
              Map.entry(MovingWellWalks.A_LINE_A_DAY, List.of("Walking", "Getting out")),
              Map.entry(MovingWellPractical.GETTING_OUT, List.of("Getting out")),
              Map.entry(MovingWellEvidence.REFERRING_YOURSELF, List.of("Evidence")),
              Map.entry(MovingWellTogether.WEAR_AND_TEAR, List.of("Words we use")),
              Map.entry(MovingWellEvidence.READING_LIST, List.of("Evidence")),
              Map.entry(MovingWellWords.WORDS_FOR_PAIN, List.of("Words we use", "Pain and flares")),
              Map.entry(
                  MovingWellTogether.SESSION_ON_PACING, List.of("Our sessions", "Pain and flares")),
              Map.entry(MovingWellTogether.WHEN_TO_MEET, List.of("Our sessions")),
              Map.entry(MovingWellLiving.AFTER_A_FALL, List.of("Walking"))));

  private static final List<Scene> SCENES =
      Order.together(
          COMINGS,
          ORDER,
          MovingWellReports.SCENES,
          MovingWellChat.SCENES,
          List.of(
              at(
                  112,
                  "09:00",
                  on ->
                      on.closes(
                          "siobhan",
                          MovingWellTogether.WHEN_TO_MEET,
                          "We have settled it: the second Tuesday of the month at 2pm. If the day"
                              + " stops working for you, start a new discussion.")),
              at(
                  32,
                  "18:00",
                  on ->
                      on.closes(
                          "leroy",
                          MovingWellWords.BRACELETS,
                          "Mei has answered it: magnets make no difference that matters. And"
                              + " nothing is for sale here.")),
              at(4, "19:10", on -> on.pins("leroy", MovingWellTogether.SESSION_ON_PACING, 25)),
              at(6, "21:05", on -> on.suggests("callum", "Feet and shoes")),
              at(2, "07:30", on -> on.suggests("ines", "Sleep"))));

  static final DemoSpace SPACE =
      new DemoSpace(
          new Spaces.NewSpace(
              new Slug("moving-well"),
              "Moving well with arthritis",
              "People who live with arthritis and people who work with them, finding out together"
                  + " what helps us keep moving.",
              Kind.COMMUNITY,
              Visibility.PUBLIC,
              Joining.OPEN),
          """
          - That people with sore joints get to move in a way **they** like.
          - That what research finds reaches the clinic, the class and the kitchen.
          - That nobody here needs a dictionary.
          """,
          DemoMembership.read(PEOPLE),
          List.of(
              MovingWellTogether.WHEN_TO_MEET,
              MovingWellLiving.SMALL_WINS,
              MovingWellKeepMoving.KEEP_MOVING,
              MovingWellLiving.A_FLARE,
              MovingWellEvidence.MINDLINES,
              MovingWellWalks.A_LINE_A_DAY,
              MovingWellPractical.GETTING_OUT,
              MovingWellEvidence.REFERRING_YOURSELF,
              MovingWellTogether.WEAR_AND_TEAR,
              MovingWellWords.BRACELETS,
              MovingWellEvidence.READING_LIST,
              MovingWellWords.WORDS_FOR_PAIN,
              MovingWellPractical.A_NEW_PODIATRIST,
              MovingWellLiving.AFTER_A_FALL,
              MovingWellWords.A_LONG_QUESTION,
              MovingWellTogether.SESSION_ON_PACING),
          SCENES);

  private MovingWell() {}
}
