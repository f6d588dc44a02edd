package commonground.discussions.reading;

import commonground.discussions.Discussion;
import commonground.discussions.DiscussionId;
import commonground.discussions.DiscussionRows;
import commonground.discussions.Post;
import commonground.discussions.Posts;
import commonground.platform.db.Db;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.spaces.Member;
import commonground.spaces.Reader;
import java.util.Optional;
import java.util.function.Function;

/** Finds the thread or the post that an address names, for a reader who may read it. */
public final class Finding {

  private final Db db;
  private final Posts posts;
  private final ReadPositions positions;

  public Finding(Db db, Posts posts, ReadPositions positions) {
    this.db = db;
    this.posts = posts;
    this.positions = positions;
  }

  /** A thread that this reader may read. */
  public Optional<Discussion> thread(Reader reader, DiscussionId id) {
    if (reader instanceof Member member) {
      positions.settle(member.person());
    }
    return db.one(
        DiscussionRows.SELECT_ONE
            + """
            where d.id = $4 and d.space_id = $1 and d.audience = any($3)
              and ('members' = any($3) or d.public_posts > 0)
            """,
        DiscussionRows::read,
        reader.space().id(),
        DiscussionRows.person(reader),
        reader.audiences(),
        id);
  }

  /** The thread in the address, if this reader may read it. */
  public Optional<Discussion> thread(Reader reader, Request request) {
    return id(request).flatMap(id -> thread(reader, id));
  }

  /** The number in the address. */
  public static Optional<DiscussionId> id(Request request) {
    var number = request.number("id");
    return number.isPresent()
        ? Optional.of(new DiscussionId(number.getAsLong()))
        : Optional.empty();
  }

  /** A post in its thread. */
  public record Found(Discussion thread, Post post) {
    public Found as(Post now) {
      return new Found(thread, now);
    }
  }

  public Optional<Found> post(Reader reader, Request request) {
    var number = request.number("number");
    if (number.isEmpty() || number.getAsLong() > Integer.MAX_VALUE) {
      return Optional.empty();
    }
    return thread(reader, request)
        .flatMap(thread ->
            posts
                .find(reader, thread.id(), (int) number.getAsLong())
                .map(post -> new Found(thread, post)));
  }

  /** Answers for the post, or where there is none as {@link #absent} does. */
  public Reply with(Reader reader, Request request, Function<Found, Reply> answer) {
    return post(reader, request).map(answer).orElseGet(() -> absent(reader, request));
  }

  /**
   * What to answer where the thread in the address, or what is asked of it, is not in this space:
   * if the thread was moved and this reader may read it there, the same page there, and a form with
   * all its words; else that there is none.
   */
  public Reply absent(Reader reader, Request request) {
    return Forwarding.forward(db, reader, request);
  }
}
