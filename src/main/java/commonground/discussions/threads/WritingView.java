package commonground.discussions.threads;

import commonground.discussions.Discussion;
import commonground.discussions.PostViews;
import commonground.spaces.Member;
import commonground.spaces.Pause;
import commonground.spaces.Reader;
import commonground.spaces.SpaceViews;
import commonground.spaces.Speaking;

/**
 * Whether and how somebody writes in a thread: what decides what its page has in place of the box.
 *
 * @param nobody whether nobody at all writes here, so that nobody is told how they could
 * @param paused until when and why this member cannot write; "" if no moderator stops them
 * @param audience who will read it
 * @param says to somebody who has written words while this became so
 */
record WritingView(
    boolean may,
    boolean nobody,
    boolean member,
    String paused,
    SpaceViews.Reach audience,
    Speaking speaking,
    String says) {

  static WritingView of(Reader reader, Discussion d) {
    var space = reader.space();
    var reads = d.readers(space);
    var may = PostViews.mayWrite(reader) && !d.keeping().closed();
    var paused = reader instanceof Member member ? member.pause().map(Pause::words).orElse("") : "";
    return new WritingView(
        may,
        space.archived() || d.keeping().closed(),
        reader instanceof Member,
        paused,
        reads,
        space.speaking(),
        says(reader, d, may, paused, reads));
  }

  private static String says(
      Reader reader, Discussion d, boolean may, String paused, SpaceViews.Reach reads) {
    if (may) {
      return "The rules for posts here have changed. " + reads.words();
    }
    if (d.keeping().closed()) {
      return "This discussion is closed now. Nobody can reply to it.";
    }
    if (reader.space().archived()) {
      return "This space is archived now. Nobody can write in it.";
    }
    return paused.isEmpty() ? "You can no longer write here." : paused;
  }
}
