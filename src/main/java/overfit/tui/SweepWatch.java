package overfit.tui;

import java.util.Optional;
import overfit.train.sweep.SweepPlan;
import overfit.train.sweep.SweepTrainer;
import overfit.tui.command.Action;
import overfit.tui.model.Model;
import overfit.tui.model.Page;

/**
 * The sweep in the background. It is looked at a few times a second while its page is shown, and
 * once when it has ended.
 */
final class SweepWatch implements AutoCloseable {

  private static final long LOOK_NANOS = 250_000_000;

  /** How long the sweep before may take to end: nobody waits for an epoch to begin another. */
  private static final long SHORT_MILLISECONDS = 100;

  private static final String ENDED =
      "the sweep is done; " + Action.PAGE_SWEEP.keys().get(0).label() + " shows it";

  private final Starter starter;

  /** Empty after its end was seen. */
  private Optional<SweepTrainer> trainer = Optional.empty();

  private long looked;

  /** Starts a sweep. */
  interface Starter {
    SweepTrainer start(SweepPlan plan);
  }

  SweepWatch(Starter starter) {
    this.starter = starter;
  }

  /** Starts another sweep; the one before is stopped. */
  Model start(Model model, SweepPlan plan) {
    trainer.ifPresent(before -> before.stop(SHORT_MILLISECONDS));
    SweepTrainer started = starter.start(plan);
    trainer = Optional.of(started);
    return model.withSweep(model.sweep().with(started.snapshot()));
  }

  /** Stops the sweep. */
  Model stop(Model model) {
    Optional<SweepTrainer> running = trainer;
    running.ifPresent(sweep -> sweep.stop(SHORT_MILLISECONDS));
    trainer = Optional.empty();
    return running
        .map(sweep -> model.withSweep(model.sweep().with(sweep.snapshot())))
        .orElse(model);
  }

  /** The model with what is known of the sweep, if it is time to look; otherwise the same model. */
  Model look(Model model, long now) {
    if (left(model, now) > 0) {
      return model;
    }
    SweepTrainer sweep = trainer.orElseThrow();
    looked = now;
    boolean over = !sweep.running();
    trainer = over ? Optional.empty() : trainer;
    Model seen = model.withSweep(model.sweep().with(sweep.snapshot()));
    return over && !isShown(model) && model.notice().isEmpty() ? seen.withNotice(ENDED) : seen;
  }

  /** The nanoseconds until the next look; {@code Long.MAX_VALUE} if there is nothing to see. */
  long left(Model model, long now) {
    if (trainer.isEmpty()) {
      return Long.MAX_VALUE;
    }
    if (!trainer.get().running()) {
      return 0;
    }
    return isShown(model) ? Math.max(0, LOOK_NANOS - (now - looked)) : Long.MAX_VALUE;
  }

  private static boolean isShown(Model model) {
    return model.view().page() == Page.SWEEP;
  }

  @Override
  public void close() {
    trainer.ifPresent(SweepTrainer::close);
  }
}
