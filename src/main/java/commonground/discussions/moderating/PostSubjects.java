package commonground.discussions.moderating;

import commonground.contributions.Subject;
import commonground.contributions.moderation.Reported;
import commonground.contributions.moderation.Reported.State;
import commonground.contributions.moderation.Subjects;
import commonground.contributions.moderation.What;
import commonground.discussions.Addresses;
import commonground.discussions.DiscussionId;
import commonground.discussions.Locked;
import commonground.discussions.PostId;
import commonground.discussions.changing.Moderating;
import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.db.Queries;
import commonground.platform.db.Row;
import commonground.platform.db.Tx;
import commonground.platform.views.Markdown;
import commonground.platform.views.SafeHtml;
import commonground.spaces.Slug;
import commonground.spaces.SpaceId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Posts as what can be reported. */
public final class PostSubjects implements Subjects {

  private final Db db;
  private final Markdown markdown;
  private final Moderating moderating;

  public PostSubjects(Db db, Markdown markdown, Moderating moderating) {
    this.db = db;
    this.markdown = markdown;
    this.moderating = moderating;
  }

  /** A post as a subject. */
  public static Subject subject(PostId post) {
    return new Subject(Subject.Kind.POST, post.value());
  }

  @Override
  public Map<Subject, Reported> of(Queries queries, SpaceId space, Collection<Subject> subjects) {
    var ids =
        subjects.stream()
            .filter(one -> one.kind() == Subject.Kind.POST)
            .map(Subject::id)
            .distinct()
            .toList();
    return ids.isEmpty()
        ? Map.of()
        : queries.list(POSTS, PostSubjects::read, space, ids).stream()
            .collect(Collectors.toMap(Reported::subject, Function.identity()));
  }

  @Override
  public Optional<Reported> hold(Tx tx, SpaceId space, Subject subject) {
    Locked.of(tx, new PostId(subject.id()));
    return find(tx, space, subject);
  }

  /** It can come back if the newest of its versions is not erased. */
  private static final String POSTS =
      """
      select p.id, p.number, p.writer_id, p.warning, p.revision, d.id as discussion_id, d.title,
        s.slug,
        case
          when p.removed_at is null then 'stands'
          when v.revision is null then 'gone'
          when exists (
            select 1 from hidings h where h.post_id = p.id and h.revision > v.revision) then 'erased'
          when p.held then 'held'
          when p.removed_by is null then 'withdrawn'
          when p.withdrawn_at is not null then 'deleted'
          else 'removed'
        end as state
      from posts p
      left join lateral (
        select max(w.revision) as revision from post_versions w where w.post_id = p.id) v on true
      join discussions d on d.id = p.discussion_id and d.space_id = $1
      join spaces s on s.id = d.space_id
      where p.id = any($2)
      """;

  private static Reported read(Row row) {
    var thread =
        Addresses.of(new Slug(row.text("slug")), row.id("discussion_id", DiscussionId::new));
    return new Reported(
        subject(row.id("id", PostId::new)),
        row.id("writer_id", PersonId::new),
        "Post " + row.number("number") + " in “" + row.text("title") + "”",
        thread + "/posts/" + row.number("number"),
        row.text("warning"),
        row.word("state", State.class),
        row.number("revision"));
  }

  /** Quotes and titles in it stay as they were typed. */
  @Override
  public SafeHtml words(Reported subject) {
    return subject.state() == State.GONE
        ? SafeHtml.EMPTY
        : db.one(
                """
                select case
                    when p.removed_at is null then p.source
                    else (
                      select v.source from post_versions v
                      where v.post_id = p.id
                      order by v.revision desc
                      limit 1)
                  end as source
                from posts p
                where p.id = $1
                """,
                row -> row.optionalText("source"),
                subject.subject().id())
            .flatMap(source -> source)
            .map(markdown::render)
            .orElse(SafeHtml.EMPTY);
  }

  @Override
  public boolean apply(
      Tx tx, SpaceId space, PersonId by, Reported subject, What what, String words) {
    var post = new PostId(subject.subject().id());
    return switch (what) {
      case HIDDEN -> moderating.hide(tx, by, post);
      case REMOVED -> moderating.remove(tx, by, post, words);
      case PURGED -> moderating.purge(tx, by, post, words);
      case RETURNED, GIVEN_BACK -> moderating.bringBack(tx, by, post);
      default -> throw new IllegalArgumentException(what + " is nothing that is done to a post");
    };
  }
}
