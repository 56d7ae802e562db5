package overfit.tui.model;

import java.util.Optional;
import java.util.OptionalLong;
import overfit.train.Order;
import overfit.train.RunSnapshot;
import overfit.train.RunStatus;
import overfit.train.Scores;
import overfit.train.Snapshot;
import overfit.train.verdict.Verdict;
import overfit.tui.widget.RoundStep;

/** Rewinding to past epochs, and back to the latest. */
public final class TimeTravel {

  /** The number of small steps from epoch 0 to the latest. */
  private static final long STEPS = 500;

  /** The number of large steps from epoch 0 to the latest. */
  private static final long STRIDES = 50;

  private TimeTravel() {}

  /** One epoch back or forward; in long runs about 0.2 % of the epochs. */
  public static Update step(Model model, int direction) {
    return by(model, direction * RoundStep.whole(present(model) / STEPS));
  }

  /** About 2 % of the epochs back or forward. */
  public static Update stride(Model model, int direction) {
    return by(model, direction * RoundStep.whole(present(model) / STRIDES));
  }

  /** Epoch 0, the initial weights. */
  public static Update first(Model model) {
    return visit(model, 0);
  }

  public static Update present(Model model, String notice) {
    return Update.of(model.withVisited(OptionalLong.empty()))
        .ordering(new Order.Visit(OptionalLong.empty()))
        .saying(notice);
  }

  private static Update by(Model model, long epochs) {
    long now = model.view().visited().orElse(present(model));
    return visit(model, now + epochs);
  }

  /** Shows an epoch, from 0 to the latest. */
  static Update visit(Model model, long wanted) {
    long epoch = Math.max(0, wanted);
    OptionalLong at = epoch < present(model) ? OptionalLong.of(epoch) : OptionalLong.empty();
    return Update.of(model.withVisited(at)).ordering(new Order.Visit(at));
  }

  /** Shows a past epoch of the selected run, or trains it up to a later one. */
  public static Update go(Model model, long epoch) {
    if (epoch > trained(model) && isAt(RunStatus.STOPPED, model)) {
      return Update.of(model)
          .saying(
              model.entry().name()
                  + " stopped early at "
                  + trained(model)
                  + "; early-stopping none trains on");
    }
    if (epoch > trained(model) && isAt(RunStatus.DIVERGED, model)) {
      return Update.of(model)
          .saying(model.entry().name() + " diverged at " + trained(model) + ": no later epoch");
    }
    boolean past = epoch <= trained(model) && epoch < present(model);
    return Update.of(model.withVisited(past ? OptionalLong.of(epoch) : OptionalLong.empty()))
        .ordering(Order.Go.of(model.entry().id(), epoch))
        .sayingWhileTraining(epoch > trained(model) ? training(model, epoch) : "");
  }

  /** Shows the best epoch of the selected run. */
  public static Update best(Model model) {
    String name = model.entry().name();
    long best = model.selected().map(run -> run.curves().bestEpoch()).orElse(0L);
    if (trained(model) == 0) {
      return Update.of(model).saying(name + " has no epoch yet");
    }
    if (best == 0) {
      return Update.of(model).saying(name + " has no best epoch: the true function is unknown");
    }
    return went(model, best, name + ": best epoch " + best);
  }

  /** Shows the epoch since which the verdict on the selected run holds. */
  public static Update verdict(Model model) {
    String name = model.entry().name();
    Optional<Scores> scores = model.selected().map(RunSnapshot::scores);
    if (scores.isEmpty()) {
      return Update.of(model).saying(name + " has no epoch yet");
    }
    Verdict verdict = Verdict.of(scores.get());
    String words = name + ": " + verdict.words(scores.get());
    OptionalLong since =
        verdict == Verdict.DIVERGED
            ? OptionalLong.of(scores.get().epoch())
            : verdict.since(scores.get());
    return since.isPresent()
        ? went(model, since.getAsLong(), words)
        : Update.of(model).saying(words + "; it has no first epoch");
  }

  /** Shows an epoch that the selected run has had. */
  private static Update went(Model model, long epoch, String words) {
    return go(model, epoch)
        .saying(words + (epoch < present(model) ? "; End returns" : ", the latest"));
  }

  private static String training(Model model, long epoch) {
    long goal = model.selected().map(RunSnapshot::goal).orElse(epoch);
    String beyond = epoch > goal ? ", past " + goal : "";
    return epoch <= present(model)
        ? model.entry().name() + " trains up to epoch " + epoch + beyond + "; others are ahead"
        : "trains up to epoch " + epoch + beyond;
  }

  /** The latest epoch of the selected run, also while a past one is shown. */
  private static long trained(Model model) {
    return model.selected().map(run -> model.inPast() ? run.latest() : run.epoch()).orElse(0L);
  }

  private static boolean isAt(RunStatus status, Model model) {
    return model.selected().filter(run -> run.status() == status).isPresent();
  }

  private static long present(Model model) {
    return model.snapshot().map(Snapshot::present).orElse(0L);
  }
}
