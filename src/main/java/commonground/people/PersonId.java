package commonground.people;

public record PersonId(long value) {}
