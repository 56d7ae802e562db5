package overfit.train.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import overfit.config.RunSpec;

/** Names of folders beside each other. */
public final class FolderNames {

  private FolderNames() {}

  /** Those of runs, with _ for spaces, and no two alike. */
  public static List<String> ofRuns(List<RunSpec> specs) {
    return ofRuns(specs, Set.of());
  }

  /**
   * @param taken names in lower case that no folder may have
   */
  public static List<String> ofRuns(List<RunSpec> specs, Set<String> taken) {
    return distinct(specs.stream().map(spec -> spec.name().replace(' ', '_')).toList(), taken);
  }

  /**
   * The wanted names, with a number where upper case counts as lower.
   *
   * @param taken names in lower case that no folder may have
   */
  public static List<String> distinct(List<String> wanted, Set<String> taken) {
    Set<String> used = new HashSet<>(taken);
    List<String> names = new ArrayList<>();
    for (String plain : wanted) {
      String name = plain;
      for (int number = 2; !used.add(name.toLowerCase(Locale.ROOT)); number++) {
        name = plain + "-" + number;
      }
      names.add(name);
    }
    return names;
  }
}
