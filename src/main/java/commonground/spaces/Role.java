package commonground.spaces;

/** What a member is here for. What each may do stands in {@link Permission}. */
public enum Role {
  FACILITATOR("Facilitator"),
  MODERATOR("Moderator"),
  LIBRARIAN("Librarian"),
  BROKER("Knowledge broker"),
  MEMBER("Member"),
  OBSERVER("Observer");

  private final String words;

  Role(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
