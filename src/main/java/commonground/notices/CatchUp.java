package commonground.notices;

import commonground.discussions.DiscussionId;
import commonground.platform.views.Count;
import commonground.spaces.Attention;
import commonground.spaces.Member;
import commonground.spaces.SpaceId;
import commonground.spaces.Visibility;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What is new to somebody at one moment: the one answer that the page and the digest both show. A
 * thread stands in one part: what is for them, or else its space. So the parts add up to all.
 *
 * @param places where they are a member: each space that a thread stands in
 * @param threads the newest first
 * @param gists of those that are shown; one is missing if its posts have gone meanwhile
 */
public record CatchUp(
    Map<SpaceId, Member> places, List<Unread> threads, Map<DiscussionId, Gist> gists) {

  /** Threads that are shown of what is for somebody. */
  static final int FOR_YOU = 20;

  /** Threads of a space that are shown, and spaces of which any are. */
  static final int OF_A_SPACE = 3;

  static final int SPACES = 10;

  /**
   * Threads that belong together.
   *
   * @param threads the newest first
   * @param shown how many of them are shown, at most
   */
  record Part(List<Unread> threads, int shown) {

    boolean any() {
      return !threads.isEmpty();
    }

    long posts() {
      return threads.stream().mapToLong(Unread::posts).sum();
    }

    /** Such as "7 new posts in 2 discussions". */
    String words() {
      return Count.of(posts(), "new post", "new posts")
          + " in "
          + Count.of(threads.size(), "discussion", "discussions");
    }

    List<Unread> lines() {
      return threads.subList(0, Math.min(shown, threads.size()));
    }

    /** How many discussions are not shown. */
    int more() {
      return Math.max(0, threads.size() - shown);
    }
  }

  /** What is new in a space and not for somebody in particular. */
  record Place(Member member, Part part) {}

  Part all() {
    return new Part(threads, 0);
  }

  Part forYou() {
    return new Part(threads.stream().filter(one -> one.why().isPresent()).toList(), FOR_YOU);
  }

  Part everythingElse() {
    return new Part(threads.stream().filter(one -> one.why().isEmpty()).toList(), 0);
  }

  /** The same by space, the one with the newest first. */
  List<Place> bySpace() {
    var found = new ArrayList<Place>();
    everythingElse().threads().stream()
        .collect(Collectors.groupingBy(Unread::space, LinkedHashMap::new, Collectors.toList()))
        .values()
        .forEach(here ->
            found.add(
                new Place(
                    member(here.getFirst()),
                    new Part(here, found.size() < SPACES ? OF_A_SPACE : 0))));
    return found;
  }

  /** Where a thread stands. */
  Member member(Unread thread) {
    return Objects.requireNonNull(places.get(thread.space()), "A thread of a space of theirs");
  }

  Optional<Gist> gist(Unread thread) {
    return Optional.ofNullable(gists.get(thread.thread()));
  }

  /** Threads of which words are shown. */
  List<Unread> shown() {
    var shown = new ArrayList<>(forYou().lines());
    bySpace().forEach(place -> shown.addAll(place.part().lines()));
    return shown;
  }

  /** Those threads alone in which something is newer than that. */
  CatchUp since(Instant moment) {
    return only(one -> one.at().isAfter(moment));
  }

  /** Without the spaces of which they want to hear nothing, but for what they follow there. */
  CatchUp heard() {
    return only(one -> one.why().isPresent() || member(one).attention() != Attention.NOTHING);
  }

  /** Without the hidden spaces. */
  CatchUp open() {
    return only(one -> !isHidden(one));
  }

  /** What is new in each hidden space, the one with the newest first. */
  List<Part> hidden() {
    var bySpace =
        threads.stream()
            .filter(this::isHidden)
            .collect(Collectors.groupingBy(Unread::space, LinkedHashMap::new, Collectors.toList()));
    return bySpace.values().stream().map(here -> new Part(here, 0)).toList();
  }

  private boolean isHidden(Unread thread) {
    return member(thread).space().visibility() == Visibility.HIDDEN;
  }

  private CatchUp only(Predicate<Unread> wanted) {
    return new CatchUp(places, threads.stream().filter(wanted).toList(), gists);
  }

  /** The same with what is said of the threads that are shown. */
  CatchUp with(Map<DiscussionId, Gist> found) {
    return new CatchUp(places, threads, found);
  }
}
