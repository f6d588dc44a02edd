package commonground.spaces;

import java.util.List;

/** May read here: a member, or anyone in a public space. */
public sealed interface Reader extends Standing permits Member, Visitor {

  /** The audiences whose writing this reader may see; every query asks for them. */
  List<Audience> audiences();
}
