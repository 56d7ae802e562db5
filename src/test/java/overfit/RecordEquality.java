package overfit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/** The law of records whose equality is written out: all their components are compared. */
public final class RecordEquality {

  private RecordEquality() {}

  /** Checks it with two records that differ in every component. */
  public static <T extends Record> void check(T one, T other) throws ReflectiveOperationException {
    T same = copy(one, values(one));
    assertEquals(one, same);
    assertEquals(one.hashCode(), same.hashCode());
    assertNotEquals(one, new Object());
    Object[] others = values(other);
    for (int i = 0; i < others.length; i++) {
      Object[] mixed = values(one);
      assertNotEquals(mixed[i], others[i]);
      mixed[i] = others[i];
      T changed = copy(one, mixed);
      String name = one.getClass().getRecordComponents()[i].getName();
      assertNotEquals(one, changed, name);
      assertNotEquals(changed, one, name);
    }
  }

  private static Object[] values(Record of) throws ReflectiveOperationException {
    RecordComponent[] components = of.getClass().getRecordComponents();
    Object[] values = new Object[components.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = components[i].getAccessor().invoke(of);
    }
    return values;
  }

  @SuppressWarnings("unchecked")
  private static <T extends Record> T copy(T like, Object[] values)
      throws ReflectiveOperationException {
    Class<?>[] types =
        Arrays.stream(like.getClass().getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    return (T) like.getClass().getDeclaredConstructor(types).newInstance(values);
  }
}
