package commonground.spaces;

import commonground.platform.web.Access.Admission;

/**
 * What somebody who may write has to do before, such as agreeing to ground rules that have changed.
 * No arrow runs from here upward.
 */
@FunctionalInterface
public interface Threshold {

  /** This one, and behind it another. */
  default Threshold then(Threshold next) {
    return member ->
        switch (before(member)) {
          case Admission.In<Member> in -> next.before(in.standing());
          case Admission<Member> first -> first;
        };
  }

  /** The member, let in; or where to go first. */
  Admission<Member> before(Member member);
}
