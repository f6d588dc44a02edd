package commonground.joining;

import commonground.people.EmailAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a facilitator pasted to invite people: as it comes from a letter, an address book or a
 * spreadsheet. Nothing of it gets lost: what is not somebody to invite stands in {@link #unread},
 * {@link #doubles} or {@link #ignored}.
 *
 * @param people each address once
 * @param unread what could not be read, with the reason
 * @param doubles addresses that stand in it a second time
 * @param ignored headings of columns that nobody asked for
 */
record Pasted(
    List<Invitee> people, List<Unread> unread, List<Unread> doubles, List<String> ignored) {

  /** Characters of a line that are shown again. */
  private static final int SHOWN = 100;

  /**
   * A part of a line.
   *
   * @param why as a sentence; "" where that is plain
   */
  record Unread(int line, String text, String why) {}

  /** From a line of headings on it is a table; before that each line is read by itself. */
  static Pasted read(String text) {
    // Spreadsheets put a mark in front of a file that people do not see.
    var lines = text.replace("\uFEFF", "").lines().toList();
    var found = new Found();
    var head = 0;
    while (head < lines.size() && !PastedTable.isHeading(lines.get(head))) {
      PastedLine.read(head + 1, lines.get(head), found);
      head++;
    }
    if (head < lines.size()) {
      PastedTable.read(head + 1, lines.subList(head, lines.size()), found);
    }
    return found.all();
  }

  /** What has been found so far. */
  static final class Found {
    private final Map<EmailAddress, Invitee> people = new LinkedHashMap<>();
    private final List<Unread> unread = new ArrayList<>();
    private final List<Unread> doubles = new ArrayList<>();
    private final List<String> ignored = new ArrayList<>();

    void person(Invitee invitee) {
      if (people.putIfAbsent(invitee.email(), invitee) != null) {
        doubles.add(new Unread(invitee.line(), invitee.email().text(), ""));
      }
    }

    void unread(int line, String text, String why) {
      unread.add(new Unread(line, cut(text.strip()), why));
    }

    void ignored(String heading) {
      ignored.add(cut(heading));
    }

    private static String cut(String text) {
      return text.codePointCount(0, text.length()) <= SHOWN
          ? text
          : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
    }

    private Pasted all() {
      return new Pasted(
          List.copyOf(people.values()),
          List.copyOf(unread),
          List.copyOf(doubles),
          List.copyOf(ignored));
    }
  }
}
