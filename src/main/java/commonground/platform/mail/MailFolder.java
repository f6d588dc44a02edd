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
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.function.Predicate;

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

  /**
   * Deletes the mails that this is true of, and what is left of half-written ones.
   *
   * @param until those that were written later stay
   * @return how many
   */
  int delete(Predicate<Sent> these, Instant until) {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    var end = FolderPost.TIME.format(until);
    try (var files = Files.list(folder)) {
      var deleted = 0;
      for (var file :
          files.filter(file -> isMail(file) && time(file).compareTo(end) < 0).toList()) {
        deleted += isOne(file, these) && Files.deleteIfExists(file) ? 1 : 0;
      }
      return deleted;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Also one whose writing was broken off. */
  private static boolean isMail(Path file) {
    return file.getFileName().toString().matches("[.]?\\d{8}T\\d+Z-\\d+[.]eml([.]tmp)?");
  }

  private static String time(Path file) {
    return file.getFileName().toString().replaceFirst("^[.]", "");
  }

  private static boolean isOne(Path file, Predicate<Sent> these) throws IOException {
    try {
      return these.test(read(file));
    } catch (IllegalStateException e) {
      return true; // broken off in its head: nobody can read it, nor say whose it is
    } catch (UncheckedIOException e) {
      if (Files.exists(file)) {
        throw e;
      }
      return false; // another node was faster
    }
  }

  private static Sent read(Path file) {
    try (var bytes = Files.newInputStream(file)) {
      var mail = new MimeMessage(Session.getInstance(new Properties()), bytes);
      var to = mail.getRecipients(Message.RecipientType.TO);
      if (to == null || mail.getSubject() == null) {
        throw new IllegalStateException(file + " is no whole mail");
      }
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
