package overfit.tui;

import java.util.List;
import java.util.Optional;
import overfit.config.preset.Presets;
import overfit.record.tape.Stage;
import overfit.screen.Glyphs;
import overfit.screen.Size;
import overfit.screen.Surface;
import overfit.screen.Theme;
import overfit.terminal.input.KeyName;
import overfit.train.EngineChooser;
import overfit.train.Order;
import overfit.train.SimulatedTraining;
import overfit.train.Speed;
import overfit.train.WantedRun;
import overfit.tui.model.Model;
import overfit.tui.widget.Look;

/**
 * The program played for a film: the same model and the same screen as on a terminal, in colour and
 * braille whatever the environment says, in made-up time. It leaves the user's files alone.
 */
public final class RecordingStage implements Stage {

  private static final Look LOOK = new Look(Glyphs.BRAILLE, true);
  private static final String NO_FILES = "nothing is written here: a film changes no files";

  private final EngineChooser engines;
  private final Size size;
  private final IncrementalScreen canvas = new IncrementalScreen(LOOK);
  private final Session session;

  /** The one of the preset that is open. */
  private SimulatedTraining training;

  private Optional<Surface> shown = Optional.empty();

  public RecordingStage(
      Presets presets,
      StartState opening,
      Theme theme,
      EngineChooser engines,
      int columns,
      int rows) {
    this.engines = engines;
    this.size = new Size(columns, rows);
    Model model = opening.model();
    this.session =
        new Session(
            presets.readOnly(NO_FILES),
            model.withView(model.view().withTheme(theme)),
            Optional.empty(),
            this::train);
    session.look();
  }

  private SimulatedTraining train(List<WantedRun> wanted, Speed speed, Optional<Order> first) {
    training = new SimulatedTraining(wanted, speed, engines);
    first.ifPresent(training::order);
    return training;
  }

  @Override
  public void key(String name) {
    session.press(new KeyName(name));
    session.look();
    shown = Optional.empty();
  }

  @Override
  public void advance(long nanos) {
    training.advance(nanos);
    if (session.look()) {
      shown = Optional.empty();
    }
  }

  @Override
  public Surface surface() {
    if (shown.isEmpty()) {
      shown = Optional.of(canvas.draw(session.model(), size));
    }
    return shown.get();
  }

  @Override
  public Theme theme() {
    return session.model().view().theme();
  }

  @Override
  public String status() {
    return Header.status(session.model(), LOOK);
  }

  @Override
  public boolean ended() {
    return session.exit().isPresent();
  }

  @Override
  public void close() {
    session.close();
  }
}
