package commonground.demo;

import static commonground.demo.Scene.at;

import commonground.spaces.Joining;
import commonground.spaces.Kind;
import commonground.spaces.Slug;
import commonground.spaces.Spaces;
import commonground.spaces.Visibility;
import java.util.List;
import java.util.Map;

/** The listed space: anybody sees that it exists, members read, and people ask to join. */
final class BacksAtWork {

  private static final String PEOPLE =
      """
      @ kirsty, facilitator, 230 days ago
      Occupational therapist. I visit people's workplaces and I look at the chair last.
      Ask me about the first day back

      @ siobhan, facilitator
      I help Kirsty with the site. She does the backs.

      @ ray, moderator
      Twenty-six years in lorries. My back gave up before I did. I run the Thursday coffee.
      Ask me about telling your boss

      @ owen, member
      Physiotherapist in a surgery. Every third person I see has a back.
      Ask me about what a scan can't tell you

      @ wendy, member
      My husband is the one with the back. I am the one who drives.

      @ maureen, librarian, 190 days ago
      I answer a helpline, and I keep our list of what is worth reading.

      @ ingrid, broker, 148 days ago
      Health economist. I know which employers will pick up the phone.

      @ dougal, member, 66 days ago
      I was a roofer. Then I wasn't. Now I teach roofers.

      @ abdi, member, 36 days ago, by the link Thursday coffee
      Fourteen years on my feet with my arms up.

      @ elin, member, 1 day ago, by asking
      Practice nurse. I give people the letter with the scan in it.
      """;

  private static final List<Scene> COMINGS =
      List.of(
          at(
              229,
              "09:00",
              on ->
                  on.questions(
                      "What is your work, or what was it?",
                      "What would you like to find here?",
                      "How did you hear of us?")),
          at(38, "10:00", on -> on.link("Thursday coffee", 20, 60)),
          at(
              7,
              "18:20",
              on ->
                  on.asks(
                      "gareth",
                      "I manage a bakery. Eleven people, and trays that weigh eighteen kilos.",
                      "I have three people off with their backs and I do not know what to say to"
                          + " them. I'd like to hear it from people who have been on the other end.",
                      "My sister is a physiotherapist. She said: do not buy belts, go and ask.")),
          at(
              2,
              "22:05",
              on ->
                  on.asks(
                      "nell",
                      "Student, and I stack shelves at weekends.",
                      "Whether I should tell them before they ask.",
                      "A poster in the library.")),
          // Answered on the same day: nobody is reminded of what has been answered.
          at(
              1,
              "09:10",
              on ->
                  on.asks(
                      "elin",
                      "Practice nurse.",
                      "What to say with the letter that has the scan in it.",
                      "Owen told me.")),
          at(
              1,
              "09:45",
              on ->
                  on.asks(
                      "dom",
                      "Own business.",
                      "Customers with bad backs.",
                      "Searched the internet.")),
          at(1, "11:20", on -> on.accepts("elin", "You are the missing link. Come in.")),
          at(
              1,
              "11:25",
              on ->
                  on.declines(
                      "dom",
                      "Thank you for being open about it. This is a place for people to talk, and"
                          + " not to be sold to, so we are saying no.")));

  private static final List<Scene> ORDER =
      Order.topics(
          "maureen",
          List.of(
              "Chairs and desks: sitting",
              "Scans: X-rays, MRI",
              "Telling people: employers, managers",
              "Going back: first day, return"),
          Map.ofEntries(
              Map.entry(BacksAtWorkTalk.FIRST_DAY, List.of("Going back")),
              Map.entry(BacksAtWorkTalk.SCAN, List.of("Scans")),
              Map.entry(BacksAtWorkTalk.TELLING, List.of("Telling people")),
              Map.entry(BacksAtWorkTalk.WHOSE_COST, List.of("Chairs and desks"))));

  private static final List<Scene> SCENES =
      Order.together(
          COMINGS,
          ORDER,
          List.of(at(2, "09:10", on -> on.pins("kirsty", BacksAtWorkTalk.COFFEE, 28))));

  static final DemoSpace SPACE =
      new DemoSpace(
          new Spaces.NewSpace(
              new Slug("backs-at-work"),
              "Backs at work",
              "People with bad backs, the people they work for, and the people who treat them: how"
                  + " to stay in work, get back to it, or leave it well.",
              Kind.COMMUNITY,
              Visibility.LISTED,
              Joining.ASK),
          """
          - Work can be **good for backs**. Not all work, and not on all days.
          - Nobody here asks to see your sick note.
          - What you say here, your boss does not read.
          """,
          DemoMembership.read(PEOPLE),
          List.of(
              BacksAtWorkTalk.FIRST_DAY,
              BacksAtWorkTalk.SCAN,
              BacksAtWorkTalk.TELLING,
              BacksAtWorkTalk.WHOSE_COST,
              BacksAtWorkTalk.COFFEE),
          SCENES);

  private BacksAtWork() {}
}
