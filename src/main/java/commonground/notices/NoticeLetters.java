package commonground.notices;

import commonground.people.PersonId;
import commonground.platform.mail.Letter;
import commonground.platform.mail.Letters;
import commonground.platform.mail.Mail;
import commonground.platform.views.Count;
import commonground.platform.views.Markdown;
import java.net.URI;
import java.util.List;

/**
 * The mail about what is new in one conversation. About a hidden space it has no words and no
 * names: mail is read over shoulders, and passed on.
 */
public final class NoticeLetters {

  /** Posts or messages that one mail shows. */
  private static final int MOST = 20;

  /** Characters of each post's first words. */
  private static final int LINE = 300;

  /** Characters of a subject. */
  private static final int SUBJECT = 190;

  private final Letters letters;
  private final Markdown markdown;
  private final StopLinks stops;
  private final URI publicUrl;

  public NoticeLetters(Letters letters, Markdown markdown, StopLinks stops, URI publicUrl) {
    this.letters = letters;
    this.markdown = markdown;
    this.stops = stops;
    this.publicUrl = publicUrl;
  }

  /**
   * @param rows of one conversation, the oldest first, not empty
   */
  Mail about(PersonId person, String to, List<NoticeRow> rows) {
    var newest = rows.getLast();
    var hidden = rows.stream().anyMatch(row -> row.space().hidden());
    var stop =
        publicUrl.resolve(stops.path(new Stop(person, newest.space().id(), newest.conversation())));
    var letter = hidden ? hidden(rows) : open(rows, newest);
    var hearing = hidden ? "/account/mail" : newest.space().path() + "/me#hearing";
    var mail = letters.mail(to, footed(letter, rows, hearing, stop));
    var host = publicUrl.getHost();
    // Numbers alone: nothing in a header tells what a hidden space is called.
    var root = "<" + thread(newest) + "@" + host + ">";
    return mail.header("List-Id", "<space-" + newest.space().id().value() + "." + host + ">")
        .header("References", root)
        .header("In-Reply-To", root)
        .header("List-Unsubscribe", "<" + stop + ">")
        .header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
  }

  /** Mail programs put mails together that refer to the same one. */
  private static String thread(NoticeRow row) {
    return row.conversation() > 0
        ? "discussion-" + row.conversation()
        : row.room()
            .map(room -> "room-" + room.id().value())
            .orElse("space-" + row.space().id().value());
  }

  private Letter hidden(List<NoticeRow> rows) {
    return Letter.about("Something new in one of your spaces")
        .say(
            "There is something new for you in one of your spaces: "
                + Count.of(rows.size(), "notice", "notices")
                + ".")
        .link("See what it is", publicUrl.resolve("/notices"));
  }

  private Letter open(List<NoticeRow> rows, NoticeRow newest) {
    var letter =
        Letter.about(subject(newest))
            .say(
                newest.home().isEmpty()
                    ? "In " + newest.space().name() + ":"
                    : "In “" + newest.title() + "” in " + newest.space().name() + ":");
    for (var row : rows.stream().limit(MOST).toList()) {
      letter = letter.say(words(row)).link(read(row), publicUrl.resolve(row.path()));
    }
    var more = rows.size() - MOST;
    return more <= 0
        ? letter
        : letter
            .say("And " + more + " more:")
            .link("See all your notices", publicUrl.resolve("/notices"));
  }

  private String subject(NoticeRow newest) {
    var words =
        newest.home().isEmpty()
            ? "News from " + newest.space().name()
            : newest
                .room()
                .map(room -> room.title() + " in " + newest.space().name())
                .orElse(newest.title());
    // A title may hold line ends of Unicode from before they were taken out.
    return markdown.cut(words.replaceAll("[\\u2028\\u2029]", " "), SUBJECT);
  }

  private String words(NoticeRow row) {
    var line = row.said().map(said -> markdown.firstLine(said.source(), LINE)).orElse("");
    return line.isEmpty() ? row.words() + "." : row.words() + ": " + line;
  }

  private static String read(NoticeRow row) {
    return row.said().map(said -> "Read " + row.what(said)).orElse("See it on the site");
  }

  private Letter footed(Letter letter, List<NoticeRow> rows, String hearing, URI stop) {
    var why = rows.stream().map(row -> row.reason().sentence()).distinct().toList();
    return letter
        .say(String.join(" ", why) + " Here you choose what you hear of, and when:")
        .link("Choose what you hear of", publicUrl.resolve(hearing))
        .say("You can stop email about this space here. You need not sign in:")
        .link("Stop this email", stop);
  }
}
