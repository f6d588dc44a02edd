package commonground.discussions.reacting;

import commonground.contributions.Subject;
import commonground.contributions.reactions.Reactions;
import commonground.discussions.DiscussionId;
import commonground.discussions.LockedThreads;
import commonground.discussions.PostId;
import commonground.people.Erasure;
import commonground.people.Holding;
import commonground.people.Holdings;
import commonground.people.PersonId;
import commonground.people.Sheet;
import commonground.people.Step;
import commonground.platform.db.Tx;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What somebody has said of posts by pressing a word goes with their account: from its thread, as
 * if they had taken it back.
 */
public final class PostReactionHoldings implements Holdings {

  /** Nothing: {@code contributions.reactions} has them. */
  @Override
  public List<Holding> inventory() {
    return List.of();
  }

  @Override
  public List<Step> erasure() {
    return List.of(Step.deletes("reactions", PostReactionHoldings::delete));
  }

  /** Nothing: {@code contributions.reactions} has them. */
  @Override
  public List<Sheet> copy() {
    return List.of();
  }

  private record Place(PostId post, DiscussionId thread) {}

  /** Each post of a batch with all that they have said of it: four words at most. */
  private static int delete(Tx tx, Erasure erasure) {
    var found =
        tx.list(
            """
            select distinct p.discussion_id, p.id
            from reactions r
            join posts p on p.id = r.subject_id
            where r.subject = 'post' and r.person_id = $1
            order by p.discussion_id, p.id
            limit $2
            """,
            row -> new Place(row.id("id", PostId::new), row.id("discussion_id", DiscussionId::new)),
            erasure.person(),
            Step.BATCH / 5);
    return found.isEmpty() ? 0 : delete(tx, erasure.person(), found);
  }

  private static int delete(Tx tx, PersonId person, List<Place> found) {
    var threads = LockedThreads.of(tx, found.stream().map(Place::thread).toList());
    var posts =
        found.stream().collect(Collectors.toMap(one -> one.post().value(), Function.identity()));
    var gone = Reactions.erase(tx, Subject.Kind.POST, List.copyOf(posts.keySet()), person);
    tx.recordAll(
        gone.stream()
            .map(given -> {
              var place = Objects.requireNonNull(posts.get(given.subject()));
              return withdrawn(threads, place, given, person);
            })
            .toList());
    threads.keep(tx);
    return gone.size();
  }

  private static ReactionEvent withdrawn(
      LockedThreads threads, Place place, Reactions.Given given, PersonId person) {
    var next = threads.next(place.thread());
    return new ReactionEvent.Withdrawn(
        next.space(), place.thread(), place.post(), given.word(), person, next.revision());
  }
}
