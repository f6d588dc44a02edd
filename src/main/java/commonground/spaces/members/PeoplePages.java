package commonground.spaces.members;

import commonground.platform.db.Words;
import commonground.platform.web.Form;
import commonground.platform.web.OneLine;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Routes;
import commonground.spaces.Member;
import commonground.spaces.Memberships;
import commonground.spaces.Permission;
import commonground.spaces.Perspective;
import commonground.spaces.Role;
import commonground.spaces.SpaceAccess;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Who is in a space, and what their roles allow. */
public final class PeoplePages {

  /** People on one page. */
  private static final int PAGE = 100;

  private final Memberships memberships;
  private final Removals removals;
  private final SpaceAccess in;

  public PeoplePages(Memberships memberships, Removals removals, SpaceAccess in) {
    this.memberships = memberships;
    this.removals = removals;
    this.in = in;
  }

  public void mount(Routes r) {
    r.get("/spaces/:space/people", in.member, this::list);
    r.get("/spaces/:space/roles", in.may(Permission.CHANGE_ROLES), this::roles);
  }

  private Reply list(Member member, Request request) {
    var query = request.query();
    var search = search(query);
    var everybody = memberships.here(member);
    var found = search.among(everybody);
    var shown = PeopleSearch.after(found, query.number("after").orElse(0L), PAGE);
    var more = !shown.isEmpty() && !shown.getLast().equals(found.getLast());
    var removed =
        member.may(Permission.REMOVE_PEOPLE)
            ? removals.latest(member)
            : List.<Removals.Removal>of();
    return Reply.page(
        "spaces/people",
        PeopleView.of(member, search, everybody, found.size(), shown, more, removed));
  }

  /** What was typed or chosen; a word that is none of ours is left out. */
  private static PeopleSearch search(Form query) {
    var name = OneLine.of(query.raw("name"), 80);
    return new PeopleSearch(
        name.length() <= 80 ? name : name.substring(0, 80),
        word(Perspective.values(), query.text("perspective")),
        word(Role.values(), query.text("role")));
  }

  static <E extends Enum<E>> Optional<E> word(E[] words, String text) {
    return Arrays.stream(words).filter(word -> Words.write(word).equals(text)).findFirst();
  }

  private Reply roles(Member member, Request request) {
    return Reply.page("spaces/roles", RolesView.of(member.space()));
  }
}
