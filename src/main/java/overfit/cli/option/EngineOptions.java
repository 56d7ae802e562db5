package overfit.cli.option;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import overfit.config.Suggestion;
import overfit.file.InputException;
import overfit.math.FusedMultiplyAdd;
import overfit.math.Kernels;
import overfit.math.ThreadTeam;
import overfit.nn.Engine;
import overfit.train.EngineChooser;
import picocli.CommandLine.Model.CommandSpec;

/** Options of the compute engine. They affect speed only; results are bit-identical. */
public final class EngineOptions {

  private static final String KERNELS = "--kernels";
  private static final String THREADS = "--threads";
  private static final String JOBS = "--jobs";

  private static final String AUTO = "auto";
  private static final String PLAIN = "plain";
  private static final String VECTOR = "vector";
  private static final List<String> KINDS = List.of(AUTO, PLAIN, VECTOR);

  /** More than the processors of any machine that this program is meant for. */
  private static final int MAX_THREADS = 256;

  private final ValueOption kernels;

  /** Threads of a training step, or runs that are trained at the same time. */
  private final ValueOption threads;

  private final boolean jobs;

  private EngineOptions(ValueOption kernels, ValueOption threads, boolean jobs) {
    this.kernels = kernels;
    this.threads = threads;
    this.jobs = jobs;
  }

  /** Adds these options to a command. */
  public static EngineOptions addTo(CommandSpec spec) {
    ValueOption kernels = kernels(spec);
    ValueOption threads =
        ValueOption.addTo(
            spec,
            THREADS,
            "N",
            "Maximum number of threads for a training step: from 1 to 256 (default:"
                + " one per processor). Any number gives the same results.",
            List.of());
    return new EngineOptions(kernels, threads, false);
  }

  /** Adds --jobs instead of --threads, to a command that trains each run on one thread. */
  public static EngineOptions addJobsTo(CommandSpec spec) {
    ValueOption kernels = kernels(spec);
    ValueOption jobs =
        ValueOption.addTo(
            spec,
            JOBS,
            "N",
            "Number of runs trained at the same time, each on one thread: from 1 to 256 (default:"
                + " one per processor). Any number gives the same results.",
            List.of());
    return new EngineOptions(kernels, jobs, true);
  }

  private static ValueOption kernels(CommandSpec spec) {
    return ValueOption.addTo(
        spec,
        KERNELS,
        "KIND",
        "Matrix kernels: plain (Java), vector (Java's Vector API) or auto (default:"
            + " auto). All give the same results.",
        KINDS);
  }

  /** The number of runs trained at the same time; throws {@link InputException}. */
  public int jobs() {
    return jobs ? count(threads) : 1;
  }

  /** The same, or another number if none is given. */
  public int jobsOr(int usual) {
    return threads.value().isPresent() ? jobs() : usual;
  }

  /** Throws {@link InputException} for unknown kernels or an invalid number of threads. */
  public EngineChooser engines() {
    String kind = kernels.value().orElse(AUTO);
    if (!KINDS.contains(kind)) {
      String near = Suggestion.of(kind, KINDS);
      throw InputException.expected("auto, plain or vector", kind + near).at(KERNELS);
    }
    EngineChooser automatic =
        jobs
            ? EngineChooser.SERIAL
            : EngineChooser.sharing(new ThreadTeam(count(threads), daemonThreads()));
    if (kind.equals(AUTO)) {
      return automatic;
    }
    Kernels chosen = kind.equals(PLAIN) ? Kernels.PLAIN : vector();
    return (network, batch, steps) ->
        new Engine(chosen, automatic.suiting(network, batch, steps).team());
  }

  /** One line if this machine's results differ from others'; otherwise empty. */
  public static String warning() {
    return FusedMultiplyAdd.inHardware() ? "" : FusedMultiplyAdd.NONE;
  }

  private static Kernels vector() {
    return Kernels.vector()
        .orElseThrow(
            () ->
                (FusedMultiplyAdd.inHardware()
                        ? InputException.expected(
                            "Java to be started with --add-modules jdk.incubator.vector",
                            "it without")
                        : InputException.expected("a CPU with fused multiply-add", "one without"))
                    .at(KERNELS + " " + VECTOR));
  }

  /** The value of an option for a number of threads; by default one per processor. */
  private static int count(ValueOption option) {
    return option.whole(1, MAX_THREADS).orElseGet(Runtime.getRuntime()::availableProcessors);
  }

  /** Daemon threads, created on first use. */
  private static Executor daemonThreads() {
    return Executors.newCachedThreadPool(
        task -> {
          Thread thread = new Thread(task, "kernels");
          thread.setDaemon(true);
          return thread;
        });
  }
}
