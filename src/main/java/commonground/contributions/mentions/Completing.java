package commonground.contributions.mentions;

import commonground.spaces.Member;
import commonground.spaces.Mutes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Whom somebody may mean who has begun to type a name. */
final class Completing {

  private final Nameables nameables;
  private final Mutes mutes;

  Completing(Nameables nameables, Mutes mutes) {
    this.nameables = nameables;
    this.mutes = mutes;
  }

  /**
   * Circles that this member may tell and people of their space, but nobody whom they have muted; a
   * few of each.
   *
   * @param typed the beginning of a name, without the sign; "" for the circles alone
   */
  List<Option> of(Member member, String typed) {
    var options = new ArrayList<Option>();
    Arrays.stream(Circle.values())
        .filter(circle -> circle.typed().substring(1).startsWith(Nameable.fold(typed)))
        .filter(circle -> circle.mayBeToldBy(member, false))
        .forEach(circle -> options.add(option(options.size() + 1, member, circle)));
    if (!typed.isEmpty()) {
      people(member, typed).forEach(one -> options.add(option(options.size() + 1, one)));
    }
    return List.copyOf(options);
  }

  private Option option(int number, Member member, Circle circle) {
    var tells = Tells.words(nameables.count(member, List.of(circle)));
    return new Option(number, circle.typed(), circle.typed(), circle.words(), tells + ".");
  }

  private record Found(Nameable whom, boolean alone) {}

  private List<Found> people(Member member, String typed) {
    var beginnings = Nameable.words(typed).stream().map(Nameable.Word::folded).toList();
    if (beginnings.isEmpty()) {
      return List.of();
    }
    var muted = mutes.of(member);
    var all = nameables.here(member);
    return all.stream()
        .filter(one -> one.fits(beginnings))
        .filter(one -> !one.person().equals(member.person()) && !muted.contains(one.person()))
        .sorted(
            Comparator.comparing(
                    (Nameable one) -> !one.parts().getFirst().startsWith(beginnings.getFirst()))
                .thenComparing(Nameable.BY_NAME))
        .limit(Resolving.OFFERED)
        .map(one -> new Found(one, all.stream().filter(one::isCalledLike).count() == 1))
        .toList();
  }

  /**
   * Of two with one name each has a number: that is clear, and no question follows. So has whoever
   * has a name that cannot be typed.
   */
  private static Option option(int number, Found found) {
    var whom = found.whom();
    return new Option(
        number,
        whom.name(),
        found.alone() && Nameable.canBeTyped(whom.name())
            ? "@" + whom.name()
            : "[@" + whom.person().value() + "]",
        whom.about(),
        "");
  }
}
