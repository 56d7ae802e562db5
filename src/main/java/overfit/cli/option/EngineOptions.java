package overfit.cli.option;

import java.util.Iterator;
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
import picocli.CommandLine.Option;

/** Options of the compute engine. They affect speed only; results are bit-identical. */
public final class EngineOptions {

  private static final String AUTO = "auto";
  private static final String PLAIN = "plain";
  private static final String VECTOR = "vector";
  private static final List<String> KINDS = List.of(AUTO, PLAIN, VECTOR);

  /** More than the processors of any machine that this program is meant for. */
  private static final int MAX_THREADS = 256;

  @Option(
      names = "--kernels",
      paramLabel = "KIND",
      completionCandidates = Kinds.class,
      description = {
        "Matrix kernels: plain (Java), vector (Java's Vector API) or auto (default:"
            + " auto). All give the same results."
      })
  private String kernels = AUTO;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = {
        "Maximum number of threads for a training step: from 1 to 256 (default:"
            + " one per processor). Any number gives the same results."
      })
  private String threads = "";

  /** For the completion of shells. */
  private static final class Kinds implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return KINDS.iterator();
    }
  }

  /** Throws {@link InputException} for unknown kernels or an invalid number of threads. */
  public EngineChooser engines() {
    if (!KINDS.contains(kernels)) {
      String near = Suggestion.of(kernels, KINDS);
      throw InputException.expected("auto, plain or vector", kernels + near).at("--kernels");
    }
    EngineChooser automatic = EngineChooser.sharing(new ThreadTeam(count(), daemonThreads()));
    if (kernels.equals(AUTO)) {
      return automatic;
    }
    Kernels chosen = kernels.equals(PLAIN) ? Kernels.PLAIN : vector();
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
                    .at("--kernels vector"));
  }

  private int count() {
    if (threads.isEmpty()) {
      return Runtime.getRuntime().availableProcessors();
    }
    if (!threads.matches("\\d{1,3}")
        || Integer.parseInt(threads) < 1
        || Integer.parseInt(threads) > MAX_THREADS) {
      throw InputException.expected("a whole number from 1 to " + MAX_THREADS, threads)
          .at("--threads");
    }
    return Integer.parseInt(threads);
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
