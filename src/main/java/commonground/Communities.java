package commonground;

import commonground.discussions.DiscussionPages;
import commonground.discussions.DiscussionViews;
import commonground.discussions.Discussions;
import commonground.discussions.DiscussionsDoor;
import commonground.discussions.PostPages;
import commonground.discussions.Posts;
import commonground.discussions.ReadPositions;
import commonground.platform.web.Routes;
import commonground.spaces.Entrance;
import commonground.spaces.Memberships;
import commonground.spaces.PeopleDoor;
import commonground.spaces.SpaceAccess;
import commonground.spaces.SpacePages;
import commonground.spaces.Spaces;
import commonground.spaces.Threshold;
import java.util.List;

/** The parts of {@code spaces} and of what goes on in them. */
final class Communities {

  final Spaces spaces;
  final Discussions discussions;
  final DiscussionViews discussionViews;
  private final Platform platform;
  final Memberships memberships;
  final SpaceAccess in;
  private final Posts posts;
  private final ReadPositions positions;

  /**
   * @param threshold what comes before writing
   */
  Communities(Platform platform, Threshold threshold) {
    this.platform = platform;
    spaces = new Spaces(platform.db, platform::fresh);
    memberships = new Memberships(platform.db, spaces);
    in = new SpaceAccess(spaces, threshold);
    posts = new Posts(platform.db, platform.markdown);
    positions = new ReadPositions(platform.db);
    discussions = new Discussions(platform.db, platform.markdown, posts, positions);
    discussionViews = new DiscussionViews(platform.views, platform.markdown);
  }

  void mount(Routes r, Entrance entrance) {
    var doors =
        List.of(new DiscussionsDoor(discussions, discussionViews), new PeopleDoor(memberships));
    new SpacePages(spaces, memberships, in, entrance, doors).mount(r);
    new DiscussionPages(discussions, posts, positions, discussionViews, in, platform.ids).mount(r);
    new PostPages(discussions, posts, discussionViews, in, platform.ids).mount(r);
  }
}
