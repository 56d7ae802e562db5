package overfit.tui;

import java.util.Optional;
import overfit.file.InputException;
import overfit.train.Clock;
import overfit.train.export.BackgroundExport;
import overfit.train.export.RunExport;

/** Writes what a session exports, in the background. */
final class Exporter {

  /** How long a key may seem to do nothing. */
  private static final long SHORT_MILLISECONDS = 100;

  /** At the end, what is dropped is deleted first: longer than an epoch usually takes. */
  private static final long LONG_MILLISECONDS = 1000;

  private final Clock clock;
  private final Runnable onEnd;
  private Optional<BackgroundExport> current = Optional.empty();

  /**
   * @param onEnd called on another thread when an export has ended
   */
  Exporter(Clock clock, Runnable onEnd) {
    this.clock = clock;
    this.onEnd = onEnd;
  }

  /** Begins or drops what the session wants, and reports what has ended; returns whether it did. */
  boolean see(Session session) {
    Optional<RunExport> wanted = session.exporting();
    if (!wanted.equals(current.map(BackgroundExport::export))) {
      stop(SHORT_MILLISECONDS);
      current = wanted.map(export -> new BackgroundExport(export, clock, onEnd));
    }
    Optional<BackgroundExport> ended = current.filter(BackgroundExport::ended);
    ended.ifPresent(export -> session.exported(export.export(), export.failure()));
    current = ended.isPresent() ? Optional.empty() : current;
    return ended.isPresent();
  }

  /** Drops what is being written; returns a message for the user, or "". */
  String finish(Session session) {
    stop(LONG_MILLISECONDS);
    Optional<BackgroundExport> ended = current.filter(BackgroundExport::ended);
    return ended.isPresent()
        ? ended.get().failure().map(InputException::getMessage).orElse("")
        : session.exporting().map(RunExport::unwritten).orElse("");
  }

  private void stop(long milliseconds) {
    current.ifPresent(export -> export.stop(milliseconds));
  }
}
