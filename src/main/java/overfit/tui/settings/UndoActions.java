package overfit.tui.settings;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import overfit.train.RunSnapshot;
import overfit.tui.model.Effect;
import overfit.tui.model.Model;
import overfit.tui.model.RunEntry;
import overfit.tui.model.RunList;
import overfit.tui.model.SettingsRows;
import overfit.tui.model.Update;
import overfit.tui.model.Workspace;

/** Undo and redo of changes of the runs, and of the opening of experiments. */
public final class UndoActions {

  private UndoActions() {}

  /** Undoes the last change or, without one, the opening of the experiment. */
  public static Update undo(Model model) {
    return model.workspace().undo().isEmpty()
        ? Update.of(model).and(new Effect.Reopen(true))
        : restored(model, model.workspace().undone())
            .saying("undone" + since(model, model.workspace().undone()) + "; U redoes");
  }

  public static Update redo(Model model) {
    return model.workspace().redo().isEmpty()
        ? Update.of(model).and(new Effect.Reopen(false))
        : restored(model, model.workspace().redone())
            .saying("redone" + since(model, model.workspace().redone()) + "; u undoes");
  }

  /** Live settings are set back for what is trained from now on; what was trained stays. */
  private static String since(Model model, Workspace next) {
    OptionalLong epoch =
        next.runs().entries().stream()
            .flatMap(entry -> adjusted(model, entry).stream())
            .filter(run -> run.latest() > run.editedAt().orElse(0))
            .mapToLong(RunSnapshot::latest)
            .max();
    return epoch.isPresent() ? " from epoch " + epoch.getAsLong() + " on" : "";
  }

  /** The run, if its training continues with other settings; not if it had to restart with them. */
  private static Optional<RunSnapshot> adjusted(Model model, RunEntry next) {
    return model
        .runs()
        .find(next.id())
        .filter(next::adjusts)
        .flatMap(
            now ->
                model
                    .snapshotOf(now)
                    .filter(run -> next.isSameAttemptAs(now) || run.editedAt().isPresent()));
  }

  /** The index in another list of the selected run, or else of the nearest run above it. */
  private static int nearest(Model model, RunList runs) {
    return IntStream.iterate(model.run(), i -> i >= 0, i -> i - 1)
        .mapToObj(i -> runs.indexOf(model.runs().get(i).id()))
        .flatMapToInt(OptionalInt::stream)
        .findFirst()
        .orElse(0);
  }

  /** Applies undo or redo. A run that comes back is selected; else the selection stays. */
  private static Update restored(Model model, Workspace workspace) {
    RunList runs = workspace.runs();
    int run =
        IntStream.range(0, runs.size())
            .filter(i -> model.runs().find(runs.get(i).id()).isEmpty())
            .findFirst()
            .orElseGet(() -> nearest(model, runs));
    Model next =
        RunActions.selecting(model.withWorkspace(workspace), SettingsRows.selected(model), run);
    return RunActions.present(
        Update.of(next.withOrder(next.view().order())).following(model.runs()));
  }
}
