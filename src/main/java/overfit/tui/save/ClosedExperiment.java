package overfit.tui.save;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import overfit.config.Overrides;
import overfit.config.RunSpec;
import overfit.config.preset.SavedSession;
import overfit.train.Order;
import overfit.train.WantedRun;
import overfit.tui.model.Model;
import overfit.tui.model.RunList;
import overfit.tui.model.View;

/**
 * An experiment that was left, and can be opened again.
 *
 * @param model as it was on the screen
 * @param last where it was
 */
public record ClosedExperiment(Model model, SavedSession last) {

  /** Without its last picture, which the training makes again. */
  public static ClosedExperiment of(Model model, SavedSession last) {
    View view = model.view().withVisited(OptionalLong.empty());
    return new ClosedExperiment(
        new Model(model.workspace(), Optional.empty(), view, Optional.empty(), "", model.history()),
        last);
  }

  /** Whether it was anywhere but where every experiment begins. */
  public boolean hasWay() {
    return last.epoch() > 0 || !last.playing();
  }

  /** To go as fast as it can to where it was. */
  public Order way() {
    return new Order.Go(last.epoch(), last.goal());
  }

  /** As its training begins again, in the looks of now; earlier changes are not known yet. */
  public Model again(Model now) {
    View view = model.view().withAppearance(now.view().appearance());
    return model
        .withWorkspace(model.workspace().beginning(runs()))
        .withView(view)
        .withHistory(now.history());
  }

  private RunList runs() {
    List<RunSpec> kept = last.preset().specs(Overrides.none());
    RunList runs = model.runs();
    for (int i = 0; i < runs.size(); i++) {
      runs = runs.with(i, runs.get(i).withSpec(kept.get(i)));
    }
    return runs;
  }

  /** What training begins with: a branch too has its whole way from first weights. */
  public List<WantedRun> wanted() {
    return runs().wanted().stream()
        .map(run -> new WantedRun(run.id(), run.spec(), Optional.empty()))
        .toList();
  }

  /** Where it was: there what was changed before can be undone again. */
  public Model arrived(Model there) {
    return there.withWorkspace(there.workspace().remembering(model.workspace()));
  }
}
