package overfit.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What two presets train differently: runs are compared by name. */
public final class PresetComparison {

  private final Side a;
  private final Side b;

  /** The runs of both, by their names in both: those of a preset without names are compared. */
  private final List<RunPair> pairs;

  /**
   * One of the presets.
   *
   * @param base the settings of all its runs
   */
  private record Side(Preset preset, Config base, List<RunSpec> runs) {

    static Side of(Preset preset, DataFiles files) {
      Config base = Config.INITIAL.with(preset.base());
      return new Side(preset, base, preset.specs(Overrides.none(), files));
    }

    Optional<RunSpec> run(String name) {
      return runs.stream().filter(run -> run.name().equals(name)).findFirst();
    }

    /** Whether its only run has no name of its own. */
    boolean isUnnamed() {
      return runs.size() == 1 && runs.get(0).name().equals(RunSpec.nameOfOnlyRun(preset.name()));
    }
  }

  private record RunPair(RunSpec a, RunSpec b) {

    List<SettingDifference> settings() {
      return SettingDifference.between(a.config(), b.config());
    }
  }

  public PresetComparison(Preset a, Preset b, DataFiles files) {
    this.a = Side.of(a, files);
    this.b = Side.of(b, files);
    pairs =
        this.a.isUnnamed() && this.b.isUnnamed()
            ? List.of(new RunPair(this.a.runs.get(0), this.b.runs.get(0)))
            : this.a.runs.stream()
                .flatMap(
                    run -> this.b.run(run.name()).map(other -> new RunPair(run, other)).stream())
                .toList();
  }

  /** Whether both train the same. */
  public boolean isEmpty() {
    return base().isEmpty()
        && runs().isEmpty()
        && edits().isEmpty()
        && onlyInA().isEmpty()
        && onlyInB().isEmpty();
  }

  /** The differences that all runs of both have; of the settings of the presets without such. */
  public List<SettingDifference> base() {
    if (pairs.isEmpty()) {
      return SettingDifference.between(a.base, b.base);
    }
    List<SettingDifference> shared = new ArrayList<>(pairs.get(0).settings());
    pairs.forEach(pair -> shared.retainAll(pair.settings()));
    return shared;
  }

  /** The other differences of settings, by run. */
  public Map<String, List<SettingDifference>> runs() {
    List<SettingDifference> shared = base();
    Map<String, List<SettingDifference>> runs = new LinkedHashMap<>();
    for (RunPair pair : pairs) {
      List<SettingDifference> own = new ArrayList<>(pair.settings());
      own.removeAll(shared);
      if (!own.isEmpty()) {
        runs.put(pair.a.name(), own);
      }
    }
    return runs;
  }

  /** The edits of both, of the runs in which they differ. */
  public Map<String, EditsDifference> edits() {
    Map<String, EditsDifference> edits = new LinkedHashMap<>();
    for (RunPair pair : pairs) {
      if (!pair.a.edits().equals(pair.b.edits())) {
        edits.put(pair.a.name(), new EditsDifference(pair.a.edits(), pair.b.edits()));
      }
    }
    return edits;
  }

  /** Edits of a run in the one preset and in the other. */
  public record EditsDifference(List<Edit> a, List<Edit> b) {}

  /** The runs that the first preset alone has, with what each changes in its base. */
  public Map<String, Overrides> onlyInA() {
    List<RunSpec> common = pairs.stream().map(RunPair::a).toList();
    return changes(a, common);
  }

  /** The same of the second one. */
  public Map<String, Overrides> onlyInB() {
    List<RunSpec> common = pairs.stream().map(RunPair::b).toList();
    return changes(b, common);
  }

  private static Map<String, Overrides> changes(Side side, List<RunSpec> common) {
    return side.runs.stream()
        .filter(run -> !common.contains(run))
        .collect(
            Collectors.toMap(
                RunSpec::name,
                run -> side.preset.runs().get(run.name()).own(),
                (one, other) -> one,
                LinkedHashMap::new));
  }
}
