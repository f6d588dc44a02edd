package commonground.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;

import commonground.people.PersonId;
import commonground.spaces.Attention;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is told of what, and why; a table of cases. */
class RulesTest {

  private static final PersonId ANA = new PersonId(1);
  private static final PersonId BEN = new PersonId(2);
  private static final PersonId CLEO = new PersonId(3);

  /** Ben writes. */
  private static Fact post(PersonId starter, Optional<PersonId> answered) {
    return new Fact.Posted(BEN, starter, answered);
  }

  private static Hearer ana(Attention ofSpace, Optional<Attention> ofDiscussion) {
    return new Hearer(ANA, true, false, ofSpace, ofDiscussion, Optional.empty());
  }

  @Test
  void an_edit_that_names_somebody_says_so_whatever_else_the_post_is_to_them() {
    var post = new Fact.Posted(BEN, ANA, Optional.of(ANA));
    var named =
        new Hearer(
            ANA,
            true,
            false,
            Attention.EVERY_POST,
            Optional.empty(),
            Optional.of(Reason.MENTIONED));
    assertEquals("MENTIONED", said(Rules.decide(new Fact.Changed(post), named)));
    assertEquals("REPLY_TO_YOU", said(Rules.decide(post, named)));
    var unnamed = ana(Attention.EVERY_POST, Optional.empty());
    assertEquals("REPLY_TO_YOU", said(Rules.decide(new Fact.Changed(post), unnamed)));
    var nothing =
        new Hearer(
            ANA, true, false, Attention.NOTHING, Optional.empty(), Optional.of(Reason.MENTIONED));
    assertEquals("NOTHING", said(Rules.decide(new Fact.Changed(post), nothing)));
  }

  /** "-" is nothing chosen, or nobody. */
  @ParameterizedTest
  @CsvSource({
    "JUST_FOR_ME, -, CLEO, -, NOT_FOR_THEM",
    "JUST_FOR_ME, -, CLEO, ANA, REPLY_TO_YOU",
    "JUST_FOR_ME, -, ANA, -, YOUR_DISCUSSION",
    "JUST_FOR_ME, -, ANA, CLEO, YOUR_DISCUSSION",
    "JUST_FOR_ME, -, ANA, ANA, REPLY_TO_YOU",
    "JUST_FOR_ME, EVERY_POST, CLEO, -, YOU_FOLLOW",
    "JUST_FOR_ME, EVERY_POST, CLEO, ANA, REPLY_TO_YOU",
    "JUST_FOR_ME, NOTHING, ANA, ANA, NOTHING",
    "EVERY_POST, -, CLEO, -, EVERY_POST_HERE",
    "EVERY_POST, EVERY_POST, CLEO, -, YOU_FOLLOW",
    "EVERY_POST, JUST_FOR_ME, CLEO, -, NOT_FOR_THEM",
    "EVERY_POST, JUST_FOR_ME, CLEO, ANA, REPLY_TO_YOU",
    "EVERY_POST, NOTHING, CLEO, ANA, NOTHING",
    "NOTHING, -, ANA, ANA, NOTHING",
    "NOTHING, EVERY_POST, CLEO, -, YOU_FOLLOW",
    "NOTHING, JUST_FOR_ME, CLEO, -, NOT_FOR_THEM",
    "NOTHING, JUST_FOR_ME, CLEO, ANA, REPLY_TO_YOU",
  })
  void what_somebody_chose_and_what_is_theirs_decide(
      Attention ofSpace, String ofDiscussion, String starter, String answered, String expected) {
    var hearer =
        ana(
            ofSpace,
            ofDiscussion.equals("-")
                ? Optional.empty()
                : Optional.of(Attention.valueOf(ofDiscussion)));
    var fact = post(person(starter).orElseThrow(), person(answered));
    assertEquals(expected, said(Rules.decide(fact, hearer)));
  }

