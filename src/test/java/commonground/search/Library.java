package commonground.search;

import commonground.demo.Chatter;
import commonground.demo.World;
import commonground.discussions.DiscussionId;
import commonground.people.PersonId;
import commonground.spaces.Kind;
import commonground.spaces.Member;
import commonground.spaces.Role;
import commonground.spaces.SpaceId;
import commonground.spaces.Visibility;
import commonground.support.Eventually;
import commonground.support.HttpBrowser;
import commonground.support.TestSite;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Spaces in which people write, and what somebody finds there. */
final class Library {

  final TestSite site;

  Library(TestSite site) {
    this.site = site;
  }

  World world() {
    return site.world();
  }

  SpaceId space(String slug, Visibility visibility) {
    return world().space(slug, "Space " + slug, Kind.COMMUNITY, visibility);
  }

  Member member(SpaceId space, String slug, PersonId person) {
    world().join(space, person, Role.MEMBER);
    return world().member(person, slug);
  }

  /** Returns once it can be found. */
  DiscussionId start(Member by, String title, String words) {
    var thread = world().start(by, title, words);
    settle();
    return thread;
  }

  int reply(Member by, DiscussionId thread, String words) {
    var number = world().reply(by, thread, 0, words);
    settle();
    return number;
  }

  /** A message in the space's own room. */
  int say(Member by, String words) {
    var chatter = new Chatter(site.db());
    var number = chatter.say(by, chatter.own(by), 0, words);
    settle();
    return number;
  }

  /** Waits until the index says what posts and messages say. */
  void settle() {
    Eventually.that(
        "the index is up to date",
        () ->
            site.db()
                .<Boolean>the(
                    """
                    select not exists (
                        select 1
                        from posts p
                        join discussions d on d.id = p.discussion_id
                        left join search_rows r on r.kind = 'post' and r.id = p.id
                          and r.edited_at is not distinct from p.edited_at
                          and r.heading = md5(d.title) and r.space_id = d.space_id
                          and r.everyone = (p.audience = 'everyone' and d.audience = 'everyone')
                        where p.removed_at is null and r.id is null)
                      and not exists (
                        select 1
                        from search_rows r
                        join posts p on p.id = r.id and p.removed_at is not null
                        where r.kind = 'post')
                      and not exists (
                        select 1
                        from messages x
                        left join search_rows r on r.kind = 'message' and r.id = x.id
                          and r.edited_at is not distinct from x.edited_at
                        where (x.removed_at is null) = (r.id is null))
                      and exists (select 1 from search_progress where rest = 0) as same
                    """,
                    row -> row.flag("same")));
  }

  static String path(String words) {
    return "/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
  }

  HttpBrowser.Page ask(HttpBrowser browser, String words) {
    return browser.get(path(words));
  }

  /** Where the results lead. */
  List<String> find(HttpBrowser browser, String words) {
    return results(ask(browser, words));
  }

  static List<String> results(HttpBrowser.Page page) {
    return page.html().select(".cg-result h3 a").eachAttr("href");
  }

  static String place(String slug, DiscussionId thread, int number) {
    var path = "/spaces/" + slug + "/discussions/" + thread.value();
    return number == 1 ? path : path + "/posts/" + number;
  }
}
