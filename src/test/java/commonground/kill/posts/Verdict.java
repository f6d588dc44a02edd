package commonground.kill.posts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * What came of comparing the ledger with the database.
 *
 * @param lost confirmed posts that are not there as they were confirmed
 * @param doubled posts that are there more than once, by client id or by words
 * @param foreign posts that nobody sent
 * @param gaps threads whose numbers, revisions or events are not 1, 2, 3 …
 * @param unknownKept posts without a confirmation that are there all the same, which is fine
 */
record Verdict(
    List<String> lost,
    List<String> doubled,
    List<String> foreign,
    List<String> gaps,
    int unknownKept) {

  /**
   * @param opening the words of the posts that opened the threads
   */
  static Verdict of(Map<Sent, Integer> acknowledged, Set<Sent> unknown, Kept kept, String opening) {
    var sent = new HashSet<UUID>();
    acknowledged.keySet().forEach(post -> sent.add(post.once()));
    unknown.forEach(post -> sent.add(post.once()));
    var replies = kept.posts().stream().filter(row -> !row.words().equals(opening)).toList();
    var doubled = new ArrayList<>(repeated(replies, Kept.Row::words));
    doubled.addAll(repeated(replies, row -> row.once().toString()));
    return new Verdict(
        lost(acknowledged, replies),
        doubled,
        replies.stream()
            .filter(row -> !sent.contains(row.once()))
            .map(row -> "thread " + row.thread() + " post " + row.number())
            .toList(),
        gaps(kept),
        unknownKept(acknowledged, unknown, replies));
  }

  private static List<String> lost(Map<Sent, Integer> acknowledged, List<Kept.Row> replies) {
    var there = replies.stream().map(Verdict::key).collect(Collectors.toSet());
    return acknowledged.entrySet().stream()
        .filter(entry -> !there.contains(key(entry.getKey(), entry.getValue())))
        .map(entry -> entry.getKey().words())
        .sorted()
        .toList();
  }

  private static List<Object> key(Kept.Row row) {
    return List.of(row.thread(), row.number(), row.once(), row.words());
  }

  private static List<Object> key(Sent post, int number) {
    return List.of(post.thread(), number, post.once(), post.words());
  }

  private static List<String> repeated(List<Kept.Row> rows, Function<Kept.Row, String> what) {
    return rows.stream()
        .collect(Collectors.groupingBy(what, Collectors.counting()))
        .entrySet()
        .stream()
        .filter(entry -> entry.getValue() > 1)
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  private static List<String> gaps(Kept kept) {
    var gaps = new ArrayList<String>();
    for (var thread : kept.threads()) {
      var posts = kept.posts().stream().filter(row -> row.thread() == thread.id()).toList();
      var whole = LongStream.rangeClosed(1, posts.size()).boxed().toList();
      var numbers = posts.stream().map(row -> (long) row.number()).sorted().toList();
      var revisions = posts.stream().map(Kept.Row::revision).sorted().toList();
      if (!numbers.equals(whole)
          || !revisions.equals(whole)
          || thread.posts() != posts.size()
          || thread.revision() != posts.size()
          || thread.facts() != posts.size()) {
        gaps.add(
            "thread %d: %d rows, says posts=%d revision=%d, %d events"
                .formatted(
                    thread.id(), posts.size(), thread.posts(), thread.revision(), thread.facts()));
      }
    }
    return gaps;
  }

  private static int unknownKept(
      Map<Sent, Integer> acknowledged, Set<Sent> unknown, List<Kept.Row> replies) {
    var there = replies.stream().map(Kept.Row::once).collect(Collectors.toSet());
    return (int)
        unknown.stream()
            .filter(post -> !acknowledged.containsKey(post) && there.contains(post.once()))
            .count();
  }

  /** Whether the site kept its promise. */
  boolean good() {
    return lost.isEmpty() && doubled.isEmpty() && foreign.isEmpty() && gaps.isEmpty();
  }
}
