package commonground.notices;

import commonground.spaces.Attention;
import java.util.Optional;

/**
 * Who is told of what, and why: the one place that decides, for the header, the page, mail, and the
 * page that says what would have come.
 */
public final class Rules {

  private Rules() {}

  /** Whether this person is told of it. */
  public static Decision decide(Fact fact, Hearer hearer) {
    if (!hearer.member()) {
      return new Decision.Not(Decision.Silence.OUTSIDE);
    }
    if (fact.by().equals(hearer.person())) {
      return new Decision.Not(Decision.Silence.OWN);
    }
    if (fact instanceof Fact.Judged judged && judged.whose().equals(hearer.person())) {
      return new Decision.Tell(judged.why());
    }
    if (hearer.muted()) {
      return new Decision.Not(Decision.Silence.MUTED);
    }
    if (hearer.wants() == Attention.NOTHING) {
      return new Decision.Not(Decision.Silence.NOTHING);
    }
    return reason(fact, hearer)
        .<Decision>map(Decision.Tell::new)
        .orElseGet(() -> new Decision.Not(Decision.Silence.NOT_FOR_THEM));
  }

  private static Optional<Reason> reason(Fact fact, Hearer hearer) {
    return switch (fact) {
      case Fact.Posted post -> reason(post, hearer);
      case Fact.Messaged message -> reason(message, hearer);
      // What else it is to them they were told when it was written.
      case Fact.Changed changed -> hearer.mentioned().or(() -> reason(changed.words(), hearer));
      case Fact.Dealt dealt ->
          dealt.whose().equals(hearer.person()) ? Optional.of(dealt.why()) : Optional.empty();
      case Fact.Judged judged -> Optional.empty();
    };
  }

  /**
   * Chat is too quick to be told of line by line: also to whoever wants to hear of every post it
   * says what is for them.
   */
  private static Optional<Reason> reason(Fact.Messaged message, Hearer hearer) {
    return message.answered().filter(hearer.person()::equals).isPresent()
        ? Optional.of(Reason.REPLY_TO_YOU)
        : hearer.mentioned();
  }

  /** The one that is most about this person. */
  private static Optional<Reason> reason(Fact.Posted post, Hearer hearer) {
    if (post.answered().filter(hearer.person()::equals).isPresent()) {
      return Optional.of(Reason.REPLY_TO_YOU);
    }
    if (hearer.mentioned().filter(Reason.MENTIONED::equals).isPresent()) {
      return hearer.mentioned();
    }
    if (post.starter().equals(hearer.person())) {
      return Optional.of(Reason.YOUR_DISCUSSION);
    }
    if (hearer.mentioned().isPresent()) {
      return hearer.mentioned();
    }
    if (hearer.wants() != Attention.EVERY_POST) {
      return Optional.empty();
    }
    return Optional.of(
        hearer.ofDiscussion().isPresent() ? Reason.YOU_FOLLOW : Reason.EVERY_POST_HERE);
  }
}
