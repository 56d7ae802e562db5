package overfit.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import overfit.file.InputException;

/**
 * An experiment to start from.
 *
 * @param base settings of all runs
 * @param runs by their names, in order; never empty
 */
public record Preset(
    String name, String title, String about, Overrides base, Map<String, RunOverrides> runs) {

  public Preset {
    runs = new LinkedHashMap<>(runs);
  }

  /**
   * A preset of these runs. What all of them have in common and the lesson has not is its base;
   * what they differ in each run says for itself, even where it is as in the lesson. Throws {@link
   * InputException} where two runs have one name.
   */
  public static Preset of(String name, String title, String about, List<RunSpec> specs) {
    Config first = specs.get(0).config();
    List<Setting<?>> shared = new ArrayList<>(Config.INITIAL.differences(first));
    Set<Setting<?>> own = new LinkedHashSet<>();
    specs.forEach(run -> own.addAll(first.differences(run.config())));
    shared.removeAll(own);
    Map<String, RunOverrides> runs = new LinkedHashMap<>();
    for (RunSpec run : specs) {
      RunOverrides planned = new RunOverrides(run.config().values(own), run.edits());
      if (runs.put(RunSpec.checkedName(run.name()), planned) != null) {
        throw InputException.expected("runs of different names", "two called " + run.name());
      }
    }
    return new Preset(name, title, about, first.values(shared), runs);
  }

  /** One of its runs alone, so that every setting of it may be overridden. */
  public Preset only(String run) {
    if (!runs.containsKey(run)) {
      String expected = "one of the runs " + String.join(", ", runs.keySet());
      throw InputException.expected(expected, run + Suggestion.of(run, runs.keySet()));
    }
    RunOverrides chosen = runs.get(run);
    RunOverrides alone = new RunOverrides(Overrides.none(), chosen.edits());
    return new Preset(name, title, about, base.and(chosen.own()), Map.of(run, alone));
  }

  /**
   * The runs, with {@code options} over the base and under what each run sets for itself. Throws
   * {@link InputException} for an option that would change no run.
   */
  public List<RunSpec> specs(Overrides options) {
    options.settings().forEach(this::checkThatItMatters);
    Config shared = Config.INITIAL.with(base).with(options);
    List<RunSpec> specs = new ArrayList<>();
    runs.forEach(
        (run, planned) ->
            specs.add(new RunSpec(run, shared.with(planned.own()), planned.edits()).checked()));
    return specs;
  }

  /**
   * The options that some runs do not take, since they set them for themselves; one line, or "".
   */
  public String kept(Overrides options) {
    return runs.entrySet().stream()
        .flatMap(
            run ->
                run.getValue().own().settings().stream()
                    .filter(options.settings()::contains)
                    .map(setting -> run.getKey() + " keeps its own " + setting.name()))
        .collect(Collectors.joining(", "));
  }

  private void checkThatItMatters(Setting<?> setting) {
    if (runs.values().stream().allMatch(run -> run.own().settings().contains(setting))) {
      Set<String> names = runs.keySet();
      throw new InputException(
          "--"
              + setting.name()
              + ": every run of "
              + name
              + " sets it for itself; add --run NAME ("
              + String.join(", ", names)
              + "), or use the preset no-regularization");
    }
  }
}
