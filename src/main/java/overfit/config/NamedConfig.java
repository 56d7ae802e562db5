package overfit.config;

/** What one run is to be: its name and its settings. */
public record NamedConfig(String name, Config config) {

  public NamedConfig withConfig(Config other) {
    return new NamedConfig(name, other);
  }
}
