package overfit.cli.option;

import java.util.List;
import java.util.Optional;
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

  private static final String AUTO = "auto";
  private static final String PLAIN = "plain";
  private static final String VECTOR = "vector";
  private static final List<String> KINDS = List.of(AUTO, PLAIN, VECTOR);

  private final ValueOption kernels;

  /** Empty if a training step is done by the thread that calls it. */
  private final Optional<ThreadsOption> threads;

  private EngineOptions(ValueOption kernels, Optional<ThreadsOption> threads) {
    this.kernels = kernels;
    this.threads = threads;
  }

  /** Adds these options to a command. */
  public static EngineOptions addTo(CommandSpec spec) {
    ValueOption kernels = kernels(spec);
    return new EngineOptions(kernels, Optional.of(ThreadsOption.addTo(spec)));
  }

  /** For a command line with none of these options. */
  public static EngineOptions defaults() {
    return new EngineOptions(ValueOption.absent(KERNELS), Optional.of(ThreadsOption.absent()));
  }

  /** Adds them to a command that trains each run on one thread. */
  public static EngineOptions addSerialTo(CommandSpec spec) {
    return new EngineOptions(kernels(spec), Optional.empty());
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

  /** Throws {@link InputException} for unknown kernels or an invalid number of threads. */
  public EngineChooser engines() {
    String kind = kernels.value().orElse(AUTO);
    if (!KINDS.contains(kind)) {
      String near = Suggestion.of(kind, KINDS);
      throw InputException.expected("auto, plain or vector", kind + near).at(KERNELS);
    }
    EngineChooser automatic = threads.map(EngineOptions::sharing).orElse(EngineChooser.SERIAL);
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

  private static EngineChooser sharing(ThreadsOption threads) {
    return EngineChooser.sharing(new ThreadTeam(threads.count(), daemonThreads()));
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
