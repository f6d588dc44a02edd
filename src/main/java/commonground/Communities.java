package commonground;

import commonground.discussions.DiscussionPages;
import commonground.discussions.DiscussionViews;
import commonground.discussions.Discussions;
import commonground.discussions.DiscussionsDoor;
import commonground.discussions.PostPages;
import commonground.discussions.Posts;
import commonground.discussions.ReadPositions;
import commonground.joining.GroundRules;
import commonground.joining.Newcomers;
import commonground.platform.web.Routes;
import commonground.spaces.Memberships;
import commonground.spaces.PeopleDoor;
import commonground.spaces.SpaceAccess;
import commonground.spaces.SpacePages;
import commonground.spaces.Spaces;
import java.util.List;

/** The parts of {@code spaces} and of what goes on in them. */
final class Communities {

  final Spaces spaces;
  final Discussions discussions;
  final DiscussionViews discussionViews;
  private final Platform platform;
  final GroundRules rules;
  final Joinings joinings;
  private final Memberships memberships;
  private final SpaceAccess in;
  private final Posts posts;
  private final ReadPositions positions;

  Communities(Platform platform) {
    this.platform = platform;
    spaces = new Spaces(platform.db, platform::fresh);
    memberships = new Memberships(platform.db, spaces);
    rules = new GroundRules(platform.db, platform.markdown, platform::fresh);
    in = new SpaceAccess(spaces, rules);
    joinings = new Joinings(platform, spaces, memberships, rules);
    posts = new Posts(platform.db, platform.markdown);
    positions = new ReadPositions(platform.db);
    discussions = new Discussions(platform.db, platform.markdown, posts, positions);
    discussionViews = new DiscussionViews(platform.views, platform.markdown);
  }

  void mount(Routes r, Newcomers newcomers) {
    var doors =
        List.of(new DiscussionsDoor(discussions, discussionViews), new PeopleDoor(memberships));
    new SpacePages(spaces, memberships, in, joinings.entrance(), doors).mount(r);
    new DiscussionPages(discussions, posts, positions, discussionViews, in, platform.ids).mount(r);
    joinings.mount(r, newcomers, in);
    new PostPages(discussions, posts, discussionViews, in, platform.ids).mount(r);
  }
}
