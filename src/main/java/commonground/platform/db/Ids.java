package commonground.platform.db;

import java.lang.reflect.RecordComponent;

/** Ids are records of one {@code long}, each noun its own type; here they become numbers again. */
final class Ids {

  private Ids() {}

  private static final ClassValue<RecordComponent> COMPONENT =
      new ClassValue<>() {
        @Override
        protected RecordComponent computeValue(Class<?> type) {
          if (!isId(type)) {
            throw new IllegalArgumentException(type.getName() + " is not a record of one long");
          }
          var component = type.getRecordComponents()[0];
          component.getAccessor().setAccessible(true);
          return component;
        }
      };

  static boolean isId(Class<?> type) {
    return type.isRecord()
        && type.getRecordComponents().length == 1
        && type.getRecordComponents()[0].getType() == long.class;
  }

  static Long value(Record id) {
    try {
      return (Long) COMPONENT.get(id.getClass()).getAccessor().invoke(id);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("Cannot read the id " + id, e);
    }
  }
}
