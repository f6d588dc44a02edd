package commonground.discussions;

import commonground.people.PersonId;
import commonground.spaces.Member;
import commonground.spaces.Perspective;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One contribution to a thread.
 *
 * @param number from 1, in order of time
 * @param parent the post it answers; empty for the first, and for one that answers the whole thread
 * @param top the number of the post below which it stands when the thread is grouped by reply, as
 *     far as this reader may see that; its own if it answers the whole thread or the first post
 * @param warning what stands before its words until somebody opens them; "" for none
 * @param source CommonMark as it was typed
 * @param html what the renderer made of it, safe to print
 * @param renderer the renderer's version
 * @param edits how often its words were changed
 * @param removal that it was taken away; then its words are a sentence that says so
 * @param writtenRevision the thread's revision when it was written
 * @param revision the thread's revision when it last changed
 */
public record Post(
    PostId id,
    int number,
    Optional<Parent> parent,
    int top,
    Writer writer,
    String warning,
    String source,
    String html,
    int renderer,
    Instant writtenAt,
    Optional<Instant> editedAt,
    int edits,
    Optional<Removal> removal,
    long writtenRevision,
    long revision) {

  /** Whether this reader wrote it, under whatever name. */
  public boolean mine() {
    return writer.mine();
  }

  /**
   * As whom this member acts on it: its writer under the name that it shows, anybody else as
   * themselves.
   */
  public PersonId actor(Member member) {
    return mine() ? writer.id() : member.person();
  }

  /** Whether this member wrote it without their name. */
  public boolean isUnnamed(Member member) {
    return mine() && !writer.id().equals(member.person());
  }

  /**
   * When a moderator removed it. When its writer did is shown to nobody: what somebody removes at
   * once, or goes with their account, would tell what else was theirs.
   */
  public Optional<Instant> moderatedAt() {
    return removal.filter(Removal::byModerator).map(Removal::at);
  }

  /** Whether it stands below another one when the thread is grouped by reply. */
  public boolean isBelow() {
    return top != number;
  }

  /**
   * Who wrote it, as this space sees them.
   *
   * @param name the one for this space, or else the account's
   * @param id of somebody who posts without a name it is not their own
   * @param nameRevision counts the changes of the name, here and of the account
   * @param mine whether that is the reader
   */
  public record Writer(
      PersonId id, String name, int nameRevision, List<Perspective> perspectives, boolean mine) {}

  /**
   * It was taken away; replies to it stay.
   *
   * @param byModerator or else by its writer
   * @param reason what the moderator says; "" from its writer
   * @param held whether it is for the time being, until somebody has looked at it
   */
  public record Removal(Instant at, boolean byModerator, String reason, boolean held) {

    /** So long its writer can bring a post back; then its words are erased. */
    public static final Duration UNDO = Duration.ofMinutes(10);
  }

  /**
   * What it answers.
   *
   * @param warning what stands before its words; "" for none
   * @param source the beginning of its words
   * @param revision when it last changed
   */
  public record Parent(
      int number, String writer, int nameRevision, String warning, String source, long revision) {}
}
