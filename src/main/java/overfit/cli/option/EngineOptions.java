package overfit.cli.option;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import overfit.config.Suggestion;
import overfit.file.InputException;
import overfit.math.Crew;
import overfit.math.FusedMultiplyAdd;
import overfit.math.Kernels;
import overfit.nn.Engine;
import overfit.train.EngineChooser;
import picocli.CommandLine.Option;

/** How it is computed: options that change how fast a result comes, and never any digit of it. */
public final class EngineOptions {

  private static final String AUTO = "auto";
  private static final String PLAIN = "plain";
  private static final String VECTOR = "vector";
  private static final List<String> KINDS = List.of(AUTO, PLAIN, VECTOR);

  /** More than any machine has that this program is meant for. */
  private static final int MOST_THREADS = 256;

  @Option(
      names = "--kernels",
      paramLabel = "KIND",
      description = {
        "How matrices are multiplied: plain Java, Java's vector API, or auto",
        "(default: auto). No result depends on it."
      })
  private String kernels = AUTO;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = {
        "Threads that may share the samples of a step, where there are enough of",
        "them: from 1 to 256 (default: one a processor). No result depends on it."
      })
  private String threads = "";

  /** Throws {@link InputException} for a kind that is not there, or no number of threads. */
  public EngineChooser engines() {
    if (!KINDS.contains(kernels)) {
      String near = Suggestion.of(kernels, KINDS);
      throw InputException.expected("auto, plain or vector", kernels + near).at("--kernels");
    }
    EngineChooser automatic = EngineChooser.sharing(new Crew(count(), daemons()));
    if (kernels.equals(AUTO)) {
      return automatic;
    }
    Kernels chosen = kernels.equals(PLAIN) ? Kernels.PLAIN : vector();
    return (network, batch, steps) ->
        new Engine(chosen, automatic.suiting(network, batch, steps).crew());
  }

  /** What makes training slow here, in one line; empty where nothing does. */
  public static String warning() {
    return FusedMultiplyAdd.inHardware() ? "" : FusedMultiplyAdd.WARNING;
  }

  private static Kernels vector() {
    return Kernels.vector()
        .orElseThrow(
            () ->
                InputException.expected(
                        "a Java that was started with --add-modules jdk.incubator.vector",
                        "one without")
                    .at("--kernels vector"));
  }

  private int count() {
    if (threads.isEmpty()) {
      return Runtime.getRuntime().availableProcessors();
    }
    if (!threads.matches("\\d{1,3}")
        || Integer.parseInt(threads) < 1
        || Integer.parseInt(threads) > MOST_THREADS) {
      throw InputException.expected("a whole number from 1 to " + MOST_THREADS, threads)
          .at("--threads");
    }
    return Integer.parseInt(threads);
  }

  /** Threads are made when the first work is shared, and end with the program. */
  private static Executor daemons() {
    return Executors.newCachedThreadPool(
        task -> {
          Thread thread = new Thread(task, "kernels");
          thread.setDaemon(true);
          return thread;
        });
  }
}
