package overfit.config;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import overfit.file.InputException;

/**
 * Values for some of the settings, and perhaps where the user has given them, which is not
 * compared. Immutable.
 */
public final class Overrides {

  private static final Overrides NONE = new Overrides(Map.of());

  private final Map<Setting<?>, Given> given;

  private Overrides(Map<Setting<?>, Given> given) {
    this.given = given;
  }

  public static Overrides none() {
    return NONE;
  }

  /** With a value whose place is not known. */
  public <T> Overrides with(Setting<T> setting, T value) {
    return with(setting, new Given(value, Optional.empty()));
  }

  /** With another form of the value of a setting, which was given at the same place. */
  public <T> Overrides rewritten(Setting<T> setting, T value) {
    return with(setting, new Given(value, place(setting)));
  }

  private Overrides with(Setting<?> setting, Given value) {
    Map<Setting<?>, Given> more = new LinkedHashMap<>(given);
    more.put(setting, value);
    return new Overrides(more);
  }

  /** The same, with places for messages where none is known: {@code wiggly.toml:7: data.file}. */
  public Overrides placed(Function<Setting<?>, String> places) {
    Map<Setting<?>, Given> all = new LinkedHashMap<>(given);
    all.replaceAll((setting, value) -> value.or(places.apply(setting)));
    return new Overrides(all);
  }

  /** Where one of the settings was given, if that is known. */
  Optional<String> place(Setting<?> setting) {
    return Optional.ofNullable(given.get(setting)).flatMap(Given::place);
  }

  /** Like {@link #with}, but parses the value; throws {@link InputException} without a location. */
  public <T> Overrides parsing(Setting<T> setting, String text) {
    return with(setting, setting.domain().parse(text));
  }

  /** Both combined; where both set a value, that of {@code stronger} wins. */
  public Overrides and(Overrides stronger) {
    Map<Setting<?>, Given> all = new LinkedHashMap<>(given);
    all.putAll(stronger.given);
    return new Overrides(all);
  }

  /** Those of the given settings that have a value here. */
  Overrides only(Collection<? extends Setting<?>> some) {
    Map<Setting<?>, Given> fewer = new LinkedHashMap<>(given);
    fewer.keySet().retainAll(some);
    return new Overrides(fewer);
  }

  /** Those whose settings are not among the given ones. */
  public Overrides without(Collection<? extends Setting<?>> some) {
    Map<Setting<?>, Given> fewer = new LinkedHashMap<>(given);
    fewer.keySet().removeAll(some);
    return new Overrides(fewer);
  }

  public Set<Setting<?>> settings() {
    return given.keySet();
  }

  /** The settings in the order of {@link Settings#all}. */
  public List<Setting<?>> inOrder() {
    return Settings.all().stream().filter(given::containsKey).toList();
  }

  Map<Setting<?>, Object> values() {
    Map<Setting<?>, Object> values = new LinkedHashMap<>();
    given.forEach((setting, each) -> values.put(setting, each.value()));
    return values;
  }

  /** The same settings with the same values, in any order. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Overrides && values().equals(((Overrides) other).values());
  }

  @Override
  public int hashCode() {
    return values().hashCode();
  }

  @Override
  public String toString() {
    return values().toString();
  }

  private record Given(Object value, Optional<String> place) {

    Given or(String other) {
      return new Given(value, place.or(() -> Optional.of(other)));
    }
  }
}
