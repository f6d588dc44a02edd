package commonground.discussions.threads;

import commonground.discussions.Addresses;
import commonground.discussions.Discussion;
import commonground.discussions.reading.AttentionPages;
import commonground.platform.db.Words;
import commonground.platform.views.govuk.Choice;
import commonground.platform.views.govuk.Choices;
import commonground.spaces.Attention;
import commonground.spaces.Member;
import commonground.spaces.Reader;
import java.util.List;

/**
 * What a member wants to hear of a thread.
 *
 * @param action where the form sends to; "" for who is not a member
 * @param says how it is now
 */
record AttentionView(String action, String token, String says, Choices choices) {

  private static final String FIELD = "attention";

  static AttentionView of(Reader reader, Discussion d, String token) {
    if (!(reader instanceof Member member)) {
      return new AttentionView("", "", "", Choices.of(FIELD, "", List.of()));
    }
    return new AttentionView(
        Addresses.of(reader.space(), d.id()) + "/attention",
        token,
        says(d, member.attention()),
        Choices.of(
            FIELD,
            "What do you want to hear of this discussion?",
            List.of(
                Choice.of(AttentionPages.AS_IN_SPACE, "As in this space")
                    .withHint("That is: " + member.attention().words() + ".")
                    .checked(d.attention().isEmpty()),
                choice(d, Attention.EVERY_POST, "You follow it: it is in your list “Following”."),
                choice(
                    d,
                    Attention.JUST_FOR_ME,
                    d.keeping().own()
                        ? "Each post, because you started it."
                        : "Replies to your posts, and posts that mention you."),
                choice(
                    d,
                    Attention.NOTHING,
                    "It is muted: no notice, no email, and what is new in it does not count."))));
  }

  private static String says(Discussion d, Attention ofSpace) {
    return "What you hear of this discussion: " + d.attention().orElse(ofSpace).words();
  }

  private static Choice choice(Discussion d, Attention word, String meaning) {
    return Choice.of(Words.write(word), word.words())
        .withHint(meaning)
        .checked(d.attention().filter(word::equals).isPresent());
  }
}