  /** Of chat each hears what is for them, whatever they chose but "Nothing". */
  @ParameterizedTest
  @CsvSource({
    "JUST_FOR_ME, -, -, NOT_FOR_THEM",
    "JUST_FOR_ME, CLEO, -, NOT_FOR_THEM",
    "JUST_FOR_ME, ANA, -, REPLY_TO_YOU",
    "JUST_FOR_ME, -, MENTIONED, MENTIONED",
    "JUST_FOR_ME, CLEO, PATIENTS_MENTIONED, PATIENTS_MENTIONED",
    "JUST_FOR_ME, ANA, MENTIONED, REPLY_TO_YOU",
    "EVERY_POST, -, -, NOT_FOR_THEM",
    "EVERY_POST, CLEO, -, NOT_FOR_THEM",
    "EVERY_POST, ANA, -, REPLY_TO_YOU",
    "EVERY_POST, -, MENTIONED, MENTIONED",
    "NOTHING, ANA, MENTIONED, NOTHING",
  })
  void a_message_tells_whom_it_answers_and_whom_it_mentions(
      Attention wants, String answered, String mentioned, String expected) {
    var fact = new Fact.Messaged(BEN, person(answered));
    var reason =
        mentioned.equals("-") ? Optional.<Reason>empty() : Optional.of(Reason.valueOf(mentioned));
    var hearer = new Hearer(ANA, true, false, wants, Optional.empty(), reason);
    assertEquals(expected, said(Rules.decide(fact, hearer)));
    var muting = new Hearer(ANA, true, true, wants, Optional.empty(), reason);
    assertEquals("MUTED", said(Rules.decide(fact, muting)));
    var outside = new Hearer(ANA, false, false, wants, Optional.empty(), reason);
    assertEquals("OUTSIDE", said(Rules.decide(fact, outside)));
    var own = new Hearer(BEN, true, false, wants, Optional.empty(), reason);
    assertEquals("OWN", said(Rules.decide(fact, own)));
  }

  @Test
  void an_edit_of_a_message_that_names_somebody_says_so() {
    var message = new Fact.Messaged(BEN, Optional.of(ANA));
    var mentioned = Optional.of(Reason.MENTIONED);
    var named = new Hearer(ANA, true, false, Attention.JUST_FOR_ME, Optional.empty(), mentioned);
    assertEquals("REPLY_TO_YOU", said(Rules.decide(message, named)));
    assertEquals("MENTIONED", said(Rules.decide(new Fact.Changed(message), named)));
  }

  private static Optional<PersonId> person(String name) {
    return switch (name) {
      case "ANA" -> Optional.of(ANA);
      case "CLEO" -> Optional.of(CLEO);
      default -> Optional.empty();
    };
  }

  private static String said(Decision decision) {
    return switch (decision) {
      case Decision.Tell tell -> tell.reason().name();
      case Decision.Not not -> not.why().name();
    };
  }

  @Test
  void nobody_is_told_of_what_they_did_nor_by_whom_they_muted_nor_where_they_are_not() {
    var reply = post(CLEO, Optional.of(ANA));
    var follows = Optional.of(Attention.EVERY_POST);
    assertEquals("REPLY_TO_YOU", said(Rules.decide(reply, ana(Attention.EVERY_POST, follows))));
    for (var ofSpace : Attention.values()) {
      var muting = new Hearer(ANA, true, true, ofSpace, follows, Optional.empty());
      assertEquals("MUTED", said(Rules.decide(reply, muting)));
      var outside = new Hearer(ANA, false, false, ofSpace, follows, Optional.empty());
      assertEquals("OUTSIDE", said(Rules.decide(reply, outside)));
      var writer = new Hearer(BEN, true, false, ofSpace, follows, Optional.empty());
      assertEquals("OWN", said(Rules.decide(post(BEN, Optional.of(BEN)), writer)));
    }
  }

