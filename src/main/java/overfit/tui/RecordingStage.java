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
import overfit.train.sweep.SimulatedSweep;
import overfit.train.sweep.SweepPlan;
import overfit.tui.model.Model;
import overfit.tui.widget.Look;

/**
 * The program played for a recording: the same model and screen as on a terminal, in simulated
 * time, with colours and braille whatever the environment. It does not write the user's files.
 */
public final class RecordingStage implements Stage {

  private static final Look LOOK = new Look(Glyphs.BRAILLE, true);
  private static final String NO_CLIPBOARD = "not copied: a recording has no clipboard";
  private static final String NO_FILES = "not written: recording changes no files";

  private final EngineChooser engines;
  private final Size size;
  private final IncrementalScreen canvas = new IncrementalScreen(LOOK);
  private final Session session;

  /** The training of the open preset. */
  private SimulatedTraining training;

  /** The last one that was started. */
  private Optional<SimulatedSweep> sweep = Optional.empty();

  /** Since the recording began. */
  private long now;

  private Optional<Surface> frame = Optional.empty();

  public RecordingStage(
      Presets presets,
      StartState start,
      Theme theme,
      EngineChooser engines,
      int columns,
      int rows) {
    this.engines = engines;
    this.size = new Size(columns, rows);
    Model model = start.model();
    this.session =
        new Session(
            presets.readOnly(NO_FILES),
            model.withView(model.view().withTheme(theme).withSize(size)),
            Optional.empty(),
            this::train,
            this::sweep,
            text -> NO_CLIPBOARD,
            start.lessons());
    session.takeSnapshot();
    session.passTime(now);
  }

  private SimulatedTraining train(List<WantedRun> wanted, Speed speed, Optional<Order> first) {
    training = new SimulatedTraining(wanted, speed, engines);
    first.ifPresent(training::order);
    return training;
  }

  private SimulatedSweep sweep(SweepPlan plan) {
    SimulatedSweep started = new SimulatedSweep(plan, engines);
    sweep = Optional.of(started);
    return started;
  }

  @Override
  public void key(String name) {
    session.press(new KeyName(name));
    session.takeSnapshot();
    session.passTime(now);
    frame = Optional.empty();
  }

  @Override
  public void advance(long nanos) {
    training.advance(nanos);
    sweep.ifPresent(running -> running.advance(nanos));
    now += nanos;
    boolean changed = session.takeSnapshot();
    if (session.passTime(now) || changed) {
      frame = Optional.empty();
    }
  }

  @Override
  public Surface surface() {
    if (frame.isEmpty()) {
      frame = Optional.of(canvas.draw(session.model(), size));
    }
    return frame.get();
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
