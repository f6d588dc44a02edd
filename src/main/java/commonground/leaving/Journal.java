package commonground.leaving;

import commonground.people.Erasure.Wish;
import commonground.people.PersonId;
import commonground.platform.db.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;

/**
 * A file beside the database that says which accounts were closed, so that a restored older backup
 * forgets them again although it does not know of it. One line for each, in ASCII; ids and times
 * only, nothing that says who it was.
 */
public final class Journal {

  private static final String FORMAT = "1";

  private final Path file;

  /**
   * @param dataDir the site's data folder
   */
  public Journal(Path dataDir) {
    this.file = dataDir.resolve("erasures.journal");
  }

  /**
   * One closed account.
   *
   * @param reference the number that its owner was given
   * @param madeAt when the account was made: with its id it tells the same person in another copy
   *     of the database, where the id may have been given out anew
   */
  public record Line(
      String reference, PersonId person, Instant madeAt, Wish wish, Instant closedAt) {

    private String text() {
      return String.join(
          " ",
          FORMAT,
          reference,
          Long.toString(person.value()),
          madeAt.toString(),
          Words.write(wish),
          closedAt.toString());
    }
  }

  /**
   * Keeps it, so that it is still there after a power cut. Twice does no harm.
   *
   * @throws UncheckedIOException if the file cannot be written
   */
  public void add(Line line) {
    if (lines().contains(line)) {
      return;
    }
    try {
      Files.createDirectories(file.resolveSibling(""));
      try (var out =
          FileChannel.open(
              file,
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE,
              StandardOpenOption.APPEND)) {
        // What a crash has left of a line must not swallow this one: blank lines are skipped.
        var bytes = ("\n" + line.text() + "\n").getBytes(StandardCharsets.US_ASCII);
        out.write(ByteBuffer.wrap(bytes));
        out.force(true);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All of it; half a line that a crash has left is skipped, because its job writes it again. */
  public List<Line> lines() {
    return texts().stream().flatMap(text -> read(text).stream()).toList();
  }

  /** How many lines cannot be read: after a crash one, else somebody has to look. */
  public long damaged() {
    return texts().stream().filter(text -> !text.isBlank() && read(text).isEmpty()).count();
  }

  private List<String> texts() {
    try {
      // Whatever bytes are there: a damaged line must not hide the others.
      return Files.exists(file) ? Files.readAllLines(file, StandardCharsets.ISO_8859_1) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One line, or nothing where it is none. */
  static List<Line> read(String text) {
    var parts = text.split(" ", -1);
    if (parts.length != 6 || !parts[0].equals(FORMAT)) {
      return List.of();
    }
    try {
      return List.of(
          new Line(
              parts[1],
              new PersonId(Long.parseLong(parts[2])),
              Instant.parse(parts[3]),
              Words.read(Wish.class, parts[4]),
              Instant.parse(parts[5])));
    } catch (IllegalArgumentException | DateTimeException e) {
      return List.of();
    }
  }
}
