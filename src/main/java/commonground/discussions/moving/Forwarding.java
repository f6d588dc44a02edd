package commonground.discussions.moving;

import commonground.discussions.DiscussionId;
import commonground.discussions.DiscussionRows;
import commonground.discussions.reading.Finding;
import commonground.platform.db.Db;
import commonground.platform.web.Kept;
import commonground.platform.web.KeptForm;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.spaces.Reader;
import commonground.spaces.Slug;
import java.util.Optional;

/** Old addresses of threads that were moved. */
public final class Forwarding {

  private final Db db;

  public Forwarding(Db db) {
    this.db = db;
  }

  /**
   * What to answer where the thread in the address is not in this space: the same page where it is
   * now, if this reader may read it there, and a form with all its words; else that there is none.
   */
  public Reply forward(Reader reader, Request request) {
    return Finding.id(request)
        .flatMap(id -> now(reader, id))
        .map(slug -> forward(request, reader.space().path(), "/spaces/" + slug.text()))
        .orElseGet(Reply::notFound);
  }

  private static Reply forward(Request request, String before, String now) {
    var below = request.pathAndQuery().substring(before.length());
    return request.isPost()
        ? new Reply.SendAgain(409, Kept.Reason.MOVED, KeptForm.of(request).to(now + below))
        : Reply.seeOther(now + below).saying("moved");
  }

  /** One question, so that nobody can tell a thread that moved out of their sight from none. */
  private Optional<Slug> now(Reader reader, DiscussionId id) {
    return db.one(
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
