package commonground.notices;

import commonground.chat.RoomId;
import commonground.discussions.DiscussionId;
import commonground.platform.views.Count;
import commonground.spaces.Attention;
import commonground.spaces.Member;
import commonground.spaces.SpaceId;
import commonground.spaces.Visibility;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is new to somebody at one moment: the one answer that the page and the digest both show. A
 * thread stands in one part: what is for them, or else what closes soon, or else its space; a room
 * with all that is new in it in the first or the last of these. So the parts add up to all.
 *
 * @param places where they are a member: each space that a thread stands in
 * @param threads in which something is unread, the newest first
 * @param rooms in which something is unread, the newest first
 * @param closing what closes soon, the next one first, read or unread
 * @param gists of those that are shown; one is missing if its posts have gone meanwhile
 * @param said in rooms that are shown, to them
 */
public record CatchUp(
    Map<SpaceId, Member> places,
    List<Unread> threads,
    List<UnreadRoom> rooms,
    List<ClosingSoon> closing,
    Map<DiscussionId, Gist> gists,
    Map<RoomId, RoomNews.Said> said) {

  /** Threads that are shown of what is for somebody. */
  static final int FOR_YOU = 20;

  /** Threads of a space that are shown, and spaces of which any are. */
  static final int OF_A_SPACE = 3;

  static final int SPACES = 10;

  /**
   * Threads and rooms that belong together.
   *
   * @param threads the newest first
   * @param rooms the same
   * @param shown how many of each are shown, at most
   */
  record Part(List<Unread> threads, List<UnreadRoom> rooms, int shown) {

    boolean any() {
      return !threads.isEmpty() || !rooms.isEmpty();
    }

    long posts() {
      return threads.stream().mapToLong(Unread::posts).sum();
    }

    /** Such as "7 new posts in 2 discussions and 12 new messages in 1 room". */
    String words() {
      var words = new ArrayList<String>();
      if (!threads.isEmpty()) {
        words.add(
            Count.of(posts(), "new post", "new posts")
                + " in "
                + Count.of(threads.size(), "discussion", "discussions"));
      }
      if (!rooms.isEmpty()) {
        words.add(UnreadRoom.words(rooms));
      }
      return String.join(" and ", words);
    }

    List<Unread> lines() {
      return threads.subList(0, Math.min(shown, threads.size()));
    }

    List<UnreadRoom> roomLines() {
      return rooms.subList(0, Math.min(shown, rooms.size()));
    }

    /** How many discussions are not shown. */
    int more() {
      return Math.max(0, threads.size() - shown);
    }

    /** How many rooms are not shown. */
    int moreRooms() {
      return Math.max(0, rooms.size() - shown);
    }
  }

  /**
   * What closes soon and is not for somebody in particular.
   *
   * @param news what is unread in it
   */
  record Closing(List<ClosingSoon> discussions, Part news) {

    boolean any() {
      return !discussions.isEmpty();
    }

    /** Such as "2 discussions, 7 new posts". */
    String words() {
      var all = Count.of(discussions.size(), "discussion", "discussions");
      return news.any() ? all + ", " + Count.of(news.posts(), "new post", "new posts") : all;
    }

    List<ClosingSoon> lines() {
      return discussions.subList(0, Math.min(FOR_YOU, discussions.size()));
    }

    /** How many discussions are not shown. */
    int more() {
      return Math.max(0, discussions.size() - FOR_YOU);
    }

    /** What is new in one of them. */
    Optional<Unread> news(ClosingSoon one) {
      return news.threads().stream()
          .filter(thread -> thread.thread().equals(one.thread()))
          .findFirst();
    }
  }

  /** What is new in a space, and neither for somebody in particular nor closing soon. */
  record Place(Member member, Part part) {}

  Part all() {
    return new Part(threads, rooms, 0);
  }

  Part forYou() {
    return new Part(
        threads.stream().filter(one -> one.why().isPresent()).toList(),
        rooms.stream().filter(UnreadRoom::isForYou).toList(),
        FOR_YOU);
  }

  Closing closingSoon() {
    var forYou = forYou().threads().stream().map(Unread::thread).collect(Collectors.toSet());
    return new Closing(
        closing.stream().filter(one -> !forYou.contains(one.thread())).toList(),
        new Part(others(true), List.of(), 0));
  }

  Part everythingElse() {
    return new Part(others(false), rooms.stream().filter(one -> !one.isForYou()).toList(), 0);
  }

  /** What is not for them in particular. */
  private List<Unread> others(boolean closesSoon) {
    return threads.stream()
        .filter(one -> one.why().isEmpty() && closes(one).isPresent() == closesSoon)
        .toList();
  }

  /** When a thread closes, if that is soon. */
  Optional<ClosingSoon> closes(Unread thread) {
    return closing.stream().filter(one -> one.thread().equals(thread.thread())).findFirst();
  }

  /** The same by space, the one with the newest first. */
  List<Place> bySpace() {
    var found = new ArrayList<Place>();
    bySpace(everythingElse())
        .forEach((space, here) ->
            found.add(
                new Place(
                    member(space),
                    new Part(
                        here.threads(), here.rooms(), found.size() < SPACES ? OF_A_SPACE : 0))));
    return found;
  }

  /** The space with the newest first. */
  private static Map<SpaceId, Part> bySpace(Part part) {
    record Stands(SpaceId space, Instant at) {}
    var threads = part.threads().stream().collect(Collectors.groupingBy(Unread::space));
    var rooms = part.rooms().stream().collect(Collectors.groupingBy(UnreadRoom::space));
    var found = new LinkedHashMap<SpaceId, Part>();
    Stream.concat(
            part.threads().stream().map(one -> new Stands(one.space(), one.at())),
            part.rooms().stream().map(one -> new Stands(one.space(), one.at())))
        .sorted(Comparator.comparing(Stands::at).reversed())
        .map(Stands::space)
        .distinct()
        .forEach(space ->
            found.put(
                space,
                new Part(
                    threads.getOrDefault(space, List.of()),
                    rooms.getOrDefault(space, List.of()),
                    0)));
    return found;
  }

  /** Where a thread stands. */
  Member member(Unread thread) {
    return member(thread.space());
  }

  Member member(SpaceId space) {
    return Objects.requireNonNull(places.get(space), "A thread of a space of theirs");
  }

  Optional<Gist> gist(Unread thread) {
    return Optional.ofNullable(gists.get(thread.thread()));
  }

  Optional<RoomNews.Said> said(UnreadRoom room) {
    return Optional.ofNullable(said.get(room.room()));
  }

  /** Threads of which words are shown. */
  List<Unread> shown() {
    var shown = new ArrayList<>(forYou().lines());
    var soon = closingSoon();
    soon.lines().forEach(one -> soon.news(one).ifPresent(shown::add));
    bySpace().forEach(place -> shown.addAll(place.part().lines()));
    return shown;
  }

  /**
   * Those threads and rooms alone in which something is newer than that, and those that close soon;
   * nothing if nothing has come and nothing closes soon that did not then.
   */
  CatchUp since(Instant moment) {
    var worth =
        threads.stream().anyMatch(one -> one.at().isAfter(moment))
            || rooms.stream().anyMatch(one -> one.at().isAfter(moment))
            || closing.stream().anyMatch(one -> one.since().isAfter(moment));
    return worth
        ? only(one -> one.at().isAfter(moment), one -> one.at().isAfter(moment))
        : new CatchUp(places, List.of(), List.of(), List.of(), gists, said);
  }

  /** Without the spaces of which they want to hear nothing, but for what they follow there. */
  CatchUp heard() {
    return only(
        one -> one.why().isPresent() || member(one).attention() != Attention.NOTHING,
        one -> one.isForYou() || member(one.space()).attention() != Attention.NOTHING);
  }

  /** What closes soon stays, with all that is unread in it. */
  private CatchUp only(Predicate<Unread> wanted, Predicate<UnreadRoom> inRooms) {
    var left = threads.stream().filter(one -> wanted.test(one) || closes(one).isPresent()).toList();
    return new CatchUp(places, left, rooms.stream().filter(inRooms).toList(), closing, gists, said);
  }

  boolean any() {
    return all().any() || !closing.isEmpty();
  }

  /** Without the hidden spaces. */
  CatchUp open() {
    return new CatchUp(
        places,
        threads.stream().filter(one -> !isHidden(one.space())).toList(),
        rooms.stream().filter(one -> !isHidden(one.space())).toList(),
        closing.stream().filter(one -> !isHidden(one.space())).toList(),
        gists,
        said);
  }

  /** How many discussions of hidden spaces close soon. */
  long closingHidden() {
    return closing.stream().filter(one -> isHidden(one.space())).count();
  }

  /** What is new in each hidden space, the one with the newest first. */
  List<Part> hidden() {
    return bySpace(all()).entrySet().stream()
        .filter(one -> isHidden(one.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  private boolean isHidden(SpaceId space) {
    return member(space).space().visibility() == Visibility.HIDDEN;
  }

  /** The same with what is said in the threads and rooms that are shown. */
  CatchUp with(Map<DiscussionId, Gist> inThreads, Map<RoomId, RoomNews.Said> inRooms) {
    return new CatchUp(places, threads, rooms, closing, inThreads, inRooms);
  }
}
