package commonground.joining;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import commonground.spaces.Perspective;
import commonground.spaces.Role;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PastedTest {

  private static String people(String text) {
    return Pasted.read(text).people().stream()
        .map(i -> i.line() + " " + i.name() + " <" + i.email().text() + ">")
        .collect(Collectors.joining(", "));
  }

  private static List<String> unread(String text) {
    return Pasted.read(text).unread().stream().map(one -> one.line() + " " + one.text()).toList();
  }

  @Test
  void addresses_stand_one_on_a_line() {
    assertEquals("1  <jo@x.org>, 3  <al@x.org>", people("jo@x.org\n\n  Al@X.org \n"));
  }

  @Test
  void a_name_stands_before_its_address() {
    assertEquals("1 Jo Smith <jo@x.org>", people("Jo Smith <jo@x.org>"));
    assertEquals("1 Jo Smith <jo@x.org>", people("\"Jo Smith\" <mailto:jo@x.org>,"));
    assertEquals("1 Smith, Jo <jo@x.org>", people("Smith, Jo <jo@x.org>"));
    assertEquals("1 Jo <jo@x.org>", people("Jo: (jo@x.org)"));
    assertEquals("1 Jo O'Neil <jo.o'neil@x.org>", people("Jo O'Neil <'jo.o'neil@x.org'>"));
  }

  @Test
  void a_mail_program_writes_many_in_one_line() {
    var two = "1 A B <a@x.org>, 1 C D <c@x.org>";
    assertEquals(two, people("A B <a@x.org>; C D <c@x.org>"));
    assertEquals(two, people("A B <a@x.org>, C D <c@x.org>;"));
    assertEquals("1 B, A <a@x.org>, 1 D, C <c@x.org>", people("B, A <a@x.org>; D, C <c@x.org>"));
    assertEquals("1  <a@x.org>, 1  <c@x.org>", people("a@x.org, c@x.org"));
    assertEquals("1  <a@x.org>, 1  <c@x.org>", people("a@x.org c@x.org"));
  }

  @Test
  void a_row_of_a_spreadsheet_has_name_and_address_in_any_order() {
    assertEquals("1 Jo Smith <jo@x.org>", people("Jo Smith\tjo@x.org\tPhysiotherapist"));
    assertEquals("1 Jo Smith <jo@x.org>", people("jo@x.org\tJo Smith"));
    assertEquals("1 Jo Smith <jo@x.org>", people("Jo Smith;jo@x.org"));
    assertEquals("1 Jo Smith <jo@x.org>", people("Jo Smith,jo@x.org"));
  }

  @Test
  void a_table_has_its_columns_in_any_order_and_others_are_told() {
    var text =
        """
        Phone,Role,E-mail,Name,Perspective
        1,moderator,jo@x.org,"Smith, Jo",Clinician
        2,,al@x.org,"Al
        Lee","Patient, carer or public"

        3,Knowledge broker,b@x.org,,voluntary
        """;
    var pasted = Pasted.read(text);
    assertEquals("2 Smith, Jo <jo@x.org>, 3 Al Lee <al@x.org>, 6  <b@x.org>", people(text));
    assertEquals(
        List.of(Optional.of(Role.MODERATOR), Optional.empty(), Optional.of(Role.BROKER)),
        pasted.people().stream().map(Invitee::role).toList());
    assertEquals(
        List.of(Perspective.CLINICIAN, Perspective.PATIENT, Perspective.VOLUNTARY),
        pasted.people().stream().flatMap(i -> i.perspective().stream()).toList());
    assertEquals(List.of("Phone"), pasted.ignored());
    assertEquals(List.of(), pasted.unread());
  }

  @Test
  void a_table_may_be_copied_from_a_spreadsheet_or_saved_with_semicolons() {
    assertEquals(
        "2 Jo Smith <jo@x.org>", people("First name\tLast name\tEmail\nJo\tSmith\tjo@x.org"));
    assertEquals(
        "2 Jo <jo@x.org>", people("\uFEFF\"Name\";\"Email address\"\n\"Jo\";\"jo@x.org\""));
    assertEquals("1  <al@x.org>, 3  <jo@x.org>", people("al@x.org\nemail\njo@x.org"));
  }

  @Test
  void what_cannot_be_read_is_told_with_its_line() {
    assertEquals(List.of("2 Jo Smith", "3 al@nowhere"), unread("a@x.org\nJo Smith\nal@nowhere"));
    assertEquals(List.of("1 Bob", "1 Eve"), unread("A <a@x.org>; Bob; C <c@x.org>; Eve"));
    var table = "name,email,role\nJo,jo@,\nAl,,\nBo,bo@x.org,Boss\n,,\n";
    assertEquals(List.of("2 Jo, jo@", "3 Al", "4 Bo, bo@x.org, Boss"), unread(table));
    assertEquals(
        List.of(
            "This is not a whole email address, like name@example.org.",
            "There is no email address in it.",
            "There is no such role here."),
        Pasted.read(table).unread().stream().map(Pasted.Unread::why).toList());
  }

  @Test
  void an_address_counts_once() {
    var pasted = Pasted.read("Jo <jo@x.org>\nJO@x.org\nal@x.org");
    assertEquals(2, pasted.people().size());
    assertEquals("Jo", pasted.people().getFirst().name());
    assertEquals(List.of(new Pasted.Unread(2, "jo@x.org", "")), pasted.doubles());
  }

  @Test
  void a_name_cannot_turn_the_direction_of_a_letter() {
    assertEquals("1 Jo <jo@x.org>", people("Jo\u202E <jo@x.org>"));
    assertEquals("1  <jo@x.org>", people("n".repeat(81) + " <jo@x.org>"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", " ", "@", "a@", "<", "\"", ",", ";", "\n", "a@b.c,", "email,", "'"})
  void much_of_anything_is_read_in_a_moment(String part) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(2),
        () -> {
          Pasted.read(part.repeat(40_000 / part.length()));
          Pasted.read("email,name\n\"" + part.repeat(40_000 / part.length()));
          Pasted.read("x" + part.repeat(40_000 / part.length()) + "x");
        });
  }
}
