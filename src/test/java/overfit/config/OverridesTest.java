package overfit.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OverridesTest {

  private static final List<Setting<?>> FILE = List.of(Settings.FILE);
  private static final Overrides A = file("a", "p:1");

  private static Overrides file(String file, String place) {
    return Overrides.none().with(Settings.FILE, file).placed(setting -> place);
  }

  private static Optional<String> place(Overrides overrides) {
    return overrides.place(Settings.FILE);
  }

  @Test
  void aPlaceIsThatOfTheValue() {
    assertEquals(Optional.of("p:1"), place(A));
    assertEquals(Optional.empty(), place(Overrides.none()));
    assertEquals(Optional.empty(), place(A.with(Settings.FILE, "b")));
    assertEquals(Optional.empty(), place(A.parsing(Settings.FILE, "b")));
    assertEquals(Optional.of("p:1"), place(A.with(Settings.L2, 0.1)));
    assertEquals(Optional.of("p:1"), place(A.rewritten(Settings.FILE, "folder/a")));
    assertEquals(Optional.of("p:1"), place(A.placed(setting -> "q:9")));
  }

  @Test
  void whatIsRemovedLeavesNoPlace() {
    assertEquals(Optional.empty(), place(A.without(FILE)));
    assertEquals(Optional.empty(), place(A.only(List.of(Settings.L2))));
    assertEquals(Optional.of("p:1"), place(A.only(FILE)));
    assertEquals(Optional.of("p:1"), place(A.without(List.of(Settings.L2))));
    assertEquals(Optional.empty(), place(A.without(FILE).with(Settings.FILE, "b")));
  }

  @Test
  void theStrongerValueHasItsOwnPlace() {
    Overrides b = file("b", "q:9");
    assertEquals(Optional.of("q:9"), place(A.and(b)));
    assertEquals(Optional.of("q:9"), place(b.and(A.without(FILE))));
    assertEquals(Optional.empty(), place(A.and(Overrides.none().with(Settings.FILE, "b"))));
    assertEquals(Optional.of("p:1"), place(A.and(Overrides.none().with(Settings.L2, 0.1))));
  }

  @Test
  void placesAreNotCompared() {
    assertEquals(file("a", "q:9"), A);
    assertEquals(file("a", "q:9").hashCode(), A.hashCode());
    assertEquals(Overrides.none().with(Settings.FILE, "a"), A);
  }
}
