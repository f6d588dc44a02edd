package commonground.discussions.threads;

import commonground.contributions.Subject;
import commonground.contributions.drafts.Box;
import commonground.contributions.drafts.Drafts;
import commonground.contributions.drafts.PostedPages;
import commonground.contributions.mentions.Mentions;
import commonground.discussions.Aliases;
import commonground.discussions.DiscussionEvent;
import commonground.discussions.DiscussionId;
import commonground.discussions.Heading;
import commonground.discussions.Locked;
import commonground.discussions.NewPost;
import commonground.discussions.PostId;
import commonground.discussions.Posts;
import commonground.discussions.keeping.Closings;
import commonground.discussions.reading.Forwarding;
import commonground.discussions.reading.ReadPositions;
import commonground.discussions.topics.Choosing;
import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.db.DbFailure;
import commonground.platform.db.Queries;
import commonground.platform.db.Tx;
import commonground.platform.db.Words;
import commonground.spaces.Audience;
import commonground.spaces.Member;
import commonground.spaces.SpaceId;
import commonground.spaces.Spaces;
import java.util.Optional;
import java.util.function.Function;

/** Starting threads and answering them. */
public final class Discussions {

  private final Db db;
  private final Posts posts;
  private final ReadPositions positions;
  private final Closings closings;
  private final Aliases aliases;
  private final Drafts drafts;

  public Discussions(
      Db db,
      Posts posts,
      ReadPositions positions,
      Closings closings,
      Aliases aliases,
      Drafts drafts) {
    this.db = db;
    this.posts = posts;
    this.positions = positions;
    this.closings = closings;
    this.aliases = aliases;
    this.drafts = drafts;
  }

  /** Starts a thread with its first post. */
  public Posted start(Member member, Heading heading, NewPost first) {
    var titled = Optional.of(heading.title());
    var box = new Box(Box.Kind.START, member.space().id().value());
    var posted =
        once(
            member,
            first,
            titled,
            post -> db.transaction(tx -> start(tx, member, box, heading, post)));
    return cleared(member, box, heading.title(), first, posted);
  }

  /**
   * The same in a transaction that makes it of something else: that is locked, so that a second
   * copy of the form waits for the first.
   *
   * @param box in which its words were written
   */
  public Posted start(Tx tx, Member member, Box box, Heading heading, NewPost post) {
    if (post.manner().unnamed()) {
      // Two copies of one form make two aliases, so that "posts_once" does not stop the second.
      tx.run("select pg_advisory_xact_lock(hashtextextended($1, 0))", post.once().toString());
    }
    return before(tx, member, post, Optional.of(heading.title()))
        .orElseGet(() -> insert(tx, member, box, heading, post));
  }

  private Posted insert(Tx tx, Member member, Box box, Heading heading, NewPost first) {
    var space = member.space().id();
    var reach = Spaces.audience(tx, space);
    if (reach.isEmpty()) {
      return new Posted.Archived();
    }
    var audience = reach.get().and(first.audience());
    var writer = first.manner().unnamed() ? aliases.first(tx) : member.person();
    var id = insert(tx, space, heading, writer, audience);
    if (first.manner().unnamed()) {
      aliases.keep(tx, id, member.person(), writer);
    }
    add(tx, member, writer, new Locked(id, 0, 0, audience, false), first);
    Choosing.put(tx, space, id, heading.topics(), audience);
    sent(tx, member, box, heading.title(), first);
    if (!first.manner().unnamed()) {
      positions.advance(tx, member.person(), id, 1);
    }
    tx.record(new DiscussionEvent.Started(space, id, writer, 1));
    return new Posted.Done(id, 1, true);
  }

  private DiscussionId insert(
      Tx tx, SpaceId space, Heading heading, PersonId writer, Audience audience) {
    return tx.the(
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
        writer,
        db.clock().instant());
  }

  private PostId add(Tx tx, Member member, PersonId writer, Locked thread, NewPost post) {
    var place =
        new Posts.Place(
            thread.id(),
            thread.posts() + 1,
            thread.revision() + 1,
            thread.audience().and(post.audience()));
    var id = posts.insert(tx, place, writer, post);
    var marks = posts.mentions(post.source());
    if (!marks.isEmpty()) {
      var subject = Subject.post(id.value());
      Mentions.keep(tx, subject, member, post.manner().unnamed(), marks, place.revision());
    }
    thread.grow(tx, place, db.clock().instant());
    return id;
  }

  /** Adds a post to a thread. */
  public Posted reply(Member member, DiscussionId to, NewPost post) {
    return reply(member, to, post, false);
  }

