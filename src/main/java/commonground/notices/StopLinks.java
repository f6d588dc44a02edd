package commonground.notices;

import commonground.people.PersonId;
import commonground.platform.secrets.Signature;
import commonground.spaces.SpaceId;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The links in mail that stop it (RFC 8058). They hold numbers and a proof that this site wrote
 * them; they never run out, because mail is read late.
 */
public final class StopLinks {

  private static final Pattern NUMBERS = Pattern.compile("(\\d{1,18})_(\\d{1,18})_(-?\\d{1,18})");

  private final Signature signature;

  /**
   * @param key of this site's signatures; the same on every node
   */
  public StopLinks(byte[] key) {
    this.signature = new Signature("stop", key);
  }

  /** The page behind the link. */
  public String path(Stop stop) {
    var numbers = stop.person().value() + "_" + stop.space().value() + "_" + stop.conversation();
    return "/mail/stop/" + signature.sign(numbers);
  }

  /** What a link may stop; empty for one that is not ours. */
  Optional<Stop> read(String token) {
    return signature
        .read(token)
        .map(NUMBERS::matcher)
        .filter(numbers -> numbers.matches())
        .map(numbers ->
            new Stop(
                new PersonId(Long.parseLong(numbers.group(1))),
                new SpaceId(Long.parseLong(numbers.group(2))),
                Long.parseLong(numbers.group(3))));
  }
}
