package overfit.cli.slurm;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import overfit.file.InputException;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Options that hand a sweep over to Slurm instead of training it here. */
public final class SlurmOptions {

  private static final String SLURM = "--slurm";
  private static final String DRY_RUN = "--dry-run";
  private static final String TASKS = "--tasks";
  private static final String ANY = "--sbatch";

  /** Options that sbatch has under the same name, with the label of their value. */
  private record Passed(String name, String label, String description) {}

  private static final List<Passed> PASSED =
      List.of(
          new Passed("--partition", "P", "The partition, as for sbatch."),
          new Passed("--time", "T", "The time limit of a task, as for sbatch."),
          new Passed("--account", "A", "The account, as for sbatch."),
          new Passed("--mem", "M", "The memory of a task, as for sbatch."));

  /** What the script says itself, and would be lost. */
  private static final List<String> OWN =
      List.of("--array", "-a", "--chdir", "-D", "--cpus-per-task", "-c");

  /** Slurm's MaxArraySize is 1001 by default, and counts from 0. */
  private static final int MOST_TASKS = 1000;

  private static final int USUAL_TASKS = 16;

  private final CommandSpec spec;

  private SlurmOptions(CommandSpec spec) {
    this.spec = spec;
  }

  /** Adds these options to a command. */
  public static SlurmOptions addTo(CommandSpec spec) {
    ArgGroupSpec.Builder group =
        ArgGroupSpec.builder()
            .heading("%nWith Slurm:%n")
            .exclusive(false)
            .validate(false)
            .multiplicity("0..1")
            .order(-1);
    group.addArg(
        flag(SLURM, "Submit the sweep as a job array; its tasks train a share each into --out."));
    group.addArg(flag(DRY_RUN, "Print the batch script instead of submitting it."));
    group.addArg(
        value(
            TASKS, "N", "Number of tasks (default: one a run, and at most " + USUAL_TASKS + ")."));
    PASSED.forEach(each -> group.addArg(value(each.name, each.label, each.description)));
    group.addArg(
        OptionSpec.builder(ANY)
            .paramLabel("OPTION")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .arity("1")
            .description("Any other option of sbatch, such as --sbatch=--qos=low; repeatable.")
            .build());
    spec.addArgGroup(group.build());
    return new SlurmOptions(spec);
  }

  private static OptionSpec flag(String name, String description) {
    return OptionSpec.builder(name).arity("0").type(Boolean.class).description(description).build();
  }

  private static OptionSpec value(String name, String label, String description) {
    return OptionSpec.builder(name)
        .paramLabel(label)
        .type(String.class)
        .description(description)
        .build();
  }

  /** Those with a value. */
  private static List<String> valued() {
    return Stream.concat(PASSED.stream().map(Passed::name), Stream.of(TASKS, ANY)).toList();
  }

  /** Whether the sweep is for Slurm. Throws {@link InputException} for options that need that. */
  public boolean requested() {
    if (isSet(SLURM)) {
      return true;
    }
    Stream.concat(Stream.of(DRY_RUN), valued().stream())
        .filter(name -> spec.findOption(name).getValue() != null)
        .findFirst()
        .ifPresent(
            name -> {
              throw InputException.expected(SLURM + " with " + name, name + " alone");
            });
    return false;
  }

  /** Whether the script is only printed. */
  public boolean dryRun() {
    return isSet(DRY_RUN);
  }

  private boolean isSet(String flag) {
    return Boolean.TRUE.equals(spec.findOption(flag).getValue());
  }

  private Optional<String> value(String name) {
    return Optional.ofNullable(spec.findOption(name).getValue());
  }

  /** The number of tasks for a number of runs. */
  public int tasks(int runs) {
    return value(TASKS)
        .map(SlurmOptions::tasks)
        .map(n -> Math.min(runs, n))
        .orElse(Math.min(runs, USUAL_TASKS));
  }

  private static int tasks(String text) {
    if (!text.matches("[1-9]\\d{0,3}") || Integer.parseInt(text) > MOST_TASKS) {
      throw InputException.expected("a whole number from 1 to " + MOST_TASKS, text).at(TASKS);
    }
    return Integer.parseInt(text);
  }

  /** What sbatch is given. */
  public List<String> passedOn() {
    List<String> options = new ArrayList<>();
    PASSED.forEach(each -> value(each.name).ifPresent(v -> options.add(each.name + "=" + v)));
    List<String> others = spec.findOption(ANY).getValue();
    Optional.ofNullable(others).ifPresent(all -> all.forEach(each -> options.add(checked(each))));
    return options;
  }

  private static String checked(String option) {
    if (!option.matches("-\\S|--[\\w-]+(=.*)?")) {
      throw InputException.expected("an option of sbatch, such as --qos=low", option).at(ANY);
    }
    if (OWN.contains(option.replaceFirst("=.*", ""))) {
      throw InputException.expected("none that the script has of its own", option).at(ANY);
    }
    return option;
  }

  /**
   * The arguments of a command without these options, and without the given others.
   *
   * @param otherFlags options without a value
   * @param others options with a value
   */
  public static List<String> without(
      List<String> arguments, List<String> otherFlags, List<String> others) {
    List<String> flags = Stream.concat(Stream.of(SLURM, DRY_RUN), otherFlags.stream()).toList();
    List<String> valued = Stream.concat(valued().stream(), others.stream()).toList();
    List<String> kept = new ArrayList<>();
    Iterator<String> words = arguments.iterator();
    while (words.hasNext()) {
      String word = words.next();
      boolean joined = word.contains("=");
      String name = joined ? word.substring(0, word.indexOf('=')) : word;
      if (valued.contains(name)) {
        if (!joined && words.hasNext()) {
          words.next();
        }
      } else if (!flags.contains(name)) {
        kept.add(word);
      }
    }
    return kept;
  }
}
