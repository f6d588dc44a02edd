package commonground.demo;

import static commonground.demo.Scene.at;

import commonground.spaces.Joining;
import commonground.spaces.Kind;
import commonground.spaces.Slug;
import commonground.spaces.Spaces;
import commonground.spaces.Visibility;
import java.util.List;
import java.util.Map;

/** Members of the public who carry findings out into the places they know. Hidden. */
final class LinkGroup {

  private static final String OPEN_DAY = "Open day table";
  private static final String BOWLS_CLUB = "Bowls club notice board";
  private static final String CAFE = "Carers' café";
  private static final String WRONG_LIST = "Went to the wrong mailing list";

  private static final String PEOPLE =
      """
      @ siobhan, facilitator, 290 days ago, as Siobhán M
      I bring you what was found. You tell me who would want to know it.
      Ask me about where a finding came from

      @ amina, facilitator, as Amina
      I run a community centre: boxing on Mondays, benefits advice on Tuesdays, noise every day.
      Ask me about people who never come to things

      @ leroy, broker, as Leroy T
      I know who knows who.
      Ask me about introductions

      @ mei, librarian, as Mei H

      @ barty, member, as Barty
      The short form, by request.

      @ maureen, member, 198 days ago, by the link Open day table, as Maureen
      I answer a helpline. I can tell you what people ask when nobody is looking.

      @ kofi, moderator, 148 days ago, by the link Bowls club notice board, as Kofi
      Secretary of a bowls club. 84 members, average age 71, all of them with opinions.
      Ask me about getting a hearing in a bar

      @ joyce, member, 140 days ago, by the link Bowls club notice board, as Joyce
      Lunch club, Wednesdays, forty plates. I read one thing out between the pie and the pudding.
      Ask me about reading things out

      @ abdi, member, 96 days ago, by the link Bowls club notice board, as Abdi the barber
      Four chairs. People talk to a mirror who would not talk to a face.
      Ask me about men

      @ bernard, member, 90 days ago, by the link Bowls club notice board, as Bernard O
      I know every bus shelter between here and the sea.

      @ wendy, member, 73 days ago, by the link Carers' café, as Wendy

      @ harjit, member, by the link Carers' café, as Harjit
      I take things to the gurdwara kitchen. ਲੰਗਰ ਵਿੱਚ ਸਭ ਸੁਣਦੇ ਹਨ। In the langar, everybody hears.
      Ask me about saying it in Punjabi

      @ yusra, member, 70 days ago, by the link Carers' café, as Yusra
      A women's sewing circle, Arabic and English. نخيط ونتكلّم: we sew and we talk.
      Ask me about saying it in Arabic

      @ gwenllian, member, 64 days ago, by the link Carers' café, as Gwenllian
      Côr, capel a chlwb cinio: a choir, a chapel and a lunch club, all in Welsh.
      Ask me about saying it in Welsh

      @ leila, observer, 60 days ago, as Leila
      I study how findings travel. I listen here, with your leave.
      """;

  private static final List<Scene> COMINGS =
      List.of(
          at(199, "10:00", on -> on.link(OPEN_DAY, 20, 14)),
          at(149, "09:20", on -> on.link(BOWLS_CLUB, 50, 365)),
          at(102, "16:40", on -> on.link(WRONG_LIST, 100, 60)),
          at(102, "17:05", on -> on.revokes(WRONG_LIST)),
          at(74, "09:30", on -> on.link(CAFE, 5, 120)),
          at(
              16,
              "11:00",
              on ->
                  on.adds(
                      "8. **Say where it came from.** When you pass a finding on, say whose it is"
                          + " and how sure they are.",
                      "Rule 8 is new. We agreed on it at our last session: say where a finding"
                          + " came from when you pass it on.")),
          at(
              15,
              "18:00",
              on ->
                  on.agree(
                      "kofi", "leroy", "mei", "maureen", "joyce", "abdi", "gwenllian", "leila")));

  private static final List<Scene> ORDER =
      Order.topics(
          "mei",
          List.of(
              "Cards: leaflets",
              "Languages: Welsh, Punjabi, Arabic",
              "Where to leave them: notice boards, bus shelters",
              "Questions people ask"),
          Map.ofEntries(
              Map.entry(LinkGroupCarrying.FIRST_CARD, List.of("Cards")),
              Map.entry(LinkGroupCarrying.BARBER, List.of("Cards", "Where to leave them")),
              Map.entry(LinkGroupCarrying.BUS_SHELTERS, List.of("Where to leave them")),
              Map.entry(LinkGroupCarrying.THREE_LANGUAGES, List.of("Cards", "Languages")),
              Map.entry(LinkGroupCarrying.WALKING_CARD, List.of("Cards")),
              Map.entry(LinkGroupCarrying.WHAT_THEY_ASKED, List.of("Questions people ask"))));

  private static final List<Scene> SCENES =
      Order.together(
          COMINGS,
          ORDER,
          List.of(
              at(
                  13,
                  "10:00",
                  on ->
                      on.closes(
                          "kofi",
                          LinkGroupTogether.RULE_EIGHT,
                          "It is rule 8 now. Thank you all.")),
              at(2, "16:10", on -> on.pins("siobhan", LinkGroupCarrying.WALKING_CARD, 20)),
              at(3, "20:20", on -> on.suggests("abdi", "Barbers and hairdressers"))));

  static final DemoSpace SPACE =
      new DemoSpace(
          new Spaces.NewSpace(
              new Slug("link-group"),
              "Link group",
              "We carry what research finds to the places we know, and bring back what people say"
                  + " to it.",
              Kind.LINK_GROUP,
              Visibility.HIDDEN,
              Joining.INVITATION),
          """
          - A finding that nobody hears of helps nobody.
          - We **carry**, we do not preach. We bring back the questions too.
          - No one has to be an expert. One has to know people.
          """,
          DemoMembership.read(PEOPLE),
          List.of(
              LinkGroupTogether.WHO_DO_YOU_KNOW,
              LinkGroupCarrying.FIRST_CARD,
              LinkGroupTogether.WHAT_GOES_WRONG,
              LinkGroupCarrying.BARBER,
              LinkGroupCarrying.BUS_SHELTERS,
              LinkGroupCarrying.THREE_LANGUAGES,
              LinkGroupTogether.RULE_EIGHT,
              LinkGroupCarrying.WALKING_CARD,
              LinkGroupCarrying.WHAT_THEY_ASKED),
          SCENES);

  private LinkGroup() {}
}
