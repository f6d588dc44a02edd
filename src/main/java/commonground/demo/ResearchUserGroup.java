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

/** A hidden space: only its members know that it exists. */
final class ResearchUserGroup {

  private static final String PEOPLE =
      """
      @ siobhan, facilitator, 121 days ago, as Siobhán
      I keep the list of dates by which we hear back, and I read it out.
      Ask me about payments, lifts, and who promised what

      @ mair, moderator, as Mair
      Nineteen years of rheumatoid arthritis.

      I read research leaflets with a red pen.
      Ask me about plain words

      @ mei, librarian, as Mei
      Ask me about how to read a study in ten minutes

      @ leroy, broker, as Leroy
      Joke secretary.

      @ bernard, member, as Bernard
      Biscuits.

      @ parveen, member, as Parveen
      I come for my mother, and lately for myself.

      @ tomasz, member, as Tomasz
      I am one of the researchers. Please be rude.
      Ask me about why it takes so long

      @ shanice, member, 106 days ago, as Shan
      I would rather not have my surname here. I was told at 24 that I was too young for this.
      Ask me about work, and telling people at work

      @ rajan, observer, 90 days ago, as Rajan

      @ ines, member, 70 days ago, as Inês
      Fibromyalgia. I know more waiting rooms than I know restaurants.
      Ask me about being believed

      @ harjit, member, 50 days ago, by the link For families who speak Punjabi, as Harjit
      I come with my father's questions and a few of mine.

      @ joyce, member, 35 days ago, as Joyce A
      """;

  private static final List<Scene> COMINGS =
      List.of(at(52, "10:10", on -> on.link("For families who speak Punjabi", 6, 90)));

  private static final List<Scene> ORDER =
      Order.topics(
          "mei",
          List.of(
              "Letters and leaflets",
              "Consent: consent forms",
              "Payments and travel: expenses",
              "What came of it: promises"),
          Map.ofEntries(
              Map.entry(ResearchUserGroupReviews.LEAFLET, List.of("Letters and leaflets")),
              Map.entry(
                  ResearchUserGroupReviews.RECRUITMENT_LETTER, List.of("Letters and leaflets")),
              Map.entry(ResearchUserGroupDocuments.CONSENT, List.of("Consent")),
              Map.entry(
                  ResearchUserGroupTogether.THANK_YOU_PAYMENTS, List.of("Payments and travel")),
              Map.entry(ResearchUserGroupPromises.ASKED_A_LOT, List.of("What came of it")),
              Map.entry(ResearchUserGroupPromises.WHAT_WE_DID, List.of("What came of it"))));

  private static final List<Scene> SCENES =
      Order.together(
          COMINGS,
          ORDER,
          List.of(
              at(
                  9,
                  "11:00",
                  on ->
                      on.closes(
                          "mair",
                          ResearchUserGroupReviews.LEAFLET,
                          "Tomasz has every comment now. What he does with them will have its own"
                              + " discussion.")),
              at(
                  8,
                  "18:20",
                  on ->
                      on.react(
                          ResearchUserGroupTogether.NEVER_SAY,
                          8,
                          Reaction.THANK_YOU,
                          "mair",
                          "siobhan",
                          "shanice")),
              at(2, "17:00", on -> on.pins("siobhan", ResearchUserGroupPromises.WHAT_WE_DID, 21))));

  static final DemoSpace SPACE =
      new DemoSpace(
          new Spaces.NewSpace(
              new Slug("research-user-group"),
              "Research User Group",
              "People who live with arthritis, or care for someone who does, and use what they know"
                  + " to make research better.",
              Kind.RUG,
              Visibility.HIDDEN,
              Joining.INVITATION),
          """
          We ask three things of every study that comes to us: **who is it for**, what will it ask
          of people, and what will they hear back?
          """,
          DemoMembership.read(PEOPLE),
          List.of(
              ResearchUserGroupTogether.KETTLE,
              ResearchUserGroupTogether.THANK_YOU_PAYMENTS,
              ResearchUserGroupPromises.ASKED_A_LOT,
              ResearchUserGroupReviews.RECRUITMENT_LETTER,
              ResearchUserGroupDocuments.CONSENT,
              ResearchUserGroupReviews.WHAT_TO_MEASURE,
              ResearchUserGroupTogether.SESSION_NOTES,
              ResearchUserGroupReviews.LEAFLET,
              ResearchUserGroupTogether.NEVER_SAY,
              ResearchUserGroupDocuments.INTERPRETER,
              ResearchUserGroupDocuments.TITLE,
              ResearchUserGroupPromises.WHAT_WE_DID),
          SCENES);

  private ResearchUserGroup() {}
}
