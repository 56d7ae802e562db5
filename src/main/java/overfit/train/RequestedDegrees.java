package overfit.train;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import overfit.train.baseline.BaselineData;
import overfit.train.baseline.DegreeCurve;

/**
 * The losses of polynomials on the points of the run for which they are requested. An executor
 * computes them, so that training does not wait; it ends early when other points are asked for.
 */
final class RequestedDegrees {

  private final Executor beside;
  private final Runnable onEnd;
  private volatile Optional<Work> latest = Optional.empty();

  private static final class Work {

    private final BaselineData data;
    private volatile Optional<DegreeCurve> curve = Optional.empty();

    Work(BaselineData data) {
      this.data = data;
    }
  }

  /**
   * @param beside runs a task now or later, on any thread
   * @param onEnd called on that thread when a curve is complete
   */
  RequestedDegrees(Executor beside, Runnable onEnd) {
    this.beside = beside;
    this.onEnd = onEnd;
  }

  /** Computes them at once, on the caller's thread. */
  static RequestedDegrees immediate() {
    return new RequestedDegrees(Runnable::run, () -> {});
  }

  /**
   * The run with its curve, as far as that is complete; without one if there is no test loss, or it
   * would take too long. Called on the training thread only.
   */
  RunSnapshot addTo(RunSnapshot run) {
    boolean feasible = run.data().count() <= RunSnapshot.MOST_SAMPLES_OF_DEGREES;
    return feasible && run.scores().tested() ? run.withDegrees(of(run.baselineData())) : run;
  }

  private Optional<DegreeCurve> of(BaselineData data) {
    if (latest.filter(work -> work.data.givesTheSameAs(data)).isEmpty()) {
      Work next = new Work(data);
      latest = Optional.of(next);
      beside.execute(() -> compute(next));
    }
    return latest.flatMap(work -> work.curve);
  }

  private void compute(Work work) {
    work.curve = DegreeCurve.of(List.of(work.data), () -> isLatest(work));
    if (work.curve.isPresent()) {
      onEnd.run();
    }
  }

  private boolean isLatest(Work work) {
    return latest.filter(other -> other == work).isPresent();
  }

  /** Ends what is not complete. */
  void cancel() {
    if (latest.filter(work -> work.curve.isEmpty()).isPresent()) {
      latest = Optional.empty();
    }
  }
}
