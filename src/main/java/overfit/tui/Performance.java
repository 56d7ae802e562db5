package overfit.tui;

import java.util.List;
import java.util.Optional;
import overfit.config.Presets;
import overfit.record.Stage;
import overfit.screen.Glyphs;
import overfit.screen.Surface;
import overfit.screen.Theme;
import overfit.train.Engines;
import overfit.train.Order;
import overfit.train.Planned;
import overfit.train.Speed;
import overfit.train.StagedTraining;

/**
 * The program played for a film: the same model and the same screen as on a terminal, in colour and
 * braille whatever the environment says, in made-up time. It leaves the user's files alone.
 */
public final class Performance implements Stage {

  private static final Look LOOK = new Look(Glyphs.BRAILLE, true);
  private static final String NO_FILES = "nothing is written here: a film changes no files";

  private final Engines engines;
  private final Size size;
  private final Canvas canvas = new Canvas(LOOK);
  private final Workshop workshop;

  /** The one of the preset that is open. */
  private StagedTraining training;

  private Optional<Surface> shown = Optional.empty();

  public Performance(
      Presets presets, Opening opening, Theme theme, Engines engines, int columns, int rows) {
    this.engines = engines;
    this.size = new Size(columns, rows);
    Model model = opening.model();
    this.workshop =
        new Workshop(
            presets.readOnly(NO_FILES),
            model.withView(model.view().withTheme(theme)),
            Optional.empty(),
            this::train);
    workshop.look();
  }

  private StagedTraining train(List<Planned> plan, Speed speed, Optional<Order> first) {
    training = new StagedTraining(plan, speed, engines);
    first.ifPresent(training::order);
    return training;
  }

  @Override
  public void key(String name) {
    workshop.press(new Key(name));
    workshop.look();
    shown = Optional.empty();
  }

  @Override
  public void advance(long nanos) {
    training.advance(nanos);
    if (workshop.look()) {
      shown = Optional.empty();
    }
  }

  @Override
  public Surface surface() {
    if (shown.isEmpty()) {
      shown = Optional.of(canvas.draw(workshop.model(), size));
    }
    return shown.get();
  }

  @Override
  public Theme theme() {
    return workshop.model().view().theme();
  }

  @Override
  public String status() {
    return Header.status(workshop.model(), LOOK);
  }

  @Override
  public boolean ended() {
    return workshop.exit().isPresent();
  }

  @Override
  public void close() {
    workshop.close();
  }
}
