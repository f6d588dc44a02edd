package commonground;

import commonground.discussions.DiscussionList;
import commonground.discussions.DiscussionPages;
import commonground.discussions.Discussions;
import commonground.discussions.DiscussionsDoor;
import commonground.discussions.DiscussionsWaiting;
import commonground.discussions.Editing;
import commonground.discussions.Erasing;
import commonground.discussions.Finding;
import commonground.discussions.Hiding;
import commonground.discussions.HidingPages;
import commonground.discussions.History;
import commonground.discussions.HistoryPages;
import commonground.discussions.ListPages;
import commonground.discussions.PostLetters;
import commonground.discussions.PostPages;
import commonground.discussions.PostViews;
import commonground.discussions.Posts;
import commonground.discussions.ReadPositions;
import commonground.discussions.ReadingPages;
import commonground.discussions.RemovalPages;
import commonground.discussions.Removing;
import commonground.discussions.Returning;
import commonground.discussions.ThreadViews;
import commonground.people.PersonId;
import commonground.platform.events.Recorded;
import commonground.platform.jobs.JobKind;
import commonground.platform.web.Routes;
import commonground.spaces.Door;
import commonground.spaces.Mutes;
import commonground.spaces.SpaceAccess;
import commonground.spaces.SpaceId;
import commonground.spaces.Waiting;
import java.util.Map;

/** The parts of {@code discussions}. */
final class Conversations {

  private final Platform platform;
  private final Posts posts;
  private final ReadPositions positions;
  private final DiscussionList list;
  private final Discussions discussions;
  private final PostViews views;
  private final PostLetters letters;

  Conversations(Platform platform) {
    this.platform = platform;
    var db = platform.db;
    posts = new Posts(db, platform.markdown);
    positions = new ReadPositions(db);
    list = new DiscussionList(db, positions);
    discussions = new Discussions(db, posts, positions);
    views = new PostViews(platform.views, platform.markdown, platform::fresh, platform.clock);
    letters =
        new PostLetters(
            platform.letters, platform.config.publicUrl(), platform.config.site().contact());
  }

  /** On a space's page. */
  Door door() {
    return new DiscussionsDoor(list, platform.clock);
  }

  Waiting waiting() {
    return new DiscussionsWaiting(platform.db, positions);
  }

  Map<SpaceId, Long> unreadBySpace(PersonId person) {
    return list.unreadBySpace(person);
  }

  /** Begins to write what people's pages say by themselves. */
  void start() {
    positions.start();
  }

  /** Writes what is noted. */
  void close() {
    positions.close();
  }

  JobKind<?> erasing() {
    return new Erasing(platform.db).kind();
  }

  /** What no longer may be kept in memory. */
  void hear(Recorded recorded) {
    views.hear(recorded);
  }

  void forgetAll() {
    positions.forgetAll();
    views.forgetAll();
  }

  void mount(Routes r, SpaceAccess in, Mutes mutes) {
    var editing = new Editing(platform.db, platform.markdown, posts, positions);
    var finding = new Finding(discussions, posts);
    var threads = new ThreadViews(views);
    new ListPages(list, in, platform.clock).mount(r);
    new DiscussionPages(discussions, posts, positions, mutes, threads, in, platform.ids).mount(r);
    new ReadingPages(discussions, positions, in).mount(r);
    new PostPages(finding, editing, views, in, platform.ids).mount(r);
    mountChanging(r, in, finding, editing);
  }

  private void mountChanging(Routes r, SpaceAccess in, Finding finding, Editing editing) {
    var db = platform.db;
    var markdown = platform.markdown;
    var removing = new Removing(db, markdown, posts, positions, platform.jobs, letters);
    var returning = new Returning(db, markdown, posts, positions);
    var hiding = new Hiding(db, posts, removing, letters);
    var history = new History(db);
    new HistoryPages(finding, history, editing, markdown, in).mount(r);
    new RemovalPages(finding, removing, returning, views, in).mount(r);
    new HidingPages(finding, history, hiding, markdown, in).mount(r);
  }
}
