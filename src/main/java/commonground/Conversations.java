package commonground;

import commonground.discussions.DiscussionList;
import commonground.discussions.DiscussionPages;
import commonground.discussions.Discussions;
import commonground.discussions.DiscussionsDoor;
import commonground.discussions.DiscussionsWaiting;
import commonground.discussions.Editing;
import commonground.discussions.ListPages;
import commonground.discussions.PostPages;
import commonground.discussions.PostViews;
import commonground.discussions.Posts;
import commonground.discussions.ReadPositions;
import commonground.discussions.ReadingPages;
import commonground.discussions.ThreadViews;
import commonground.people.PersonId;
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

  Conversations(Platform platform) {
    this.platform = platform;
    var db = platform.db;
    posts = new Posts(db, platform.markdown);
    positions = new ReadPositions(db);
    list = new DiscussionList(db, positions);
    discussions = new Discussions(db, posts, positions);
    views = new PostViews(platform.views, platform.markdown, platform::fresh);
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

  void forgetAll() {
    positions.forgetAll();
    views.forgetAll();
  }

  void mount(Routes r, SpaceAccess in, Mutes mutes) {
    var editing = new Editing(platform.db, platform.markdown, posts, positions);
    var threads = new ThreadViews(views);
    new ListPages(list, in, platform.clock).mount(r);
    new DiscussionPages(discussions, posts, positions, mutes, threads, in, platform.ids).mount(r);
    new ReadingPages(discussions, positions, in).mount(r);
    new PostPages(discussions, editing, posts, views, in, platform.ids).mount(r);
  }
}
