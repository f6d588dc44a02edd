package commonground.discussions.unnamed;

/** Of somebody's wish to look up who wrote a post. */
public record SightId(long value) {}
