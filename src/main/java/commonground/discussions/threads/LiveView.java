package commonground.discussions.threads;

import commonground.discussions.Addresses;
import commonground.discussions.Discussion;
import commonground.discussions.Paging;
import commonground.spaces.Reader;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the script needs that keeps a page of a thread up to date.
 *
 * @param path of the thread
 * @param query which page of it this is; "" for the first one in order of time
 * @param standing of {@link Around}
 * @param last the number of the last post that this reader may see
 * @param posts how many they may see
 * @param numbers of the posts of the page in their order, such as "1 2 3"; "" on a whole page,
 *     where they stand
 */
record LiveView(
    String path,
    String query,
    long thread,
    long revision,
    String standing,
    int last,
    int posts,
    String numbers) {

  static LiveView of(Reader reader, Discussion d, Paging.Page page) {
    var path = Addresses.of(reader.space(), d.id());
    var first =
        page.before().isEmpty() || page.posts().isEmpty() ? 1 : page.posts().getFirst().number();
    return new LiveView(
        path,
        Addresses.page(reader.space(), d.id(), page.order(), first).substring(path.length()),
        d.id().value(),
        d.revision(),
        "",
        d.last(),
        d.posts(),
        "");
  }

  LiveView in(String stands) {
    return new LiveView(path, query, thread, revision, stands, last, posts, numbers);
  }

  LiveView listing(List<Integer> shown) {
    var list = shown.stream().map(String::valueOf).collect(Collectors.joining(" "));
    return new LiveView(path, query, thread, revision, standing, last, posts, list);
  }
}
