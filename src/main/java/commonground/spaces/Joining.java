package commonground.spaces;

/** How people come into a space. */
public enum Joining {
  OPEN,
  ASK,
  INVITATION
}