  /** Adds a post to a thread, and opens it again first if it is closed. For moderators. */
  public Posted reopenAndReply(Member moderator, DiscussionId to, NewPost post) {
    return reply(moderator, to, post, true);
  }

  private Posted reply(Member member, DiscussionId to, NewPost post, boolean reopens) {
    var posted =
        once(
            member,
            post,
            Optional.empty(),
            p -> db.transaction(tx -> reply(tx, member, to, p, reopens)));
    return cleared(member, box(to, post), "", post, posted);
  }

  private Posted reply(Tx tx, Member member, DiscussionId to, NewPost post, boolean reopens) {
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
    // Who opens it is named, so nobody does that with a post that names nobody.
    var opens =
        thread.get().closed()
            && reopens
            && !post.manner().unnamed()
            && closings.mayReopen(tx, member);
    if (thread.get().closed() && !opens) {
      return new Posted.Closed();
    }
    if (post.parent().isPresent() && !posts.stands(tx, to, post.parent().get())) {
      return new Posted.ParentGone();
    }
    var open = opens ? closings.reopen(tx, member, thread.get()) : thread.get();
    return append(tx, member, to, open, post);
  }

  private Posted append(Tx tx, Member member, DiscussionId to, Locked thread, NewPost post) {
    var revision = thread.revision() + 1;
    var unnamed = post.manner().unnamed();
    var writer = unnamed ? aliases.in(tx, to, member.person()) : member.person();
    var id = add(tx, member, writer, thread, post);
    sent(tx, member, box(to, post), "", post);
    if (!unnamed) {
      moveOn(tx, member, to, post.seen(), revision);
    }
    tx.record(new DiscussionEvent.Replied(member.space().id(), to, id, writer, revision));
    return new Posted.Done(to, thread.posts() + 1, true);
  }

  private static Box box(DiscussionId to, NewPost post) {
    return new Box(Box.Kind.REPLY, to.value(), post.parent().orElse(0));
  }

  private void moveOn(Tx tx, Member member, DiscussionId in, long seen, long revision) {
    if (seen == revision - 1) {
      positions.advance(tx, member.person(), in, revision);
    } else {
      positions.follow(tx, member.person(), in, revision);
    }
  }

  private void sent(Tx tx, Member member, Box box, String title, NewPost post) {
    var now = db.clock().instant();
    if (post.manner().unnamed()) {
      PostedPages.know(tx, now, member.person(), post.draft());
    } else {
      Drafts.posted(tx, now, member.person(), box, post.draft(), title, post.words());
    }
  }

  /** Ends the draft of what was posted without a name: not in the transaction that posted it. */
  private Posted cleared(Member member, Box box, String title, NewPost post, Posted posted) {
    if (post.manner().unnamed() && posted instanceof Posted.Done) {
      drafts.postedUnnamed(member.person(), box, post.draft(), title, post.words());
    }
    return posted;
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
          .or(() -> moved(member, post, title))
          .orElseGet(() -> act.apply(post.within(member.space().id())));
    }
  }

  /**
   * What came of the same form before; empty if it is new.
   *
   * @param title of a form that starts a thread
   */
  public Optional<Posted> before(
      Queries queries, Member member, NewPost post, Optional<String> title) {
    return posts
        .sentBefore(queries, member, post.once())
        .map(sent ->
            same(queries, member, sent, post, title)
                ? new Posted.Done(sent.discussion(), sent.post().number(), false)
                : new Posted.SentBefore(sent.discussion(), sent.post()));
  }

  /** What this form made was moved since: its old address leads to it. */
  private Optional<Posted> moved(Member member, NewPost post, Optional<String> title) {
    return posts
        .movedSince(db, member, post.once())
        .filter(sent -> same(db, member, sent, post, title))
        .map(sent ->
            Forwarding.now(db, member, sent.discussion()).isPresent()
                ? new Posted.Done(sent.discussion(), sent.post().number(), false)
                : new Posted.NotHere());
  }

  /** A warning that a moderator has put there, or an edit has changed, was not in the form. */
  private boolean same(
      Queries queries, Member member, Posts.Sent sent, NewPost post, Optional<String> title) {
    var there = sent.post();
    var warning = post.manner().warning();
    return there.isUnnamed(member) == post.manner().unnamed()
        && (warning.isEmpty() || there.edits() > 0 || warning.equals(there.warning()))
        && posts.said(queries, there, post.source())
        && title.map(t -> t.equals(title(queries, sent.discussion()))).orElse(true);
  }

  private static String title(Queries queries, DiscussionId id) {
    return queries.the("select title from discussions where id = $1", row -> row.text("title"), id);
  }
}
