package commonground.joining;

import commonground.people.EmailAddress;
import commonground.platform.db.Words;
import commonground.platform.views.Count;
import commonground.platform.views.Link;
import commonground.platform.views.PageView;
import commonground.platform.views.When;
import commonground.platform.views.govuk.Breadcrumbs;
import commonground.platform.views.govuk.Choice;
import commonground.platform.views.govuk.Choices;
import commonground.platform.web.Problems;
import commonground.spaces.Perspective;
import commonground.spaces.Space;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a facilitator sees before invitations are sent. */
final class PreviewViews {

  private PreviewViews() {}

  /**
   * People of whom the same is true.
   *
   * @param heading how many, and what happens
   * @param note why, as a sentence; "" where that is plain
   */
  record Part(String heading, String note, List<String> lines) {

    static Part of(List<String> people, String one, String more, String note) {
      return new Part(Count.of(people.size(), one, more), note, people);
    }
  }

  /**
   * What is sent on a press: {@code joining/preview}.
   *
   * @param again who was invited before; without choices where nobody was
   * @param button "" where there is nobody to send to
   */
  record SendForm(
      String action,
      String token,
      String people,
      String role,
      String perspective,
      String days,
      String words,
      Choices again,
      String button) {}

  /**
   * @param terms role and time for all, as sentences
   * @param words of the facilitator's own, as they stand in the mail; "" for none
   * @param warning what cannot be done today, as a sentence; "" for nothing
   * @param send what is sent, and to whom
   * @param parts lines that stand for nobody, and those to whom something is sent
   * @param others those to whom nothing is sent
   * @param correct the form again, as it was filled in
   */
  record PreviewView(
      Breadcrumbs trail,
      String terms,
      String words,
      String warning,
      List<Part> parts,
      SendForm send,
      List<Part> others,
      EmailViews.EmailFields correct)
      implements PageView {
    @Override
    public String title() {
      return "Check the invitations";
    }

    @Override
    public boolean writes() {
      return true;
    }
  }

  static PreviewView preview(
      Space space,
      EmailForm form,
      Pasted pasted,
      Map<EmailAddress, Known> known,
      long left,
      InvitationViews.Eye eye) {
    var sorted = Sorted.of(form, pasted, known, eye);
    return new PreviewView(
        EmailViews.trail(
            space,
            Link.to("Invite by email", EmailViews.path(space)),
            Link.to("Check the invitations", "")),
        terms(form.choices()),
        form.words(),
        sorted.fresh.size() <= left ? "" : warning(left),
        parts(sorted, pasted),
        send(space, form, sorted, eye),
        others(sorted, pasted),
        EmailViews.EmailFields.of(space, form, new Problems(), eye.token()));
  }

  private static String terms(InvitationForm choices) {
    return "Role: "
        + choices.role().words()
        + ", where the list says nothing else. The link works for "
        + choices.lifeWords()
        + ".";
  }

  private static List<Part> parts(Sorted sorted, Pasted pasted) {
    return Stream.of(
            Part.of(
                pasted.unread().stream().map(PreviewViews::unread).toList(),
                "line that we cannot read",
                "lines that we cannot read",
                "Nobody is invited by them. Mend them below, and check again."),
            Part.of(sorted.fresh, "person will be invited", "people will be invited", ""),
            Part.of(
                sorted.asking,
                "person has asked to join",
                "people have asked to join",
                "They are in as soon as you press the button."))
        .filter(part -> !part.lines().isEmpty())
        .toList();
  }

  private static String warning(long left) {
    return "So many people have been invited today that "
        + (left == 0 ? "no more can be." : "only " + left + " more can be.")
        + " Invite the others tomorrow.";
  }

  /** The people of a list, by what becomes of them. */
  private static final class Sorted {
    final List<String> fresh = new ArrayList<>();
    final List<String> asking = new ArrayList<>();
    final List<Choice> again = new ArrayList<>();
    final List<String> lately = new ArrayList<>();
    final List<String> here = new ArrayList<>();
    final List<String> removed = new ArrayList<>();

    static Sorted of(
        EmailForm form, Pasted pasted, Map<EmailAddress, Known> known, InvitationViews.Eye eye) {
      var sorted = new Sorted();
      for (var invitee : pasted.people()) {
        var theirs = known.getOrDefault(invitee.email(), new Known.Nothing());
        sorted.add(theirs, words(form, invitee), eye);
      }
      return sorted;
    }

    private void add(Known known, String person, InvitationViews.Eye eye) {
      switch (known) {
        case Known.Nothing nothing -> fresh.add(person);
        case Known.Asks asks -> asking.add(person);
        case Known.Here there -> here.add(person);
        case Known.Removed gone -> removed.add(person);
        case Known.Invited i when i.again().isAfter(eye.now()) ->
            lately.add(person + ": you can write again from " + at(i.again(), eye));
        case Known.Invited i ->
            again.add(
                Choice.of(Long.toString(i.invitation().value()), person)
                    .withHint("Invited on " + at(i.at(), eye)));
      }
    }

    private static String at(Instant at, InvitationViews.Eye eye) {
      return When.at(at, eye.zone()).words();
    }
  }

  /** With the role and perspective where the list says others than for all. */
  private static String words(EmailForm form, Invitee invitee) {
    var own =
        Stream.of(
                invitee.role().filter(role -> role != form.choices().role()).map(r -> r.words()),
                invitee.perspective().map(Perspective::words))
            .flatMap(word -> word.stream())
            .toList();
    return EmailForm.called(invitee) + (own.isEmpty() ? "" : " (" + String.join(", ", own) + ")");
  }

  private static SendForm send(
      Space space, EmailForm form, Sorted sorted, InvitationViews.Eye eye) {
    var choices = form.choices();
    return new SendForm(
        EmailViews.path(space),
        eye.token(),
        form.people(),
        Words.write(choices.role()),
        choices.perspective().map(Words::write).orElse(""),
        Integer.toString(choices.days()),
        form.words(),
        Choices.of("again", "Invited before: write to them again?", sorted.again)
            .withHint("Nothing is sent to those whom you do not tick."),
        button(sorted));
  }

  private static String button(Sorted sorted) {
    if (!sorted.fresh.isEmpty()) {
      return "Send " + Count.of(sorted.fresh.size(), "invitation", "invitations");
    }
    if (!sorted.asking.isEmpty()) {
      return "Let in who has asked";
    }
    return sorted.again.isEmpty() ? "" : "Send again";
  }

  private static List<Part> others(Sorted sorted, Pasted pasted) {
    return Stream.of(
            Part.of(
                sorted.here, "person is in already", "people are in already", "They get no email."),
            Part.of(
                sorted.lately,
                "person was written to lately",
                "people were written to lately",
                "They get no email now."),
            Part.of(
                sorted.removed,
                "person was removed",
                "people were removed",
                "They are not invited. If they ask to join, you can let them in."),
            Part.of(
                pasted.doubles().stream().map(PreviewViews::unread).toList(),
                "address stands in the list twice",
                "addresses stand in the list twice",
                "They get one email."),
            Part.of(
                pasted.ignored(),
                "column is not used",
                "columns are not used",
                "We read the columns name, email, role and perspective."))
        .filter(part -> !part.lines().isEmpty())
        .toList();
  }

  private static String unread(Pasted.Unread one) {
    return "Line " + one.line() + ": " + one.text() + (one.why().isEmpty() ? "" : ". " + one.why());
  }
}
