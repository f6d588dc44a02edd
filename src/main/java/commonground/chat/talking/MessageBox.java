package commonground.chat.talking;

import commonground.chat.ChatAddresses;
import commonground.chat.RoomId;
import commonground.contributions.drafts.DraftView;
import commonground.contributions.identifiers.FoundView;
import commonground.platform.views.govuk.TextBox;
import commonground.platform.web.Problems;
import commonground.spaces.Audience;
import commonground.spaces.Space;
import commonground.spaces.SpaceViews;
import java.util.UUID;

/**
 * The box that a message is written in, with what travels along: {@code chat/_box}.
 *
 * @param action where it posts to
 * @param once the client id: the same for every sending of this page; "" of a message that is there
 * @param seen the revision up to which somebody has read who reads this page; 0 if not known
 * @param parent the number of the message it answers; 0 for none
 * @param audience one sentence: who will be able to read it
 * @param button what the button says
 * @param draft what it carries and says of drafts
 * @param found what its writer is asked about
 */
public record MessageBox(
    String action,
    String token,
    String once,
    long seen,
    int parent,
    SpaceViews.Reach audience,
    TextBox words,
    String button,
    DraftView draft,
    FoundView found) {

  /** An empty one that sends to a room. */
  public static MessageBox of(Space space, RoomId room, String token) {
    return new MessageBox(
        ChatAddresses.of(space, room) + "/messages",
        token,
        "",
        0,
        0,
        SpaceViews.Reach.reads(space, Audience.MEMBERS),
        words("Message", "", new Problems()),
        "Send",
        DraftView.NONE,
        FoundView.NONE);
  }

  public static TextBox words(String label, String typed, Problems problems) {
    return TextBox.of(MessageForm.WORDS, label)
        .withRows(3)
        .withHint("Up to 4,000 characters. @ and a name, such as @Ana, tells that person.")
        .withValue(typed)
        .withError(problems.of(MessageForm.WORDS));
  }

  /** The same for a message that is new. */
  public MessageBox sent(UUID id, long readUpTo, int answers) {
    return new MessageBox(
        action, token, id.toString(), readUpTo, answers, audience, words, button, draft, found);
  }

  /** The same for changing one that is there, from this revision on. */
  public MessageBox saving(String address, long base) {
    return new MessageBox(
        address, token, "", base, 0, audience, words, "Save changes", draft, found);
  }

  /** The same with these words in it. */
  public MessageBox with(TextBox typed) {
    return new MessageBox(action, token, once, seen, parent, audience, typed, button, draft, found);
  }

  /** The same with its draft. */
  public MessageBox keeping(DraftView view) {
    return new MessageBox(action, token, once, seen, parent, audience, words, button, view, found);
  }

  /** The same with what its writer is asked about. */
  public MessageBox asking(FoundView what) {
    return new MessageBox(action, token, once, seen, parent, audience, words, button, draft, what);
  }
}
