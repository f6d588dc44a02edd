package commonground.platform.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderPostTest {
  private static final Instant NOON = Instant.parse("2026-12-08T12:00:00Z");

  @TempDir Path folder;

  @Test
  void a_mail_is_a_file_that_a_mail_program_reads() throws Exception {
    put(1, NOON, "Ŵyt ti'n iawn?\nA long line: " + "word ".repeat(400));
    var file = files().getFirst();
    try (var bytes = Files.newInputStream(file)) {
      var message = new MimeMessage(Session.getInstance(new Properties()), bytes);
      assertEquals("<id-1@demo.example>", message.getMessageID());
      assertEquals("Cod: 123456 â", message.getSubject());
      assertEquals(NOON, message.getSentDate().toInstant());
      assertEquals("ann@demo.example", message.getAllRecipients()[0].toString());
      var parts = (MimeMultipart) message.getContent();
      assertTrue(message.getContentType().startsWith("multipart/alternative"));
      assertTrue(parts.getBodyPart(0).isMimeType("text/plain"));
      assertTrue(parts.getBodyPart(0).getContent().toString().startsWith("Ŵyt ti'n iawn?"));
      assertTrue(parts.getBodyPart(1).isMimeType("text/html"));
    }
    for (var line : Files.readString(file).split("\r\n", -1)) {
      assertTrue(line.length() <= 998 && !line.contains("\n"), line);
    }
  }

  @Test
  void names_sort_by_time() throws Exception {
    put(2, NOON.plusSeconds(1), "second");
    put(10, NOON.plusSeconds(2), "third");
    put(9, NOON, "first");
    assertEquals(
        List.of(
            "20261208T120000000Z-000009.eml",
            "20261208T120001000Z-000002.eml",
            "20261208T120002000Z-000010.eml"),
        names());
  }

  @Test
  void the_same_mail_again_is_the_same_file() throws Exception {
    put(1, NOON, "once");
    put(1, NOON, "once");
    assertEquals(1, names().size());
  }

  @Test
  void nobody_else_on_the_machine_reads_them() throws Exception {
    put(1, NOON, "once");
    var file = Files.getPosixFilePermissions(files().getFirst());
    assertEquals("rw-------", PosixFilePermissions.toString(file));
    var own = Files.getPosixFilePermissions(folder.resolve("mail"));
    assertEquals("rwx------", PosixFilePermissions.toString(own));
  }

  @Test
  void a_folder_that_was_there_keeps_its_permissions() throws Exception {
    Files.createDirectory(folder.resolve("mail"));
    var shared = PosixFilePermissions.fromString("rwxrwxr-x");
    Files.setPosixFilePermissions(folder.resolve("mail"), shared);
    put(1, NOON, "once");
    assertEquals(shared, Files.getPosixFilePermissions(folder.resolve("mail")));
    var file = Files.getPosixFilePermissions(files().getFirst());
    assertEquals("rw-------", PosixFilePermissions.toString(file));
  }

  private void put(long id, Instant at, String text) throws Exception {
    var written =
        new Written(
            new MailId(id),
            "<id-" + id + "@demo.example>",
            "ann@demo.example",
            "Cod: 123456 â",
            text,
            "<p>" + text + "</p>",
            Map.of(),
            at);
    try (var post = new FolderPost(folder.resolve("mail"))) {
      post.send(written, new Messages("Ground", "no-reply@demo.example").of(written));
    }
  }

  private List<Path> files() throws IOException {
    try (var files = Files.list(folder.resolve("mail"))) {
      return files.sorted().toList();
    }
  }

  private List<String> names() throws IOException {
    return files().stream().map(file -> file.getFileName().toString()).toList();
  }
}
