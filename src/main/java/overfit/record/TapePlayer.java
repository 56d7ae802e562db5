package overfit.record;

import java.util.Optional;
import overfit.file.InputException;
import overfit.file.MessageText;
import overfit.record.film.FilmFrame;
import overfit.record.film.FixedDecimal;
import overfit.record.film.FrameCapture;
import overfit.record.film.OutputTarget;
import overfit.record.film.SourcePosition;
import overfit.record.tape.BoundedSearch;
import overfit.record.tape.Playback;
import overfit.record.tape.Stage;
import overfit.record.tape.Tape;
import overfit.record.tape.TapeSettings;
import overfit.record.tape.TapeStep;
import overfit.screen.Theme;

/** Plays the steps of a tape on a stage, frame by frame, and hands the frames to a sink. */
final class TapePlayer implements Playback {

  private static final long NANOS_PER_SECOND = 1_000_000_000;

  /** Takes the frames of the film and its stills. */
  interface FrameSink {
    void frame(long nanos, FilmFrame frame);

    void still(OutputTarget output, Theme theme, FilmFrame frame);
  }

  private final Stage stage;
  private final TapeSettings settings;
  private final FrameSink sink;
  private final FrameCapture capture;

  /** When the next step is due, in stage time. */
  private long due;

  /** The number of frames played. */
  private long played;

  /** The number of frames in the film, unchanged ones included. */
  private long filmed;

  private boolean filming = true;
  private Optional<FilmFrame> last = Optional.empty();

  TapePlayer(Stage stage, TapeSettings settings, FrameSink sink) {
    this.stage = stage;
    this.settings = settings;
    this.sink = sink;
    this.capture = new FrameCapture(stage.theme());
  }

  /** Plays a tape and returns the length of the film in nanoseconds. */
  long play(Tape tape) {
    SourcePosition place = tape.start();
    for (TapeStep step : tape.steps()) {
      place = step.place();
      step.play(this);
    }
    advanceTo(place, due);
    capture();
    if (last.isEmpty()) {
      throw place.expected("at least one frame in the film", "Hide without Show");
    }
    return filmTime(filmed);
  }

  @Override
  public void press(SourcePosition place, String key, long nanosAfter) {
    advanceTo(place, due);
    if (stage.ended()) {
      throw place.expected("no key after the program has quit", key);
    }
    stage.key(key);
    due += nanosAfter;
  }

  @Override
  public void sleep(SourcePosition place, long nanos) {
    due += nanos;
    advanceTo(place, due);
  }

  @Override
  public void film(boolean on) {
    filming = on;
  }

  @Override
  public void screenshot(TapeStep.Screenshot step) {
    advanceTo(step.place(), due);
    Theme theme = stage.theme();
    sink.still(step.output(), theme, new FrameCapture(theme).take(stage.surface(), theme));
  }

  @Override
  public void await(TapeStep.Wait wait) {
    advanceTo(wait.place(), due);
    long end = due + wait.nanos();
    while (!isShown(wait)) {
      if (stageTime(played) >= end) {
        throw wait.place()
            .expected(
                "/"
                    + MessageText.quoted(wait.pattern().pattern())
                    + "/ within "
                    + FixedDecimal.of(wait.nanos() / 1_000_000, 3)
                    + " s",
                "\"" + stage.status() + "\"");
      }
      nextFrame(wait.place());
    }
    due = Math.max(due, stageTime(played));
  }

  private boolean isShown(TapeStep.Wait wait) {
    try {
      return wait.region().shows(wait.pattern(), stage);
    } catch (BoundedSearch.LimitExceeded e) {
      throw wait.place()
          .expected("a regular expression that is faster to match", wait.pattern().pattern());
    }
  }

  /** Advances to the first frame at or after this time. */
  private void advanceTo(SourcePosition place, long nanos) {
    if (nanos > stageTime(Tape.MAX_FRAMES)) {
      throw tooLong(place);
    }
    while (stageTime(played) < nanos) {
      nextFrame(place);
    }
  }

  private void nextFrame(SourcePosition place) {
    if (played == Tape.MAX_FRAMES) {
      throw tooLong(place);
    }
    capture();
    long nanos = stageTime(played + 1) - stageTime(played);
    played++;
    if (!stage.ended()) {
      stage.advance(nanos);
    }
  }

  private static InputException tooLong(SourcePosition place) {
    return place.expected("at most " + Tape.MAX_FRAMES + " frames", "a longer tape");
  }

  private void capture() {
    if (!filming) {
      return;
    }
    FilmFrame frame = takeFrame();
    if (last.isEmpty() || !frame.equals(last.get())) {
      sink.frame(filmTime(filmed), frame);
      last = Optional.of(frame);
    }
    filmed++;
  }

  private FilmFrame takeFrame() {
    return capture.take(stage.surface(), stage.theme());
  }

  private long stageTime(long frame) {
    return frame * NANOS_PER_SECOND / settings.framerate();
  }

  private long filmTime(long frame) {
    return Math.round(stageTime(frame) / settings.playbackSpeed());
  }
}
