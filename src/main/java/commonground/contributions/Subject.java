package commonground.contributions;

/** What something is attached to, or about. */
public record Subject(Kind kind, long id) {

  /** Of which kind it is. More come with the features that have them. */
  public enum Kind {
    POST("post", "discussion"),
    MESSAGE("message", "room"),
    /** Of what moderators do alone. */
    ROOM("room", "space"),
    /** Of what moderators do alone. */
    PERSON("person", "space");

    private final String words;
    private final String place;

    Kind(String words, String place) {
      this.words = words;
      this.place = place;
    }

    /** Such as "post". */
    public String words() {
      return words;
    }

    /** What it stands in, such as "discussion". */
    public String place() {
      return place;
    }
  }

  public static Subject post(long id) {
    return new Subject(Kind.POST, id);
  }

  public static Subject message(long id) {
    return new Subject(Kind.MESSAGE, id);
  }

  public static Subject room(long id) {
    return new Subject(Kind.ROOM, id);
  }
}
