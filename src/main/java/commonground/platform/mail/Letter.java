package commonground.platform.mail;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A short mail for a person: what it is about, then paragraphs, a code to type, a link to open. Its
 * plain text and its HTML are made from the same parts, so they always say the same.
 *
 * @param goodFor how long it is worth sending
 */
public record Letter(String subject, List<Part> parts, Duration goodFor) {

  /** One part of a letter. */
  public sealed interface Part {
    record Words(String words) implements Part {}

    record Code(String code) implements Part {}

    record Link(String words, URI address) implements Part {}
  }

  public static Letter about(String subject) {
    return new Letter(subject, List.of(), Mail.USUAL);
  }

  public Letter say(String words) {
    return with(new Part.Words(words));
  }

  public Letter code(String code) {
    return with(new Part.Code(code));
  }

  public Letter link(String words, URI address) {
    return with(new Part.Link(words, address));
  }

  private Letter with(Part part) {
    var all = new ArrayList<>(parts);
    all.add(part);
    return new Letter(subject, List.copyOf(all), goodFor);
  }

  /** How long it is worth sending: a code that has run out is not. */
  public Letter goodFor(Duration limit) {
    return new Letter(subject, parts, limit);
  }

  /** The plain text, ending with who sends it. */
  String text(String siteName) {
    var text = new StringBuilder();
    for (var part : parts) {
      text.append(
              switch (part) {
                case Part.Words words -> words.words();
                case Part.Code code -> "    " + code.code();
                case Part.Link link -> link.address().toString();
              })
          .append("\n\n");
    }
    return text.append("-- \n").append(siteName).append('\n').toString();
  }
}
