package overfit.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import overfit.config.Config;
import overfit.config.RunSpec;
import overfit.train.EngineChooser;
import overfit.train.Findings;
import overfit.train.InspectedRun;
import overfit.train.Run;
import overfit.train.landscape.LandscapeInspection;
import overfit.train.landscape.LandscapeKind;
import overfit.train.landscape.Seeds;
import overfit.train.landscape.Window;

/**
 * Processor time of the landscape of the lesson's network at 60 × 30 points: until the first,
 * coarse picture, and until all of it. Processor time of the thread is used, because it varies less
 * than elapsed time on a machine that runs other programs.
 */
public final class LandscapeTime implements Findings {

  private static final double NANOS_PER_MILLI = 1e6;

  private final ThreadMXBean clock = ManagementFactory.getThreadMXBean();
  private long first;

  private LandscapeTime() {}

  /**
   * Arguments: line, path or random, and a number of rounds. Prints milliseconds until the coarse
   * picture and in all, a line a round; the first is that of a JVM that has only trained.
   */
  public static void main(String[] args) {
    LandscapeKind kind = LandscapeKind.of(args[0]).orElseThrow();
    Window window = new Window(60, 30, 1);
    LandscapeInspection inspection =
        new LandscapeInspection(kind, 1, Set.of(), Seeds.INITIAL, window);
    List<InspectedRun> runs = List.of(trained(0), trained(1));
    for (int round = 0; round < Integer.parseInt(args[1]); round++) {
      new LandscapeTime().measure(inspection, runs);
    }
  }

  private static InspectedRun trained(int id) {
    Run run = Run.rewindable(new RunSpec("run", Config.INITIAL), EngineChooser.SERIAL);
    while (run.running()) {
      run.step();
    }
    return new InspectedRun(id, run, run.path());
  }

  private void measure(LandscapeInspection inspection, List<InspectedRun> runs) {
    long start = clock.getCurrentThreadCpuTime();
    inspection.inspect(runs, this);
    long all = clock.getCurrentThreadCpuTime() - start;
    System.out.printf(
        Locale.ROOT, "%.1f %.1f%n", (first - start) / NANOS_PER_MILLI, all / NANOS_PER_MILLI);
  }

  @Override
  public void found(Object finding) {
    first = first == 0 ? clock.getCurrentThreadCpuTime() : first;
  }

  @Override
  public boolean wanted() {
    return true;
  }
}