  /** The last but one column is whether its words mention her. */
  @ParameterizedTest
  @CsvSource({
    "JUST_FOR_ME, CLEO, -, MENTIONED, MENTIONED",
    "JUST_FOR_ME, CLEO, -, PATIENTS_MENTIONED, PATIENTS_MENTIONED",
    "EVERY_POST, CLEO, -, PATIENTS_MENTIONED, PATIENTS_MENTIONED",
    "NOTHING, CLEO, -, MENTIONED, NOTHING",
    "NOTHING, CLEO, -, PATIENTS_MENTIONED, NOTHING",
    "JUST_FOR_ME, CLEO, ANA, MENTIONED, REPLY_TO_YOU",
    "JUST_FOR_ME, ANA, -, MENTIONED, MENTIONED",
    "JUST_FOR_ME, ANA, -, PATIENTS_MENTIONED, YOUR_DISCUSSION",
  })
  void whoever_is_mentioned_hears_of_it_unless_they_want_nothing(
      Attention wants, String starter, String answered, Reason mentioned, String expected) {
    var fact = post(person(starter).orElseThrow(), person(answered));
    for (var of : List.of(Optional.<Attention>empty(), Optional.of(wants))) {
      var hearer = new Hearer(ANA, true, false, wants, of, Optional.of(mentioned));
      assertEquals(expected, said(Rules.decide(fact, hearer)));
    }
    var muting = new Hearer(ANA, true, true, wants, Optional.empty(), Optional.of(mentioned));
    assertEquals("MUTED", said(Rules.decide(fact, muting)));
    var outside = new Hearer(ANA, false, false, wants, Optional.empty(), Optional.of(mentioned));
    assertEquals("OUTSIDE", said(Rules.decide(fact, outside)));
    var own = new Hearer(BEN, true, false, wants, Optional.empty(), Optional.of(mentioned));
    assertEquals("OWN", said(Rules.decide(fact, own)));
  }

  @Test
  void what_is_dealt_with_tells_whose_it_is_and_nobody_else() {
    for (var why : List.of(Reason.YOUR_DISCUSSION, Reason.YOUR_SUMMARY, Reason.YOUR_SUGGESTION)) {
      var fact = new Fact.Dealt(BEN, ANA, why);
      assertEquals(
          why.name(), said(Rules.decide(fact, ana(Attention.JUST_FOR_ME, Optional.empty()))));
      assertEquals("NOTHING", said(Rules.decide(fact, ana(Attention.NOTHING, Optional.empty()))));
      var cleo =
          new Hearer(CLEO, true, false, Attention.EVERY_POST, Optional.empty(), Optional.empty());
      assertEquals("NOT_FOR_THEM", said(Rules.decide(fact, cleo)));
      var own = new Fact.Dealt(ANA, ANA, why);
      assertEquals("OWN", said(Rules.decide(own, ana(Attention.EVERY_POST, Optional.empty()))));
    }
  }

  @Test
  void what_is_decided_about_somebody_is_told_to_them_whatever_they_chose_and_to_nobody_else() {
    var fact = new Fact.Judged(BEN, ANA, Reason.YOUR_WORDS);
    for (var ofSpace : Attention.values()) {
      var muting =
          new Hearer(ANA, true, true, ofSpace, Optional.of(Attention.NOTHING), Optional.empty());
      assertEquals("YOUR_WORDS", said(Rules.decide(fact, muting)));
      var cleo = new Hearer(CLEO, true, false, ofSpace, Optional.empty(), Optional.empty());
      assertEquals(
          ofSpace == Attention.NOTHING ? "NOTHING" : "NOT_FOR_THEM",
          said(Rules.decide(fact, cleo)));
    }
    var outside =
        new Hearer(ANA, false, false, Attention.EVERY_POST, Optional.empty(), Optional.empty());
    assertEquals("OUTSIDE", said(Rules.decide(fact, outside)));
  }
}
