package overfit.tui;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import overfit.config.Last;
import overfit.config.NamedConfig;
import overfit.config.Overrides;
import overfit.train.Order;
import overfit.train.Planned;

/**
 * An experiment that was left, and can be opened again.
 *
 * @param model as it was on the screen
 * @param last where it was
 */
record Left(Model model, Last last) {

  /** Without its last picture, which the training makes again. */
  static Left of(Model model, Last last) {
    View view = model.view().withVisited(OptionalLong.empty());
    return new Left(
        new Model(model.desk(), Optional.empty(), view, Optional.empty(), "", model.history()),
        last);
  }

  /** Whether it was anywhere but where every experiment begins. */
  boolean hasWay() {
    return last.epoch() > 0 || !last.playing();
  }

  /** To go as fast as it can to where it was. */
  Order way() {
    return new Order.Go(last.epoch(), last.goal());
  }

  /** As its training begins again, in the looks of now; earlier changes are not known yet. */
  Model again(Model now) {
    View view = model.view().withAppearance(now.view().appearance());
    return model.withDesk(model.desk().beginning(plan())).withView(view).withHistory(now.history());
  }

  private Plan plan() {
    List<NamedConfig> kept = last.preset().plan(Overrides.none());
    Plan plan = model.plan();
    for (int i = 0; i < plan.size(); i++) {
      plan = plan.with(i, plan.get(i).withSpec(kept.get(i)));
    }
    return plan;
  }

  /** What training begins with: a branch too has its whole way from first weights. */
  List<Planned> runs() {
    return plan().runs().stream()
        .map(run -> new Planned(run.id(), run.plan(), Optional.empty()))
        .toList();
  }

  /** Where it was: there what was changed before can be undone again. */
  Model arrived(Model there) {
    return there.withDesk(there.desk().remembering(model.desk()));
  }
}
