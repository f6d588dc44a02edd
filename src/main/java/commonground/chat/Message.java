package commonground.chat;

import commonground.people.PersonId;
import commonground.spaces.Perspective;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One line of chat.
 *
 * @param number from 1, in order of time
 * @param parent the message it answers
 * @param source CommonMark as it was typed; whom it mentions stands there by number
 * @param html what the renderer made of it, safe to print
 * @param renderer the renderer's version
 * @param edits how often its words were changed
 * @param removal that it was taken away; then its words are a sentence that says so
 * @param taken whether a discussion of its space took it along
 * @param writtenRevision the room's revision when it was written
 * @param revision the room's revision when it last changed
 */
public record Message(
    MessageId id,
    int number,
    Optional<Parent> parent,
    Writer writer,
    String source,
    String html,
    int renderer,
    Instant writtenAt,
    Optional<Instant> editedAt,
    int edits,
    Optional<Removal> removal,
    boolean taken,
    long writtenRevision,
    long revision) {

  /**
   * Who wrote it, as this space sees them.
   *
   * @param name the one for this space, or else the account's
   * @param nameRevision counts the changes of the name, here and of the account
   */
  public record Writer(
      PersonId id, String name, int nameRevision, List<Perspective> perspectives) {}

  /**
   * It was taken away; replies to it stay.
   *
   * @param byModerator or else by its writer
   * @param reason what the moderator says; "" from its writer
   * @param held whether it is for the time being, until somebody has looked at it
   */
  public record Removal(Instant at, boolean byModerator, String reason, boolean held) {

    /** So long its writer can bring a message back; then its words are erased. */
    public static final Duration UNDO = Duration.ofMinutes(10);
  }

  /**
   * What it answers.
   *
   * @param source the beginning of its words
   * @param revision when it last changed
   */
  public record Parent(int number, String writer, int nameRevision, String source, long revision) {}

  public boolean isBy(PersonId person) {
    return writer.id().equals(person);
  }
}
