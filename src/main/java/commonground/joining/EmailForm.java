package commonground.joining;

import commonground.platform.views.govuk.TextBox;
import commonground.platform.web.Form;
import commonground.platform.web.Problems;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whom a facilitator invites by mail, and with which words, as typed.
 *
 * @param choices role, perspective and time for all for whom the list says nothing else
 * @param people the box as it was pasted
 * @param words of their own, for the mail
 * @param again who is to be written to once more
 */
record EmailForm(InvitationForm choices, String people, String words, Set<InvitationId> again) {

  /** People in one go: what a person can look through before they press. */
  static final int MOST = 200;

  /** Characters of the box, enough for so many long lines. */
  private static final int ROOM = 40_000;

  static final int WORDS_MOST = 1_000;

  static final EmailForm EMPTY = new EmailForm(InvitationForm.EMPTY, "", "", Set.of());

  static EmailForm read(Form form) {
    return new EmailForm(
        InvitationForm.read(form),
        form.raw("people"),
        form.text("words"),
        form.all("again").stream()
            .filter(id -> id.matches("[0-9]{1,18}"))
            .map(id -> new InvitationId(Long.parseLong(id)))
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** The list as it can be read; nobody where there is too much of it. */
  Pasted pasted() {
    return Pasted.read(people.length() <= ROOM ? people : "");
  }

  Problems problems(Pasted pasted) {
    var problems = new Problems();
    var count = pasted.people().size();
    if (people.isBlank()) {
      problems.add("people", "Enter the email addresses of those whom you invite");
    } else if (people.length() > ROOM) {
      problems.add(
          "people",
          "Take out some of this: there is room for " + ROOM + " characters, about 200 people");
    } else if (count == 0) {
      problems.add("people", "There is no email address in this that we can read. " + line(pasted));
    }
    problems.unless(
        count <= MOST,
        "people",
        "There are "
            + count
            + " people in the box. Invite at most "
            + MOST
            + " at once: take some out, and invite them afterwards");
    problems.unless(
        words.length() <= WORDS_MOST,
        "words",
        "Make this shorter: there is room for " + WORDS_MOST + " characters");
    return problems;
  }

  private static String line(Pasted pasted) {
    return pasted.unread().stream()
        .findFirst()
        .map(one -> "Line " + one.line() + " says: " + one.text())
        .orElse("Write one on each line, like name@example.org");
  }

  /** What this person is offered. */
  Offer offer(Invitee invitee) {
    var all = choices.offer();
    return new Offer(
        invitee.role().orElse(all.role()),
        invitee.perspective().or(all::perspective),
        "",
        OptionalInt.of(1),
        all.life());
  }

  TextBox peopleBox(Problems problems) {
    return TextBox.of("people", "Whom do you invite?")
        .withRows(10)
        .withHint(
            "One on each line, with or without a name: Jo Smith <jo@example.org>. You can paste"
                + " from an address book or a spreadsheet. A table with the headings name, email,"
                + " role and perspective works too. At most "
                + MOST
                + " people at once.")
        .withValue(people)
        .withError(problems.of("people"));
  }

  TextBox wordsBox(Problems problems) {
    return TextBox.of("words", "Your own words to them")
        .withRows(4)
        .withHint("They stand in the email. You can leave this empty.")
        .withValue(words)
        .withError(problems.of("words"));
  }

  /** What somebody is called where their address alone would not do. */
  static String called(Invitee invitee) {
    return Optional.of(invitee.name())
        .filter(name -> !name.isEmpty())
        .map(name -> name + ", " + invitee.email().text())
        .orElse(invitee.email().text());
  }
}
