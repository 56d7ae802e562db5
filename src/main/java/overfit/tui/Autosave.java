package overfit.tui;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import overfit.train.Snapshot;
import overfit.tui.model.Model;
import overfit.tui.model.PresetSource;
import overfit.tui.model.RunList;

/**
 * Saves the open experiment while the program runs, so that {@code --last} reopens it even if the
 * process is killed: whenever its runs change, and every minute while it trains. The screen only
 * hands over what is to be saved, which is immutable; writing is left to another thread, which
 * always writes the latest.
 */
final class Autosave {

  private static final long INTERVAL_NANOS = 60_000_000_000L;

  private final Executor background;

  /** What is to be saved next, if nothing newer comes. */
  private final AtomicReference<Supplier<String>> latest = new AtomicReference<>();

  private final FirstFailure failure = new FirstFailure();

  private Optional<Plan> saved = Optional.empty();
  private long savedEpoch;
  private long savedAt;

  /**
   * What an experiment is to do.
   *
   * @param playing whether training runs, not paused or finished
   */
  private record Plan(PresetSource source, RunList runs, boolean playing) {}

  /**
   * @param background runs tasks in the order in which they come; not used before the first save
   */
  Autosave(Executor background) {
    this.background = background;
  }

  /** Saves the experiment in the background if that is due. */
  void see(Session session, long now) {
    Model model = session.model();
    if (model.snapshot().isPresent() && isDue(model, model.snapshot().get(), now)) {
      saved = Optional.of(plan(model, model.snapshot().get()));
      savedEpoch = model.snapshot().get().present();
      savedAt = now;
      if (latest.getAndSet(session.saving()) == null) {
        background.execute(this::write);
      }
    }
  }

  private static Plan plan(Model model, Snapshot snapshot) {
    return new Plan(model.workspace().source(), model.runs(), snapshot.playing());
  }

  private boolean isDue(Model model, Snapshot snapshot, long now) {
    boolean trained = snapshot.present() != savedEpoch && now - savedAt >= INTERVAL_NANOS;
    return trained || !saved.equals(Optional.of(plan(model, snapshot)));
  }

  private synchronized void write() {
    Optional.ofNullable(latest.getAndSet(null)).map(Supplier::get).ifPresent(failure::see);
  }

  /** Why the experiment could not be saved; gives it once. */
  Optional<String> failure() {
    return failure.untold();
  }

  /**
   * Saves the experiment at the end; nothing older is written after it. Returns a message for the
   * user, or "".
   */
  synchronized String finish(Session session) {
    latest.set(null);
    return session.saving().get();
  }
}
