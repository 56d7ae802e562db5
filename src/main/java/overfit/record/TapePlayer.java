package overfit.record;

import java.util.Optional;
import overfit.file.InputException;
import overfit.record.film.FixedDecimal;
import overfit.record.film.Frame;
import overfit.record.film.FrameCapture;
import overfit.record.film.OutputTarget;
import overfit.record.film.SourcePosition;
import overfit.record.tape.BoundedSearch;
import overfit.record.tape.Player;
import overfit.record.tape.Stage;
import overfit.record.tape.Tape;
import overfit.record.tape.TapeSettings;
import overfit.record.tape.TapeStep;
import overfit.screen.Theme;

/** Plays the steps of a tape on a stage, frame by frame, and gives the film its pictures. */
final class TapePlayer implements Player {

  private static final long NANOS_PER_SECOND = 1_000_000_000;

  /** Where the pictures go. */
  interface Screen {
    void frame(long nanos, Frame picture);

    void still(OutputTarget output, Theme theme, Frame picture);
  }

  private final Stage stage;
  private final TapeSettings settings;
  private final Screen screen;
  private final FrameCapture capture;

  /** When the next step is due, in the time of the stage. */
  private long due;

  /** Frames that the stage has lived, and those of them that are in the film. */
  private long lived;

  private long filmed;
  private boolean filming = true;
  private Optional<Frame> last = Optional.empty();

  TapePlayer(Stage stage, TapeSettings settings, Screen screen) {
    this.stage = stage;
    this.settings = settings;
    this.screen = screen;
    this.capture = new FrameCapture(stage.theme());
  }

  /** Gives the length of the film in nanoseconds. */
  long play(Tape tape) {
    SourcePosition place = tape.start();
    for (TapeStep step : tape.steps()) {
      place = step.place();
      step.play(this);
    }
    passTo(place, due);
    capture();
    if (last.isEmpty()) {
      throw place.expected("something to film", "Hide and no Show after it");
    }
    return inFilm(filmed);
  }

  @Override
  public void press(SourcePosition place, String key, long nanosAfter) {
    passTo(place, due);
    if (stage.ended()) {
      throw place.expected("no key after the program has been left", key);
    }
    stage.key(key);
    due += nanosAfter;
  }

  @Override
  public void sleep(SourcePosition place, long nanos) {
    due += nanos;
    passTo(place, due);
  }

  @Override
  public void film(boolean on) {
    filming = on;
  }

  @Override
  public void screenshot(TapeStep.Screenshot step) {
    passTo(step.place(), due);
    Theme theme = stage.theme();
    screen.still(step.output(), theme, new FrameCapture(theme).take(stage.surface(), theme));
  }

  @Override
  public void await(TapeStep.Wait wait) {
    passTo(wait.place(), due);
    long end = due + wait.nanos();
    while (!isShown(wait)) {
      if (tick(lived) >= end) {
        throw wait.place()
            .expected(
                "/"
                    + wait.pattern()
                    + "/ within "
                    + FixedDecimal.of(wait.nanos() / 1_000_000, 3)
                    + " s",
                "\"" + stage.status() + "\"");
      }
      nextFrame(wait.place());
    }
    due = Math.max(due, tick(lived));
  }

  private boolean isShown(TapeStep.Wait wait) {
    try {
      return wait.region().shows(wait.pattern(), stage);
    } catch (BoundedSearch.Endless e) {
      throw wait.place()
          .expected("a regular expression that is soon done", wait.pattern().pattern());
    }
  }

  /** To the first frame that is not before this time. */
  private void passTo(SourcePosition place, long nanos) {
    if (nanos > tick(Tape.MOST_FRAMES)) {
      throw tooLong(place);
    }
    while (tick(lived) < nanos) {
      nextFrame(place);
    }
  }

  private void nextFrame(SourcePosition place) {
    if (lived == Tape.MOST_FRAMES) {
      throw tooLong(place);
    }
    capture();
    long nanos = tick(lived + 1) - tick(lived);
    lived++;
    if (!stage.ended()) {
      stage.advance(nanos);
    }
  }

  private static InputException tooLong(SourcePosition place) {
    return place.expected("a film of up to " + Tape.MOST_FRAMES + " frames", "a longer one");
  }

  private void capture() {
    if (!filming) {
      return;
    }
    Frame picture = picture();
    if (last.isEmpty() || !picture.equals(last.get())) {
      screen.frame(inFilm(filmed), picture);
      last = Optional.of(picture);
    }
    filmed++;
  }

  private Frame picture() {
    return capture.take(stage.surface(), stage.theme());
  }

  private long tick(long frame) {
    return frame * NANOS_PER_SECOND / settings.framerate();
  }

  private long inFilm(long frame) {
    return Math.round(tick(frame) / settings.playbackSpeed());
  }
}
