package overfit.tui.save;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import overfit.config.Overrides;
import overfit.config.RunSpec;
import overfit.config.preset.SavedSession;
import overfit.lesson.Lesson;
import overfit.lesson.Opening;
import overfit.train.Order;
import overfit.train.WantedRun;
import overfit.tui.model.LessonView;
import overfit.tui.model.Model;
import overfit.tui.model.Notice;
import overfit.tui.model.RunEntry;
import overfit.tui.model.RunList;
import overfit.tui.model.View;

/**
 * An experiment that was closed and can be reopened.
 *
 * @param model its state on the screen
 * @param last its position in training
 */
public record ClosedExperiment(Model model, SavedSession last) {

  /** Without the last snapshot: it is trained again when it is reopened. */
  public static ClosedExperiment of(Model model, SavedSession last) {
    View view =
        model
            .view()
            .withVisited(OptionalLong.empty())
            .withFit(model.view().fit().withoutGhostDue());
    return new ClosedExperiment(
        new Model(
            model.workspace(),
            Optional.empty(),
            view,
            Optional.empty(),
            Notice.NONE,
            "",
            model.kept()),
        last);
  }

  /** Whether it was trained or paused, so that a replay must restore its position. */
  public boolean needsReplay() {
    return last.epoch() > 0 || !last.playing();
  }

  /** The order that trains at full speed up to its position. */
  public Order replay() {
    return new Order.Go(last.epoch(), last.goal());
  }

  /** The model at epoch 0, with the current appearance and without the undo history. */
  public Model reopened(Model now) {
    View view = model.view().withAppearance(now.view().appearance());
    return model
        .withWorkspace(model.workspace().restarted(runs()))
        .withView(now.lesson().isPresent() ? view.withPanesOf(now.view()) : view.withoutLesson())
        .withKept(now.kept())
        .withLessonsExperiment(opened(now));
  }

  /** The experiment that the lesson of now had opened here. */
  private Optional<Opening> opened(Model now) {
    Optional<Lesson> open = now.lesson().map(LessonView::lesson);
    return model
        .lesson()
        .filter(here -> open.filter(here.lesson()::equals).isPresent())
        .flatMap(LessonView::opened);
  }

  /**
   * The saved settings are in the given order, even if the runs are listed in another. A branch too
   * is replayed from the initial weights, and restarts from there.
   */
  private RunList runs() {
    List<RunSpec> kept = last.preset().specs(Overrides.none());
    List<RunEntry> given = model.runs().inGivenOrder();
    return model.runs().with(entry -> entry.replayed(kept.get(given.indexOf(entry))));
  }

  /** The runs to train. */
  public List<WantedRun> wanted() {
    return runs().wanted();
  }

  /** The model at the end of the replay, with the undo history restored. */
  public Model restored(Model replayed) {
    return replayed.withWorkspace(replayed.workspace().withHistoryOf(model.workspace()));
  }
}
