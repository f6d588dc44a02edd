package commonground.chat;

public record RoomId(long value) {}
