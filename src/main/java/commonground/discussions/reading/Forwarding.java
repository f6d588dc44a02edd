package commonground.discussions.reading;

import commonground.discussions.DiscussionId;
import commonground.discussions.DiscussionRows;
import commonground.platform.db.Queries;
import commonground.platform.web.Kept;
import commonground.platform.web.KeptForm;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.spaces.Reader;
import commonground.spaces.Slug;
import java.util.Optional;

/** Old addresses of threads that were moved. */
public final class Forwarding {

  private Forwarding() {}

  /** See {@link Finding#absent}. */
  static Reply forward(Queries queries, Reader reader, Request request) {
    return Finding.id(request)
        .flatMap(id -> now(queries, reader, id))
        .map(slug -> forward(request, reader.space().path(), "/spaces/" + slug.text()))
        .orElseGet(Reply::notFound);
  }

  private static Reply forward(Request request, String before, String now) {
    var below = request.pathAndQuery().substring(before.length());
    return request.isPost()
        ? new Reply.SendAgain(409, Kept.Reason.MOVED, KeptForm.of(request).to(now + below))
        : Reply.seeOther(now + below).saying("moved");
  }

  /**
   * The space where a thread is that was moved out of this one, if this reader may read it there.
   * One question, so that nobody can tell a thread that moved out of their sight from none.
   */
  public static Optional<Slug> now(Queries queries, Reader reader, DiscussionId id) {
    return queries.one(
        """
        select s.slug
        from moves v
        join discussions d on d.id = v.discussion_id
        join spaces s on s.id = d.space_id
        where v.discussion_id = $1 and v.from_space_id = $2 and s.id <> $2
          and (exists (
              select 1 from memberships m where m.space_id = s.id and m.person_id = $3)
            or (s.visibility = 'public' and d.audience = 'everyone' and d.public_posts > 0))
        """,
        row -> new Slug(row.text("slug")),
        id,
        reader.space().id(),
        DiscussionRows.person(reader));
  }
}
