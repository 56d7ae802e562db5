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

  private static final String AUTO = "auto";
  private static final String PLAIN = "plain";
  private static final String VECTOR = "vector";
  private static final List<String> KINDS = List.of(AUTO, PLAIN, VECTOR);

  /** More than the processors of any machine that this program is meant for. */
  private static final int MAX_THREADS = 256;

  private final ValueOption kernels;
  private final ValueOption threads;

  private EngineOptions(ValueOption kernels, ValueOption threads) {
    this.kernels = kernels;
    this.threads = threads;
  }

  /** Adds these options to a command. */
  public static EngineOptions addTo(CommandSpec spec) {
    ValueOption kernels =
        ValueOption.addTo(
            spec,
            KERNELS,
            "KIND",
            "Matrix kernels: plain (Java), vector (Java's Vector API) or auto (default:"
                + " auto). All give the same results.",
            KINDS);
    ValueOption threads =
        ValueOption.addTo(
            spec,
            THREADS,
            "N",
            "Maximum number of threads for a training step: from 1 to 256 (default:"
                + " one per processor). Any number gives the same results.",
            List.of());
    return new EngineOptions(kernels, threads);
  }

  /** Throws {@link InputException} for unknown kernels or an invalid number of threads. */
  public EngineChooser engines() {
    String kind = kernels.value().orElse(AUTO);
    if (!KINDS.contains(kind)) {
      String near = Suggestion.of(kind, KINDS);
      throw InputException.expected("auto, plain or vector", kind + near).at(KERNELS);
    }
    EngineChooser automatic = EngineChooser.sharing(new ThreadTeam(count(), daemonThreads()));
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

  private int count() {
    return threads
        .value()
        .map(EngineOptions::number)
        .orElseGet(Runtime.getRuntime()::availableProcessors);
  }

  private static int number(String text) {
    if (!text.matches("\\d{1,3}")
        || Integer.parseInt(text) < 1
        || Integer.parseInt(text) > MAX_THREADS) {
      throw InputException.expected("a whole number from 1 to " + MAX_THREADS, text).at(THREADS);
    }
    return Integer.parseInt(text);
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
