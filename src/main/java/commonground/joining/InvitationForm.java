package commonground.joining;

import commonground.platform.db.Words;
import commonground.platform.views.govuk.SelectField;
import commonground.platform.views.govuk.SelectField.Option;
import commonground.platform.views.govuk.TextField;
import commonground.platform.views.govuk.Typing;
import commonground.platform.web.Form;
import commonground.platform.web.OneLine;
import commonground.platform.web.Problems;
import commonground.spaces.Perspective;
import commonground.spaces.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a facilitator chooses for an invitation, as typed.
 *
 * @param uses digits, or "" for as many as like
 * @param days of {@link #LIVES}
 */
record InvitationForm(
    Role role, Optional<Perspective> perspective, String label, String uses, int days) {

  private static final List<Integer> LIVES = List.of(1, 7, 14, 30, 90, 365);

  static final InvitationForm EMPTY = of(Offer.of(Role.MEMBER));

  private static InvitationForm of(Offer offer) {
    return new InvitationForm(
        offer.role(), offer.perspective(), "", "", Math.toIntExact(offer.life().toDays()));
  }

  /** What is chosen from a list and is not in it counts as the usual. */
  static InvitationForm read(Form form) {
    return new InvitationForm(
        find(Role.values(), form.text("role")).orElse(Role.MEMBER),
        find(Perspective.values(), form.text("perspective")),
        OneLine.of(form.raw("label"), Offer.LABEL_MOST),
        form.text("uses"),
        form.number("days")
            .map(days -> Math.toIntExact(Math.min(days, Integer.MAX_VALUE)))
            .filter(LIVES::contains)
            .orElse(EMPTY.days()));
  }

  private static <E extends Enum<E>> Optional<E> find(E[] all, String word) {
    return Arrays.stream(all).filter(one -> Words.write(one).equals(word)).findFirst();
  }

  Problems problems() {
    var problems = new Problems();
    problems.unless(
        label.length() <= Offer.LABEL_MOST,
        "label",
        "Make this shorter: there is room for " + Offer.LABEL_MOST + " characters");
    problems.unless(
        uses.isEmpty() || allowed().isPresent(),
        "uses",
        "Enter a number from 1 to " + Offer.USES_MOST + ", or leave it empty");
    return problems;
  }

  private OptionalInt allowed() {
    return uses.matches("[0-9]{1,5}")
            && Integer.parseInt(uses) >= 1
            && Integer.parseInt(uses) <= Offer.USES_MOST
        ? OptionalInt.of(Integer.parseInt(uses))
        : OptionalInt.empty();
  }

  /** The offer; only if there are no {@link #problems}. */
  Offer offer() {
    return new Offer(role, perspective, label, allowed(), Duration.ofDays(days));
  }

  SelectField roleField() {
    var roles =
        Arrays.stream(Role.values()).map(r -> Option.of(Words.write(r), r.words())).toList();
    return SelectField.of("role", "Their role", roles)
        .withHint("Most people come in as a member. You can change it later.")
        .withChosen(Words.write(role));
  }

  SelectField perspectiveField() {
    var options = new ArrayList<Option>();
    options.add(Option.of("", "They say it themselves"));
    for (var one : Perspective.values()) {
      options.add(Option.of(Words.write(one), one.words()));
    }
    return SelectField.of("perspective", "Their perspective", options)
        .withHint("Ticked for them when they join. They can change it.")
        .withChosen(perspective.map(Words::write).orElse(""));
  }

  TextField labelField(Problems problems) {
    return TextField.of("label", "What is this link for?")
        .withHint("For you and the other facilitators, like “Leaflet in the clinic”")
        .withValue(label)
        .withError(problems.of("label"));
  }

  TextField usesField(Problems problems) {
    return new TextField(
            TextField.of("uses", "How many people can join with it?").question(),
            "",
            "text",
            "govuk-input--width-5",
            new Typing("off", "numeric", "false", ""))
        .withHint("Leave it empty for as many as like")
        .withValue(uses)
        .withError(problems.of("uses"));
  }

  SelectField lifeField() {
    var lives = LIVES.stream().map(d -> Option.of(Integer.toString(d), words(d))).toList();
    return SelectField.of("days", "How long does it work?", lives)
        .withChosen(Integer.toString(days));
  }

  String lifeWords() {
    return words(days).toLowerCase(Locale.ROOT);
  }

  private static String words(int days) {
    return switch (days) {
      case 1 -> "One day";
      case 7 -> "One week";
      case 14 -> "Two weeks";
      case 30 -> "One month";
      case 90 -> "Three months";
      default -> "One year";
    };
  }
}
