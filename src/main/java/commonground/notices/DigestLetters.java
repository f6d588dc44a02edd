package commonground.notices;

import commonground.chat.ChatAddresses;
import commonground.discussions.Addresses;
import commonground.people.PersonId;
import commonground.platform.mail.Letter;
import commonground.platform.mail.Letters;
import commonground.platform.mail.Mail;
import commonground.platform.views.Count;
import commonground.platform.views.Markdown;
import commonground.platform.views.When;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The mail with all that is new: the lines of the page "Catch up", in words. Of a hidden space it
 * says how many posts and messages, and how many discussions close soon, and no more. Nothing of
 * any space is in a header.
 */
public final class DigestLetters {

  /** Characters of a post's first words. */
  private static final int LINE = 200;

  private final Letters letters;
  private final Markdown markdown;
  private final StopLinks stops;
  private final URI publicUrl;

  public DigestLetters(Letters letters, Markdown markdown, StopLinks stops, URI publicUrl) {
    this.letters = letters;
    this.markdown = markdown;
    this.stops = stops;
    this.publicUrl = publicUrl;
  }

  /**
   * @param news not empty
   * @param due the day that its subject names
   */
  Mail about(PersonId person, String to, CatchUp news, MailWish wish, Instant due) {
    var stop = publicUrl.resolve(stops.path(Stop.digest(person)));
    var day = When.day(LocalDate.ofInstant(due, wish.zone()));
    var letter = Letter.about("What is new for you, " + day).say(sum(news));
    var mail = letters.mail(to, footed(body(letter, news), wish, stop));
    return mail.header("List-Id", "<digest." + publicUrl.getHost() + ">")
        .header("List-Unsubscribe", "<" + stop + ">")
        .header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
  }

  private static String sum(CatchUp news) {
    return news.all().any()
        ? news.all().words() + "."
        : Count.of(news.closing().size(), "discussion closes", "discussions close") + " soon.";
  }

  private Letter body(Letter begun, CatchUp news) {
    var letter = begun;
    var open = news.open();
    if (open.forYou().any()) {
      letter = lines(letter.say("For you: " + open.forYou().words() + "."), open, open.forYou());
    }
    var soon = open.closingSoon();
    if (soon.any()) {
      letter = letter.say("Closing soon: " + soon.words() + ".");
      for (var one : soon.lines()) {
        letter = line(letter, open, soon, one);
      }
    }
    for (var place : open.bySpace()) {
      var name = place.member().space().name();
      letter = lines(letter.say(name + ": " + place.part().words() + "."), open, place.part());
    }
    for (var part : news.hidden()) {
      letter = letter.say(hidden(part) + " in one of your spaces.");
    }
    if (news.closingHidden() > 0) {
      letter =
          letter.say(
              Count.of(news.closingHidden(), "discussion closes", "discussions close")
                  + " soon in spaces of yours that we do not name in emails.");
    }
    return letter.say("All of it is here:").link("Catch up", publicUrl.resolve("/catch-up"));
  }

  private static String hidden(CatchUp.Part part) {
    var posts = Count.of(part.posts(), "new post", "new posts");
    if (part.rooms().isEmpty()) {
      return posts;
    }
    var messages = UnreadRoom.count(part.rooms());
    return part.threads().isEmpty() ? messages : posts + " and " + messages;
  }

  private Letter lines(Letter begun, CatchUp news, CatchUp.Part part) {
    var letter = begun;
    for (var one : part.lines()) {
      var gist = news.gist(one);
      if (gist.isPresent()) {
        letter = line(letter, news, one, gist.get());
      }
    }
    for (var room : part.roomLines()) {
      letter = line(letter, news, room);
    }
    return letter;
  }

  private Letter line(Letter letter, CatchUp news, UnreadRoom one) {
    var space = news.member(one.space()).space();
    var said = news.said(one);
    var first = said.map(words -> markdown.firstLine(words.source(), LINE)).orElse("");
    return letter
        .say(
            "“"
                + one.title()
                + "” in "
                + space.name()
                + ": "
                + one.news()
                + said.map(words -> ", from " + words.writer()).orElse("")
                + "."
                + one.why().map(why -> " " + why.sentence()).orElse("")
                + (first.isEmpty() ? "" : " The newest for you begins: " + first))
        .link(
            "Read from message " + one.start(),
            publicUrl.resolve(ChatAddresses.of(space, one.room(), one.start())));
  }

  private Letter line(Letter letter, CatchUp news, CatchUp.Closing soon, ClosingSoon one) {
    var unread = soon.news(one);
    var gist = unread.flatMap(news::gist);
    if (unread.isPresent() && gist.isPresent()) {
      return line(letter, news, unread.get(), gist.get());
    }
    var space = news.member(one.space()).space();
    return letter
        .say("“" + one.title() + "” in " + space.name() + ": " + one.day().sentence())
        .link("Read it", publicUrl.resolve(Addresses.of(space, one.thread())));
  }

  private Letter line(Letter letter, CatchUp news, Unread one, Gist gist) {
    var space = news.member(one).space();
    var first = markdown.firstLine(gist.source(), LINE);
    return letter
        .say(
            "“"
                + gist.title()
                + "” in "
                + space.name()
                + ": "
                + one.posts()
                + " new, "
                + gist.from()
                + "."
                + one.why().map(why -> " " + why.sentence()).orElse("")
                + news.closes(one).map(soon -> " " + soon.day().sentence()).orElse("")
                + (first.isEmpty() ? "" : " The newest begins: " + first))
        .link(
            "Read from post " + gist.first(),
            publicUrl.resolve(Addresses.post(space, one.thread(), gist.first())));
  }

  private Letter footed(Letter letter, MailWish wish, URI stop) {
    return letter
        .say(
            "You are told because you get what is new by email "
                + wish.digest().words()
                + ". Here you choose when:")
        .link("Choose when", publicUrl.resolve("/account/mail"))
        .say("You can stop this email here. You need not sign in:")
        .link("Stop this email", stop);
  }
}
