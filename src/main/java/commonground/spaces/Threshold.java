package commonground.spaces;

import commonground.platform.web.Access.Admission;

/**
 * What somebody who may write has to do before, such as agreeing to ground rules that have changed.
 * No arrow runs from here upward.
 */
@FunctionalInterface
public interface Threshold {

  /** The member, let in; or where to go first. */
  Admission<Member> before(Member member);
}
