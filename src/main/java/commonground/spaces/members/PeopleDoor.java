package commonground.spaces.members;

import commonground.platform.views.Count;
import commonground.spaces.Door;
import commonground.spaces.Inspector;
import commonground.spaces.Member;
import commonground.spaces.Memberships;
import commonground.spaces.Reader;
import commonground.spaces.Space;
import commonground.spaces.Visitor;
import java.util.List;
import java.util.Optional;

/** The people panel on a space's page: who looks after it, and how many are here. */
public final class PeopleDoor implements Door {

  private final Memberships memberships;

  public PeopleDoor(Memberships memberships) {
    this.memberships = memberships;
  }

  @Override
  public Optional<Panel> panel(Reader reader) {
    return Optional.of(
        switch (reader) {
          case Member member -> forMember(member);
          case Visitor visitor -> count(visitor.space());
          case Inspector inspector -> count(inspector.space());
        });
  }

  private Panel forMember(Member member) {
    var href = member.space().path() + "/people";
    var facilitators =
        memberships.facilitators(member).stream()
            .map(here ->
                new Line(here.name(), href + "/" + here.person().value(), "", here.role().words()))
            .toList();
    return new Panel(
        "People", href, "Everybody here", "", facilitators, here(member.space().members()));
  }

  private static Panel count(Space space) {
    return new Panel("People", "", "", "", List.of(), here(space.members()));
  }

  private static String here(int members) {
    return Count.of(members, "person is here.", "people are here.");
  }
}
