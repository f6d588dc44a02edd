package commonground.discussions;

import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.spaces.Reader;
import java.util.Optional;
import java.util.function.Function;

/** Finds the post that an address names, for a reader who may read it. */
public final class Finding {

  private final Discussions discussions;
  private final Posts posts;

  public Finding(Discussions discussions, Posts posts) {
    this.discussions = discussions;
    this.posts = posts;
  }

  /** A post in its thread. */
  record Found(Discussion thread, Post post) {
    Found as(Post now) {
      return new Found(thread, now);
    }
  }

  Optional<Found> find(Reader reader, Request request) {
    var number = request.number("number");
    if (number.isEmpty() || number.getAsLong() > Integer.MAX_VALUE) {
      return Optional.empty();
    }
    return DiscussionPages.id(request)
        .flatMap(id -> discussions.find(reader, id))
        .flatMap(thread ->
            posts
                .find(reader, thread.id(), (int) number.getAsLong())
                .map(post -> new Found(thread, post)));
  }

  /** Answers for the post, or says that there is none. */
  Reply with(Reader reader, Request request, Function<Found, Reply> answer) {
    return find(reader, request).map(answer).orElseGet(Reply::notFound);
  }
}
