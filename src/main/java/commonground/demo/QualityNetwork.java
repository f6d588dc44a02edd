package commonground.demo;

import static commonground.demo.Scene.at;

import commonground.spaces.Joining;
import commonground.spaces.Kind;
import commonground.spaces.Slug;
import commonground.spaces.Spaces;
import commonground.spaces.Visibility;
import java.util.List;
import java.util.Map;

/** A network that meets every month; its discussions stand in sections. */
final class QualityNetwork {

  private static final String PEOPLE =
      """
      @ siobhan, facilitator, 360 days ago
      I book the room, I keep the time, and I write down what we said we would do.
      Ask me about the next session, or what you missed

      @ mei, librarian
      Ask me about a two-page answer by Friday

      @ adaeze, broker
      GP and teacher. I collect small changes that worked, and some that did not.
      Ask me about who else has tried it

      @ hannah, member
      Ask me about classes, and who drops out of them

      @ tomasz, member
      Ask me about counting: what, how often, and when to stop

      @ rajan, member

      @ leroy, member

      @ elin, moderator, 340 days ago
      Practice nurse. I read every new discussion with my first cup of tea.
      Ask me about changing one thing in a surgery without anybody noticing until it works

      @ owen, member, 330 days ago
      Physiotherapist in a surgery: people see me first, before the GP.

      @ kwame, member, 300 days ago
      Statistician. I like small numbers if they are drawn as a line.
      Ask me about run charts

      @ femi, member, 250 days ago
      Pharmacist on a high street. Half of improvement is a label that people can read.

      @ maureen, member, 240 days ago
      I answer a helpline. I hear what happened after the appointment.

      @ kirsty, member, 200 days ago
      Occupational therapist. Ask first what the person wants to do on Tuesday.

      @ denise, member, 170 days ago
      I buy community care for a place with two hospitals and a lot of hills.
      Ask me about contracts, before you write one

      @ ingrid, member, 150 days ago
      Health economist. I ask what we stopped doing to pay for it.

      @ sunil, member, 80 days ago
      Public health in a council. Pavements, benches, damp.

      @ leila, observer, 70 days ago
      Research student. I study how groups like this learn, with everybody's leave. I also have
      arthritis, and I do not study that.

      @ pia, observer, 26 days ago
      I edit a hospital newsletter. I ask before I print anything.
      """;

  private static final List<Scene> COMINGS =
      List.of(
          at(
              359,
              "09:00",
              on ->
                  on.questions(
                      "Where do you work or volunteer?",
                      "What would you like to make a little better this year?")),
          at(6, "10:05", on -> on.link("People who came to the open session", 30, 30)),
          at(
              1,
              "12:15",
              on ->
                  on.asks(
                      "vikram",
                      "I am a consultant in a hospital, and I see people long after you do.",
                      "I would like letters from my clinic to be read by the person they are about.")));

  private static final List<Scene> ORDER =
      Order.topics(
          "mei",
          List.of(
              "Letters and labels: appointment letters, big print",
              "Getting there: benches, buses",
              "Measuring: run charts, data",
              "Stopping things",
              "Falls"),
          Map.ofEntries(
              Map.entry(QualityNetworkShare.LABELS, List.of("Letters and labels")),
              Map.entry(QualityNetworkShare.LETTERS, List.of("Letters and labels")),
              Map.entry(QualityNetworkShare.BENCHES, List.of("Getting there")),
              Map.entry(QualityNetworkLearn.RUN_CHARTS, List.of("Measuring")),
              Map.entry(QualityNetworkLearn.STOPPING, List.of("Stopping things")),
              Map.entry(QualityNetworkLearn.FALLS, List.of("Falls", "Measuring"))));

  private static final List<Scene> SCENES =
      Order.together(
          COMINGS,
          ORDER,
          QualityNetworkChat.SCENES,
          List.of(
              at(
                  43,
                  "09:00",
                  on ->
                      on.closes(
                          "elin",
                          QualityNetworkCare.HOW_ARE_WE,
                          "We have met and talked about all of it. Next month we start afresh.")),
              at(2, "15:30", on -> on.pins("siobhan", QualityNetworkCare.NOTES, 26))));

  static final DemoSpace SPACE =
      new DemoSpace(
          new Spaces.NewSpace(
              new Slug("quality-network"),
              "Quality Improvement Network",
              "People from surgeries, clinics and charities who try things out and tell each other"
                  + " what happened.",
              Kind.NETWORK,
              Visibility.LISTED,
              Joining.ASK),
          """
          **Small changes, counted honestly.** What did not work is worth as much as what did.

          We meet once a month, on the second Tuesday, from 2pm to 3pm: ten minutes of Care, twenty
          of Share, thirty of Learn.
          """,
          DemoMembership.read(PEOPLE),
          List.of(
              QualityNetworkCare.WHY_ARE_YOU_HERE,
              QualityNetworkShare.LABELS,
              QualityNetworkLearn.COMMUNITIES,
              QualityNetworkCare.THE_HARD_MONTH,
              QualityNetworkShare.THE_PHONE,
              QualityNetworkLearn.STOPPING,
              QualityNetworkLearn.RUN_CHARTS,
              QualityNetworkShare.IT_DID_NOT_WORK,
              QualityNetworkCare.HOW_ARE_WE,
              QualityNetworkShare.LETTERS,
              QualityNetworkShare.BENCHES,
              QualityNetworkLearn.FALLS,
              QualityNetworkCare.NOTES),
          SCENES);

  private QualityNetwork() {}
}
