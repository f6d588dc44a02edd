package commonground.discussions;

import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.db.DbFailure;
import commonground.platform.db.Queries;
import commonground.platform.db.Row;
import commonground.platform.db.Tx;
import commonground.platform.db.Words;
import commonground.platform.views.Markdown;
import commonground.spaces.Audience;
import commonground.spaces.Member;
import commonground.spaces.Reader;
import commonground.spaces.Section;
import commonground.spaces.SpaceId;
import commonground.spaces.Spaces;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Threads: starting, replying, editing and listing them. */
public final class Discussions {

  private final Db db;
  private final Markdown markdown;
  private final Posts posts;
  private final ReadPositions positions;

  public Discussions(Db db, Markdown markdown, Posts posts, ReadPositions positions) {
    this.db = db;
    this.markdown = markdown;
    this.posts = posts;
    this.positions = positions;
  }

  /** A thread that this reader may read. */
  public Optional<Discussion> find(Reader reader, DiscussionId id) {
    return db.one(
        SELECT
            + """
            where d.id = $4 and d.space_id = $1 and d.audience = any($3)
              and ('members' = any($3) or d.public_posts > 0)
            """,
        Discussions::read,
        reader.space().id(),
        personOf(reader),
        reader.audiences(),
        id);
  }

  /** How many posts in this space a member has not seen; 0 for anybody else. */
  public long unread(Reader reader) {
    return db.the(
        """
        select count(*) as unread
        from discussions d
        join posts p on p.discussion_id = d.id
        left join reading_positions r on r.discussion_id = d.id and r.person_id = $2
        where d.space_id = $1 and $2 <> 0 and d.audience = any($3) and p.audience = any($3)
          and p.writer_id <> $2 and p.written_revision > coalesce(r.revision, 0)
          and d.revision > coalesce(r.revision, 0)
        """,
        row -> row.number("unread"),
        reader.space().id(),
        personOf(reader),
        reader.audiences());
  }

  /**
   * How many posts somebody has not seen in each of their spaces; spaces without any are left out.
   */
  public Map<SpaceId, Long> unreadBySpace(PersonId person) {
    record Count(SpaceId space, long unread) {}
    return db
        .list(
            """
            select d.space_id, count(*) as unread
            from memberships m
            join discussions d on d.space_id = m.space_id
            join posts p on p.discussion_id = d.id
            left join reading_positions r on r.discussion_id = d.id and r.person_id = $1
            where m.person_id = $1 and p.writer_id <> $1
              and p.written_revision > coalesce(r.revision, 0)
            group by d.space_id
            """,
            row -> new Count(row.id("space_id", SpaceId::new), row.number("unread")),
            person)
        .stream()
        .collect(Collectors.toMap(Count::space, Count::unread));
  }

  /** Where a page of the list goes on: after this thread. */
  public record After(java.time.Instant lastPostAt, DiscussionId id) {}

  /** Threads with the latest activity first; with the latest that this reader may see. */
  public List<Discussion> list(Reader reader, Optional<After> after, int most) {
    return list(reader, Optional.empty(), after, most);
  }

  /**
   * @param section whose threads alone are listed
   */
  List<Discussion> list(Reader reader, Optional<Section> section, Optional<After> after, int most) {
    return db.list(
        SELECT + (reader.audiences().contains(Audience.MEMBERS) ? LATEST : LATEST_PUBLIC),
        Discussions::read,
        reader.space().id(),
        personOf(reader),
        reader.audiences(),
        after.map(After::lastPostAt).orElse(END_OF_TIME),
        after.map(After::id).orElse(new DiscussionId(Long.MAX_VALUE)),
        most,
        section.map(Words::write).orElse(""));
  }

  private static final String LATEST =
      """
      where d.space_id = $1 and d.audience = any($3) and (d.last_post_at, d.id) < ($4, $5)
        and $7 in ('', d.section)
      order by d.last_post_at desc, d.id desc
      limit $6
      """;

  private static final String LATEST_PUBLIC =
      """
      where d.space_id = $1 and d.audience = 'everyone' and d.audience = any($3)
        and (d.last_public_post_at, d.id) < ($4, $5) and $7 in ('', d.section)
      order by d.last_public_post_at desc, d.id desc
      limit $6
      """;

  private static final java.time.Instant END_OF_TIME =
      java.time.Instant.parse("9999-01-01T00:00:00Z");

  /** A person's own posts are never unread to them. */
  private static final String SELECT =
      """
      select d.id, d.title, d.section, d.started_at, d.revision,
        k.name as started_by,
        case when 'members' = any($3) then d.last_post_at else d.last_public_post_at end
          as last_post_at,
        case when 'members' = any($3) then d.posts else d.public_posts end as posts,
        case when 'members' = any($3) then d.posts else d.last_public_post end as last,
        case when $2::bigint = 0 then 0 else
          (select count(*) from posts p
           where p.discussion_id = d.id and p.writer_id <> $2
             and p.written_revision > coalesce(r.revision, 0))
        end as unread
      from discussions d
      join known_as k on k.space_id = d.space_id and k.person_id = d.started_by
      left join reading_positions r on r.discussion_id = d.id and r.person_id = $2
      """;

  private static Discussion read(Row row) {
    return new Discussion(
        row.id("id", DiscussionId::new),
        row.text("title"),
        Words.find(Section.class, row.text("section")),
        row.text("started_by"),
        row.instant("started_at"),
        row.instant("last_post_at"),
        row.number("revision"),
        row.count("posts"),
        row.count("last"),
        row.count("unread"));
  }

  private static PersonId personOf(Reader reader) {
    return reader instanceof Member member ? member.person() : new PersonId(0);
  }

