package commonground.platform.db;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongFunction;

/** One row of an answer, read by column name. A column that may be null has its own method. */
public final class Row {

  private final io.vertx.sqlclient.Row row;

  Row(io.vertx.sqlclient.Row row) {
    this.row = row;
  }

  /** Reads an id: {@code row.id("space_id", SpaceId::new)}. */
  public <T> T id(String column, LongFunction<T> make) {
    return make.apply(number(column));
  }

  public <T> Optional<T> optionalId(String column, LongFunction<T> make) {
    var value = row.getLong(column);
    return value == null ? Optional.empty() : Optional.of(make.apply(value));
  }

  public long number(String column) {
    return present(column, row.getLong(column));
  }

  /** An array of ids. */
  public <T> List<T> ids(String column, LongFunction<T> make) {
    return Arrays.stream(present(column, row.getArrayOfLongs(column))).map(make::apply).toList();
  }

  public OptionalLong optionalNumber(String column) {
    var value = row.getLong(column);
    return value == null ? OptionalLong.empty() : OptionalLong.of(value);
  }

  public int count(String column) {
    return Math.toIntExact(number(column));
  }

  public boolean flag(String column) {
    return present(column, row.getBoolean(column));
  }

  public String text(String column) {
    return present(column, row.getString(column));
  }

  public Optional<String> optionalText(String column) {
    return Optional.ofNullable(row.getString(column));
  }

  /** Reads an enum stored as its name in lower case, words joined by underscores. */
  public <E extends Enum<E>> E word(String column, Class<E> type) {
    return Words.read(type, text(column));
  }

  /** Reads a {@code text[]} of enum words. */
  public <E extends Enum<E>> List<E> words(String column, Class<E> type) {
    return map(column, word -> Words.read(type, word));
  }

  /** Reads a {@code text[]}. */
  public List<String> texts(String column) {
    return map(column, text -> text);
  }

  public Instant instant(String column) {
    return present(column, row.getOffsetDateTime(column)).toInstant();
  }

  public Optional<Instant> optionalInstant(String column) {
    return Optional.ofNullable(row.getOffsetDateTime(column)).map(OffsetDateTime::toInstant);
  }

  public UUID uuid(String column) {
    return present(column, row.getUUID(column));
  }

  public byte[] bytes(String column) {
    return present(column, row.getBuffer(column)).getBytes();
  }

  public Optional<byte[]> optionalBytes(String column) {
    return Optional.ofNullable(row.getBuffer(column)).map(io.vertx.core.buffer.Buffer::getBytes);
  }

  /** The text of a {@code json} or {@code jsonb} column. */
  public String json(String column) {
    return String.valueOf(present(column, row.getValue(column)));
  }

  /**
   * Every column that is not null, in their order: texts, numbers, flags, instants and lists of
   * texts.
   */
  public Map<String, Object> facts() {
    var facts = new LinkedHashMap<String, Object>();
    for (var i = 0; i < row.size(); i++) {
      var value = row.getValue(i);
      if (value != null) {
        facts.put(row.getColumnName(i), fact(value));
      }
    }
    return facts;
  }

  private static Object fact(Object value) {
    return switch (value) {
      case OffsetDateTime time -> time.toInstant();
      case String[] texts -> List.of(texts);
      case Integer number -> number.longValue();
      case Long number -> number;
      case Boolean flag -> flag;
      default -> String.valueOf(value);
    };
  }

  private <T> List<T> map(String column, Function<String, T> read) {
    return List.of(present(column, row.getArrayOfStrings(column))).stream().map(read).toList();
  }

  private static <T> T present(String column, @org.jspecify.annotations.Nullable T value) {
    if (value == null) {
      throw new IllegalStateException(
          "Column " + column + " is null; read it with the optional method or make it not null");
    }
    return value;
  }

  /** What a parameter becomes on its way to the driver: instants, enum words and ids are mapped. */
  static Object parameter(Object value) {
    return switch (value) {
      case Instant instant -> instant.atOffset(ZoneOffset.UTC);
      case Enum<?> word -> Words.write(word);
      case byte[] bytes -> io.vertx.core.buffer.Buffer.buffer(bytes);
      case List<?> list -> array(list);
      case Record id -> Ids.value(id);
      default -> value;
    };
  }

  private static Object array(List<?> list) {
    var values = list.stream().map(Row::parameter).toList();
    if (values.stream().allMatch(Long.class::isInstance) && !values.isEmpty()) {
      return values.toArray(Long[]::new);
    }
    return values.stream().map(String::valueOf).toArray(String[]::new);
  }
}
