package commonground.spaces;

import java.util.List;

/** May read here: a member, anyone in a public space, a site administrator who opened it. */
public sealed interface Reader extends Standing permits Member, Visitor, Inspector {

  /** The audiences whose writing this reader may see; every query asks for them. */
  List<Audience> audiences();
}
