package commonground.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import commonground.chat.RoomPositions;
import commonground.people.PersonId;
import commonground.spaces.Visibility;
import commonground.support.TestSite;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Mail about messages of rooms, with a real mail server on a free port. */
@Tag("long")
class ChatMailTest {

  private static final Duration QUIET = Duration.ofMinutes(11);

  private static GreenMail server = server();

  private static GreenMail server() {
    var setup = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    setup.setServerStartupTimeout(10_000);
    return new GreenMail(setup);
  }

  static {
    server.start();
  }

  @RegisterExtension
  static final TestSite site =
      new TestSite(
          Map.of(
              "COMMONGROUND_MAIL_URL",
              "smtp://127.0.0.1:" + server.getSmtp().getPort() + "?starttls=optional"));

  @BeforeAll
  static void midday() {
    site.midday();
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  private static String at(PersonId person) {
    return "[@" + person.value() + "]";
  }

  private static List<MimeMessage> mails(PersonId person) {
    var to = site.email(person);
    return Arrays.stream(server.getReceivedMessages()).filter(mail -> to.equals(to(mail))).toList();
  }

  private static String to(MimeMessage mail) {
    try {
      return mail.getRecipients(Message.RecipientType.TO)[0].toString();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(MimeMessage mail) throws MessagingException, IOException {
    var parts = (MimeMultipart) mail.getContent();
    return (parts.getBodyPart(0).getContent() + "\n" + parts.getBodyPart(1).getContent())
        .replace("\r\n", "\n");
  }

  private static String header(MimeMessage mail, String name) throws MessagingException {
    return mail.getHeader(name)[0].replaceAll("\\s+", " ");
  }

  @Test
  void what_is_for_somebody_in_one_room_is_one_mail_with_words_links_and_the_reason()
      throws Exception {
    var ears = new Ears(site, Visibility.LISTED);
    var room = ears.room();
    ears.say(ears.ana, room, 0, "Who walks today?");
    ears.say(ears.ben, room, 1, "I do, with **poles**");
    ears.say(ears.fay, room, 0, "To everybody");
    ears.say(ears.fay, room, 0, "And " + at(ears.ana) + " leads?");
    site.passWithMail(QUIET);
    assertEquals(1, mails(ears.ana).size());
    var mail = mails(ears.ana).getFirst();
    assertEquals("Chat: Main room in Space of " + ears.slug, mail.getSubject());
    var text = text(mail);
    assertTrue(text.contains("In “Chat: Main room” in Space of " + ears.slug), text);
    assertTrue(
        text.contains("Ben " + ears.slug + " replied to you in message 2: I do, with poles"), text);
    assertTrue(
        text.contains(
            "Fay " + ears.slug + " mentioned you in message 4: And @Ana " + ears.slug + " leads?"),
        text);
    assertFalse(text.contains("To everybody"), text);
    assertTrue(text.contains("Read message 2"), text);
    assertTrue(text.contains(site.url() + ears.path(room) + "?at=2#message-2"), text);
    assertTrue(text.contains("because it was a reply to you."), text);
    assertTrue(text.contains("because you were mentioned."), text);
    assertEquals("<space-" + ears.space.value() + ".localhost>", header(mail, "List-Id"));
    assertEquals("<room-" + room.value() + "@localhost>", header(mail, "References"));
    assertEquals("List-Unsubscribe=One-Click", header(mail, "List-Unsubscribe-Post"));
    assertEquals(List.of(), mails(ears.ben));
  }

  @Test
  void a_discussion_and_a_room_are_two_mails() throws Exception {
    var ears = new Ears(site, Visibility.LISTED);
    var thread = ears.start(ears.ana, "Walking");
    ears.reply(ears.ben, thread, 1, "In the discussion");
    ears.say(ears.ben, ears.room(), 0, "In the room, " + at(ears.ana));
    site.passWithMail(QUIET);
    var texts = mails(ears.ana);
    assertEquals(2, texts.size());
    assertTrue(texts.stream().anyMatch(one -> subject(one).equals("Walking")));
    assertTrue(texts.stream().anyMatch(one -> subject(one).startsWith("Chat: Main room in ")));
  }

  private static String subject(MimeMessage mail) {
    try {
      return mail.getSubject();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void what_was_read_or_deleted_meanwhile_is_not_sent() {
    var ears = new Ears(site, Visibility.LISTED);
    var room = ears.room();
    ears.say(ears.ben, room, 0, "Read, " + at(ears.ana));
    new RoomPositions(site.db()).read(ears.member(ears.ana), room, 1);
    site.passWithMail(QUIET);
    assertEquals(List.of(), mails(ears.ana));

    ears.say(ears.ben, room, 0, "Deleted, " + at(ears.ana));
    site.db().run("update messages set removed_at = now() where room_id = $1 and number = 2", room);
    site.passWithMail(QUIET);
    assertEquals(List.of(), mails(ears.ana));

    ears.say(ears.ben, room, 0, "Sent, " + at(ears.ana));
    site.passWithMail(QUIET);
    assertEquals(1, mails(ears.ana).size());
  }

  @Test
  void mail_about_a_room_of_a_hidden_space_has_no_words_and_no_names() throws Exception {
    var ears = new Ears(site, Visibility.HIDDEN);
    ears.say(ears.ben, ears.room(), 0, "Confidential words, " + at(ears.ana));
    site.passWithMail(QUIET);
    var mail = mails(ears.ana).getFirst();
    assertEquals("Something new in one of your spaces", mail.getSubject());
    var all = new ByteArrayOutputStream();
    mail.writeTo(all);
    var raw = all + text(mail);
    assertTrue(raw.contains("/notices"), raw);
    for (var word : List.of("Confidential", ears.slug, "Ben", "Space of", "Main room")) {
      // The address that it goes to has the test's name of the space in it.
      assertFalse(raw.replace(site.email(ears.ana), "").contains(word), word + " in\n" + raw);
    }
  }

  @Test
  void the_link_in_it_stops_what_comes_of_the_space() throws Exception {
    var ears = new Ears(site, Visibility.LISTED);
    ears.say(ears.ben, ears.room(), 0, "One, " + at(ears.ana));
    site.passWithMail(QUIET);
    var link = header(mails(ears.ana).getFirst(), "List-Unsubscribe").replaceAll("[<>]", "");
    var page = site.browser().get(link.replace(site.url(), ""));
    assertFalse(page.text().contains("this discussion only"), page.text());
    page.submit("main form", Map.of());
    ears.say(ears.ben, ears.room(), 0, "Two, " + at(ears.ana));
    site.passWithMail(QUIET);
    assertEquals(1, mails(ears.ana).size());
  }
}
