package overfit.lesson.check;

import overfit.config.RunSpec;
import overfit.lesson.facts.RunMeasures;
import overfit.train.EngineChooser;
import overfit.train.InspectedRun;
import overfit.train.Run;

/**
 * The states of a run that has ended, for what is computed from them. Those before its end are
 * trained again, which is quick if they are asked for in their order.
 */
final class MeasuredRun {

  private final RunSpec spec;
  private final EngineChooser engines;
  private final long last;
  private final RunMeasures end;
  private Run again;
  private RunMeasures latest;
  private long epoch = -1;

  /**
   * @param ended not trained any further
   * @param engines chooses engines that may be used by several threads at once
   */
  MeasuredRun(RunSpec spec, Run ended, EngineChooser engines) {
    this.spec = spec;
    this.engines = engines;
    last = ended.epoch();
    end = new RunMeasures(InspectedRun.of(ended), () -> true);
  }

  /** After an epoch. */
  synchronized RunMeasures at(long wanted) {
    if (wanted == last) {
      return end;
    }
    if (wanted != epoch) {
      again = wanted < epoch || again == null ? Run.of(spec, engines) : again;
      while (again.epoch() < wanted) {
        again.step();
      }
      epoch = wanted;
      latest = new RunMeasures(InspectedRun.of(again.copies().now()), () -> true);
    }
    return latest;
  }
}
