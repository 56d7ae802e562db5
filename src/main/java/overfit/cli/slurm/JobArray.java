package overfit.cli.slurm;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import overfit.config.preset.ShellCommand;
import overfit.file.InputException;

/**
 * A sweep as a Slurm job array. See <a href="https://slurm.schedmd.com/job_array.html">Job Array
 * Support</a>.
 *
 * @param program the path of the program
 * @param arguments those of the sweep, without options that its tasks have of their own
 * @param workingFolder where the arguments' relative paths begin
 * @param out the folder of the sweep, which gets the output of the tasks
 * @param shares into how many shares the runs are divided
 * @param pending the shares that have runs to train, from 1
 * @param jobs how many runs a task trains at the same time, which is its number of processors
 * @param options further options of sbatch, such as {@code --time=1:00:00}
 */
public record JobArray(
    Path program,
    List<String> arguments,
    Path workingFolder,
    Path out,
    int shares,
    List<Integer> pending,
    int jobs,
    List<String> options) {

  public JobArray {
    arguments = List.copyOf(arguments);
    pending = List.copyOf(pending);
    options = List.copyOf(options);
  }

  /**
   * The batch script, for bash, which reads every quoted word. Throws {@link InputException} for a
   * path or an option of several lines.
   */
  public String script() {
    List<String> directives = new ArrayList<>();
    directives.add("--job-name=overfit");
    directives.add("--array=" + ranges(pending));
    directives.add("--cpus-per-task=" + jobs);
    directives.add("--chdir=" + workingFolder);
    directives.add("--output=" + slurmPath(out) + "/slurm-%A_%a.out");
    directives.add("--open-mode=append");
    directives.addAll(options);
    return """
        #!/bin/bash
        # Each task trains a share of the runs that are not finished yet. `sbatch` with this file, or
        # the same sweep with --slurm, completes what a task could not.
        %s

        exec %s sweep --shard "$SLURM_ARRAY_TASK_ID/%d" --jobs %d --quiet \\
          %s
        """
        .formatted(
            directives.stream().map(JobArray::directive).collect(Collectors.joining("\n")),
            ShellCommand.quoted(program.toString()),
            shares,
            jobs,
            arguments.stream().map(ShellCommand::quoted).collect(Collectors.joining(" ")));
  }

  /** A line that sbatch reads. It takes both kinds of quotes, and blanks, # and \ as a shell. */
  private static String directive(String option) {
    if (option.matches("(?s).*[\\p{Cntrl}\"\\\\].*")) {
      throw InputException.expected("one line without \" and \\, which sbatch cannot read", option)
          .at("--slurm");
    }
    int value = option.indexOf('=') + 1;
    boolean plain = option.matches("[A-Za-z0-9_./:=@%+,-]*");
    return "#SBATCH "
        + (plain ? option : option.substring(0, value) + '"' + option.substring(value) + '"');
  }

  /** Slurm replaces %A and the like in the names of files. */
  private static String slurmPath(Path path) {
    return path.toString().replace("%", "%%");
  }

  /** Increasing numbers as {@code 1-3,7}. */
  private static String ranges(List<Integer> numbers) {
    List<Integer> firsts =
        IntStream.range(0, numbers.size())
            .filter(i -> i == 0 || numbers.get(i) > numbers.get(i - 1) + 1)
            .boxed()
            .toList();
    return IntStream.range(0, firsts.size())
        .mapToObj(
            i -> {
              int end = i + 1 < firsts.size() ? firsts.get(i + 1) : numbers.size();
              int first = numbers.get(firsts.get(i));
              int last = numbers.get(end - 1);
              return first == last ? String.valueOf(first) : first + "-" + last;
            })
        .collect(Collectors.joining(","));
  }
}
