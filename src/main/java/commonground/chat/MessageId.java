package commonground.chat;

public record MessageId(long value) {}
