package commonground.spaces.settings;

import commonground.platform.views.Count;
import commonground.spaces.Openness;
import commonground.spaces.Space;
import commonground.spaces.Visibility;
import java.util.ArrayList;
import java.util.List;

/**
 * What comes of changing how open a space is, in sentences, before anybody does it.
 *
 * @param changes what will be different
 * @param stays what will not
 */
record Consequences(List<String> changes, List<String> stays) {

  static Consequences of(Space space, Openness after) {
    var changes = new ArrayList<String>();
    var stays = new ArrayList<String>();
    if (after.visibility() == space.visibility()) {
      stays.add("Who can see this space and read in it. " + space.whoSees());
    } else {
      changes.addAll(seeing(space.visibility(), after.visibility()));
      changes.addAll(reading(space.visibility(), after.visibility()));
      stays.addAll(before(space.visibility(), after.visibility()));
    }
    if (after.joining() == space.joining()) {
      stays.add("How people come in. " + space.joining().meaning());
    } else {
      changes.add("How people come in. From now on: " + lower(after.joining().meaning()));
    }
    stays.add(
        Count.of(space.members(), "person is a member", "people are members")
            + ". They stay members, in the roles that they have.");
    return new Consequences(List.copyOf(changes), List.copyOf(stays));
  }

  private static List<String> seeing(Visibility before, Visibility after) {
    if (after == Visibility.HIDDEN) {
      return List.of(
          "Only members will know that this space exists. For everybody else its page is gone, at"
              + " once.");
    }
    return before == Visibility.HIDDEN
        ? List.of(
            "Anyone will see that this space exists, with its name, its kind and its purpose. Read"
                + " them again first.")
        : List.of();
  }

  private static List<String> reading(Visibility before, Visibility after) {
    if (after == Visibility.PUBLIC) {
      return List.of(
          "Anyone on the internet will read what is written from now on, with the name of who wrote"
              + " it.");
    }
    return before == Visibility.PUBLIC
        ? List.of(
            "Only members will read here, at once. That holds for what anyone could read until now"
                + " too. Somebody may have kept a copy of it.")
        : List.of();
  }

  private static List<String> before(Visibility before, Visibility after) {
    if (after == Visibility.PUBLIC) {
      return List.of(
          "What was written before stays with those it was written for. What only members could"
              + " read, only members can read.",
          "“What we care about” stays with whom it was written for, until you save it again.");
    }
    return before == Visibility.PUBLIC
        ? List.of(
            "Nothing is removed. If you open the space again, anyone can read again what they could"
                + " read before.")
        : List.of("What was written here: only members read it, as before.");
  }

  private static String lower(String sentence) {
    return sentence.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + sentence.substring(1);
  }
}
