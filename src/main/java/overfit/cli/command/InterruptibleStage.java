package overfit.cli.command;

import java.util.Locale;
import overfit.cli.process.Host;
import overfit.cli.process.Interruption;
import overfit.cli.report.ProgressLine;
import overfit.file.InputException;
import overfit.record.tape.Stage;
import overfit.screen.Surface;
import overfit.screen.Theme;

/**
 * A stage that shows how much of the tape has been played, and that Ctrl-C stops; then no film is
 * written.
 */
final class InterruptibleStage implements Stage {

  private final Stage stage;
  private final Interruption interruption;
  private final ProgressLine progress;
  private long played;

  InterruptibleStage(Stage stage, Host host) {
    this.stage = stage;
    this.interruption = host.interruption();
    this.progress =
        ProgressLine.of(
            host, () -> String.format(Locale.ROOT, " %.1f s of the tape", played / 1e9), false);
  }

  @Override
  public void key(String name) {
    stage.key(name);
  }

  @Override
  public void advance(long nanos) {
    if (interruption.requested()) {
      throw new InputException("interrupted: no film is written");
    }
    stage.advance(nanos);
    played += nanos;
    progress.show();
  }

  @Override
  public Surface surface() {
    return stage.surface();
  }

  @Override
  public Theme theme() {
    return stage.theme();
  }

  @Override
  public String status() {
    return stage.status();
  }

  @Override
  public boolean ended() {
    return stage.ended();
  }

  @Override
  public void close() {
    progress.close();
    stage.close();
  }
}
