package overfit.cli;

import overfit.config.InputException;
import overfit.record.Stage;
import overfit.screen.Surface;
import overfit.screen.Theme;

/** A stage that Ctrl-C ends in the middle of the film, of which nothing is then left. */
record InterruptibleStage(Stage stage, Interruption interruption) implements Stage {

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
    stage.close();
  }
}
