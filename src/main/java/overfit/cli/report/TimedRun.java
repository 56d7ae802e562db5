package overfit.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import overfit.train.Clock;
import overfit.train.Run;
import overfit.train.export.DiagnosticsLog;
import overfit.train.export.EpochLosses;
import overfit.train.export.EpochSink;
import overfit.train.folder.KeptLosses;

/** A run with its training time and, if requested, the losses of all epochs. */
public final class TimedRun {

  private static final double NANOS = 1e9;

  private final Run run;
  private final List<EpochLosses> kept = new ArrayList<>();
  private final boolean keepsLosses;
  private final double secondsBefore;
  private final List<EpochSink> sinks;
  private final Optional<DiagnosticsLog> diagnostics;
  private double firstLoss = Double.NaN;
  private long nanos;
  private boolean ended;

  public TimedRun(Run run, boolean keepsLosses) {
    this(run, keepsLosses, 0, List.of());
  }

  /**
   * @param secondsBefore the training time until now
   * @param sinks what takes the losses of all further epochs
   */
  public TimedRun(Run run, boolean keepsLosses, double secondsBefore, List<EpochSink> sinks) {
    this(run, keepsLosses, secondsBefore, sinks, Optional.empty());
  }

  /**
   * @param diagnostics looks at the run, as one of the sinks or for one of them
   */
  public TimedRun(
      Run run,
      boolean keepsLosses,
      double secondsBefore,
      List<EpochSink> sinks,
      Optional<DiagnosticsLog> diagnostics) {
    this.diagnostics = diagnostics;
    this.run = run;
    this.keepsLosses = keepsLosses;
    this.secondsBefore = secondsBefore;
    this.sinks = List.copyOf(sinks);
  }

  /** Trains one epoch and measures its time. */
  public void step(Clock clock) {
    long start = clock.nanos();
    long before = run.epoch();
    run.step();
    nanos += clock.nanos() - start;
    if (run.epoch() > before) {
      trained();
    }
    if (!run.running()) {
      end();
    }
  }

  private void trained() {
    if (run.epoch() == 1 || keepsLosses || !sinks.isEmpty()) {
      EpochLosses losses = EpochLosses.of(run);
      keep(losses);
      sinks.forEach(sink -> sink.add(losses, seconds()));
    }
  }

  /** Keeps the losses of all epochs until now, as far as reports need them. */
  public void keep(KeptLosses before) {
    Optional<EpochLosses> next = before.next();
    while (next.isPresent()) {
      keep(next.get());
      next = keepsLosses ? before.next() : Optional.empty();
    }
  }

  private void keep(EpochLosses losses) {
    firstLoss = losses.epoch() == 1 ? losses.train() : firstLoss;
    if (keepsLosses) {
      kept.add(losses);
    }
  }

  /** Training has ended, or is interrupted: the sinks get their last. */
  public void end() {
    if (!ended) {
      ended = true;
      sinks.forEach(sink -> sink.end(seconds()));
    }
  }

  /** What was seen of its layers; empty if that is not asked for. */
  public Optional<DiagnosticsLog> diagnostics() {
    return diagnostics;
  }

  public Run run() {
    return run;
  }

  /** The train loss of the first epoch; NaN before it. */
  double firstLoss() {
    return firstLoss;
  }

  /** One of the losses of all epochs that are kept. */
  double[] losses(ToDoubleFunction<EpochLosses> loss) {
    return kept.stream().mapToDouble(loss).toArray();
  }

  double seconds() {
    return secondsBefore + nanos / NANOS;
  }
}
