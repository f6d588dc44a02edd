package commonground.discussions.changing;

import commonground.discussions.Post;
import commonground.discussions.Version;
import commonground.discussions.Versions;
import commonground.platform.db.Db;
import commonground.spaces.Member;
import commonground.spaces.Permission;
import commonground.spaces.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All that a post has said, for whoever may read it. */
public final class History {

  private final Db db;

  public History(Db db) {
    this.db = db;
  }

  /**
   * Whether this reader may see what the post said before: of a removed post only its writer, and
   * moderators if one of them removed it.
   */
  static boolean shows(Reader reader, Post post) {
    return post.removal().isEmpty()
        || (reader instanceof Member member
            && (post.mine()
                || (post.removal().get().byModerator() && member.may(Permission.MODERATE))));
  }

  /**
   * What the post said up to a revision, the newest first. Empty if the reader may not see it.
   *
   * @param upTo 1 more than the newest that is wanted
   * @param most of them
   */
  public List<Version> before(Reader reader, Post post, long upTo, int most) {
    var all = new ArrayList<Version>();
    if (shows(reader, post)) {
      if (post.removal().isEmpty() && post.revision() < upTo) {
        all.add(now(post));
      }
      Versions.before(db, post.id(), upTo, most - all.size()).stream()
          .map(version -> reader instanceof Member ? version : version.withoutModerator())
          .forEach(all::add);
    }
    return all;
  }

  private static Version now(Post post) {
    return Version.shown(post.revision(), post.source(), post.editedAt().orElse(post.writtenAt()));
  }

  /** What it said as of one revision. */
  public Optional<Version> find(Reader reader, Post post, long revision) {
    return before(reader, post, revision + 1, 1).stream()
        .filter(version -> version.revision() == revision)
        .findFirst();
  }
}
