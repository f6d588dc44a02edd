package commonground.platform.mail;

import commonground.platform.db.Tx;
import commonground.platform.views.Views;
import java.util.List;

/** Makes mails of letters and posts them in the caller's transaction. */
public final class Letters {

  private final Mailer mailer;
  private final Views views;
  private final String siteName;

  public Letters(Mailer mailer, Views views, String siteName) {
    this.mailer = mailer;
    this.views = views;
    this.siteName = siteName;
  }

  public void send(Tx tx, String to, Letter letter) {
    mailer.send(tx, mail(to, letter));
  }

  /** The letter as a mail, for whoever sends it without keeping it. */
  public Mail mail(String to, Letter letter) {
    var lines = letter.parts().stream().map(Letters::line).toList();
    var html = views.render("mail/letter", new LetterView(letter.subject(), siteName, lines));
    var mail = Mail.to(to, letter.subject(), letter.text(siteName), html.toString());
    return mail.goodFor(letter.goodFor());
  }

  record LetterView(String subject, String siteName, List<Line> lines) {}

  /** One of the three is filled. */
  record Line(String words, String code, String href) {}

  private static Line line(Letter.Part part) {
    return switch (part) {
      case Letter.Part.Words words -> new Line(words.words(), "", "");
      case Letter.Part.Code code -> new Line("", code.code(), "");
      case Letter.Part.Link link -> new Line(link.words(), "", link.address().toString());
    };
  }
}