  /** Starts a thread with its first post. */
  public Posted start(Member member, Heading heading, NewPost first) {
    var titled = Optional.of(heading.title());
    return once(
        member,
        first,
        titled,
        post ->
            db.transaction(tx ->
                before(tx, member, post, titled)
                    .orElseGet(() -> insert(tx, member, heading, post))));
  }

  private Posted insert(Tx tx, Member member, Heading heading, NewPost first) {
    var space = member.space().id();
    var reach = Spaces.audience(tx, space);
    if (reach.isEmpty()) {
      return new Posted.Archived();
    }
    var audience = reach.get().and(first.audience());
    var id =
        tx.the(
            """
            insert into discussions (space_id, title, section, audience, started_by, started_at,
              revision, posts, last_post_at, public_posts, last_public_post)
            values ($1, $2, $3, $4, $5, $6, 0, 0, $6, 0, 0)
            returning id
            """,
            row -> row.id("id", DiscussionId::new),
            space,
            heading.title(),
            heading.section().map(Words::write).orElse(""),
            audience,
            member.person(),
            db.clock().instant());
    add(tx, member, new Locked(id, 0, 0, audience), first);
    positions.advance(tx, member.person(), id, 1);
    tx.record(new DiscussionEvent.Started(space, id, member.person(), 1));
    return new Posted.Done(id, 1);
  }

  private PostId add(Tx tx, Member member, Locked thread, NewPost post) {
    var place =
        new Posts.Place(
            thread.id(),
            thread.posts() + 1,
            thread.revision() + 1,
            thread.audience().and(post.audience()));
    var id = posts.insert(tx, place, member.person(), post);
    thread.grow(tx, place, db.clock().instant());
    return id;
  }

  /** Adds a post to a thread. */
  public Posted reply(Member member, DiscussionId to, NewPost post) {
    return once(
        member, post, Optional.empty(), p -> db.transaction(tx -> reply(tx, member, to, p)));
  }

  private Posted reply(Tx tx, Member member, DiscussionId to, NewPost post) {
    var reach = Spaces.audience(tx, member.space().id());
    if (reach.isEmpty()) {
      return before(tx, member, post, Optional.empty()).orElseGet(Posted.Archived::new);
    }
    var thread = Locked.thread(tx, member, to, reach.get());
    if (thread.isEmpty()) {
      return new Posted.NotHere();
    }
    var before = before(tx, member, post, Optional.empty());
    if (before.isPresent()) {
      return before.get();
    }
    if (post.parent().isPresent() && !posts.exists(tx, to, post.parent().get())) {
      return new Posted.ParentGone();
    }
    return append(tx, member, to, thread.get(), post);
  }

  private Posted append(Tx tx, Member member, DiscussionId to, Locked thread, NewPost post) {
    var revision = thread.revision() + 1;
    var id = add(tx, member, thread, post);
    if (post.seen() == revision - 1) {
      positions.advance(tx, member.person(), to, revision);
    } else {
      positions.follow(tx, member.person(), to, revision);
    }
    tx.record(new DiscussionEvent.Replied(member.space().id(), to, id, member.person(), revision));
    return new Posted.Done(to, thread.posts() + 1);
  }

  /** Two copies of one form that arrive at once: the later one finds what the first made. */
  private Posted once(
      Member member, NewPost post, Optional<String> title, Function<NewPost, Posted> act) {
    try {
      return act.apply(post);
    } catch (DbFailure e) {
      if (!e.broke("posts_once")) {
        throw e;
      }
      // Nothing to be found here: the id was used in another space, by a page that was changed.
      return before(db, member, post, title)
          .orElseGet(() -> act.apply(post.within(member.space().id())));
    }
  }

  /**
   * @param title of a form that starts a thread
   */
  private Optional<Posted> before(
      Queries queries, Member member, NewPost post, Optional<String> title) {
    return posts
        .sentBefore(queries, member, post.once())
        .map(sent ->
            posts.said(queries, sent.post(), post.words())
                    && title.map(t -> t.equals(title(queries, sent.discussion()))).orElse(true)
                ? new Posted.Done(sent.discussion(), sent.post().number())
                : new Posted.SentBefore(sent.discussion(), sent.post()));
  }

  private static String title(Queries queries, DiscussionId id) {
    return queries.the("select title from discussions where id = $1", row -> row.text("title"), id);
  }

  /**
   * Changes the words of a member's own post; what it said before is kept.
   *
   * @param base the post's revision on the page where it was edited
   */
  public Edited edit(Member member, DiscussionId in, int number, long base, String words) {
    // Before the thread is locked: a long post takes its time.
    var html = markdown.render(words).toString();
    return db.transaction(tx -> {
      var reach = Spaces.audience(tx, member.space().id());
      if (reach.isEmpty()) {
        return new Edited.Archived();
      }
      var thread = Locked.thread(tx, member, in, reach.get());
      var mine =
          thread
              .flatMap(locked -> posts.find(tx, member, in, number))
              .filter(post -> post.writer().id().equals(member.person()));
      if (thread.isEmpty() || mine.isEmpty()) {
        return new Edited.NotHere();
      }
      var post = mine.get();
      if (post.source().equals(words)) {
        return new Edited.Done(number);
      }
      if (post.revision() != base) {
        return new Edited.Changed(post);
      }
      change(tx, member, thread.get(), post, words, html);
      return new Edited.Done(number);
    });
  }

  private void change(Tx tx, Member member, Locked thread, Post post, String words, String html) {
    var revision = thread.revision() + 1;
    posts.change(tx, post, revision, new Posts.Words(words, html, thread.audience()));
    thread.change(tx);
    positions.follow(tx, member.person(), thread.id(), revision);
    tx.record(
        new DiscussionEvent.Edited(
            member.space().id(), thread.id(), post.id(), member.person(), revision));
  }
}
