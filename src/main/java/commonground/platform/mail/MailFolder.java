package commonground.platform.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;

/** Reads the mails that {@link FolderPost} wrote. */
public final class MailFolder {

  private final Path folder;

  public MailFolder(Path folder) {
    this.folder = folder;
  }

  /** A mail as its recipient would see it. */
  public record Sent(String to, String subject, String text) {}

  /** The newest mails first. */
  public List<Sent> newest(int most) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".eml"))
          .sorted(Comparator.reverseOrder())
          .limit(most)
          .map(MailFolder::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Sent read(Path file) {
    try (var bytes = Files.newInputStream(file)) {
      var mail = new MimeMessage(Session.getInstance(new Properties()), bytes);
      var to = mail.getRecipients(Message.RecipientType.TO);
      return new Sent(InternetAddress.toString(to), mail.getSubject(), text(mail));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (MessagingException e) {
      throw new IllegalStateException(file + " is no mail of ours", e);
    }
  }

  /** The first part that is plain text. */
  private static String text(Part part) throws MessagingException, IOException {
    if (part.isMimeType("text/plain")) {
      return String.valueOf(part.getContent());
    }
    if (part.getContent() instanceof Multipart parts) {
      for (var i = 0; i < parts.getCount(); i++) {
        var text = text(parts.getBodyPart(i));
        if (!text.isEmpty()) {
          return text;
        }
      }
    }
    return "";
  }
}
