package overfit.train.export;

import java.util.ArrayList;
import java.util.List;
import overfit.file.LineOutput;
import overfit.train.Run;
import overfit.train.RunStatus;
import overfit.train.layers.Diagnostics;
import overfit.train.layers.LayerWarning;

/** Looks at the layers and the sharpness of a run now and then while it is trained. */
public final class DiagnosticsLog implements EpochSink {

  private final Run run;
  private final List<Diagnostics> past;
  private final LineOutput lines;

  /**
   * Goes on after what was seen before.
   *
   * @param past what was seen, up to the present epoch
   * @param lines takes lines of {@link DiagnosticsCsv}
   */
  public DiagnosticsLog(Run run, List<Diagnostics> past, LineOutput lines) {
    this.run = run;
    this.past = new ArrayList<>(past);
    this.lines = lines;
    look();
  }

  @Override
  public void add(EpochLosses losses, double seconds) {
    look();
  }

  /** Nothing is seen twice. */
  private void look() {
    if (Diagnostics.isDue(run.epoch()) && !seen()) {
      Diagnostics present = Diagnostics.of(stopped() ? run.copies().atLastEpoch() : run);
      past.add(present);
      lines.add(DiagnosticsCsv.lines(present));
    }
  }

  private boolean stopped() {
    return run.status() == RunStatus.STOPPED;
  }

  private boolean seen() {
    return !past.isEmpty() && past.get(past.size() - 1).epoch() == run.epoch();
  }

  @Override
  public void end(double seconds) {
    lines.flush();
  }

  /** What was seen up to the epoch of the network, and the network itself as the last. */
  public List<Diagnostics> series() {
    List<Diagnostics> series = new ArrayList<>(past);
    series.removeIf(each -> each.epoch() >= run.networkEpoch());
    series.add(Diagnostics.of(run));
    return series;
  }

  public Run run() {
    return run;
  }

  /** What is wrong, given the series. */
  public List<LayerWarning> warnings(List<Diagnostics> series) {
    return Diagnostics.warnings(run, series);
  }
}
