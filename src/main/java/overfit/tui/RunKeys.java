package overfit.tui;

import java.util.Optional;
import java.util.OptionalLong;
import overfit.config.NamedConfig;
import overfit.config.Settings;
import overfit.train.Order;
import overfit.train.Planned;
import overfit.train.RunSnapshot;

/** What keys do to the list of runs. */
final class RunKeys {

  private RunKeys() {}

  /** Another run with the settings of the selected one, from first weights; it is selected. */
  static Update add(Model model) {
    Entry from = model.entry();
    String name = model.plan().freeName(from.name(), 2);
    Planned run =
        new Planned(
            model.desk().nextId(),
            from.run().withName(name).plan().withConfig(model.config()),
            Optional.empty());
    return added(model, run).saying(name + ": added with the settings of " + from.name());
  }

  /** Another run that leaves the selected one at the epoch that is shown. */
  static Update branch(Model model) {
    Optional<RunSnapshot> shown = model.selected();
    if (shown.isEmpty()) {
      return Update.of(model);
    }
    long epoch = shown.get().epoch();
    Entry from = model.entry();
    String name = model.plan().freeName(from.name(), epoch);
    Planned run =
        new Planned(
            model.desk().nextId(),
            new NamedConfig(name, model.config()),
            Optional.of(new Planned.Branch(from.id(), epoch)));
    return added(model.withVisited(OptionalLong.empty()), run)
        .ordering(new Order.Visit(OptionalLong.empty()))
        .saying(name + ": change a setting, then space goes on from epoch " + epoch);
  }

  private static Update added(Model model, Planned run) {
    if (model.plan().size() == Plan.MOST) {
      return Update.of(model).saying("more than " + Plan.MOST + " runs cannot be told apart");
    }
    Plan plan = model.plan().adding(model.run(), run);
    Update update = planned(model, plan, model.run() + 1);
    return new Update(
        update.model().withDesk(update.model().desk().withIdTaken()), update.effects());
  }

  static Update delete(Model model) {
    if (model.plan().size() == 1) {
      return Update.of(model).saying("the last run stays");
    }
    String name = model.entry().name();
    Plan plan = model.plan().without(model.run());
    return planned(model, plan, Math.min(model.run(), plan.size() - 1))
        .saying(name + ": deleted; u brings it back");
  }

  /** The selected run one place up or down the list. */
  static Update move(Model model, int by) {
    int to = model.run() + by;
    if (to < 0 || to >= model.plan().size()) {
      return Update.of(model);
    }
    return planned(model, model.plan().moved(model.run(), to), to);
  }

  /** Another plan, with one of its runs selected. */
  private static Update planned(Model model, Plan plan, int run) {
    Update update = Update.planning(model, plan);
    return new Update(selecting(update.model(), Rows.selected(model), run), update.effects());
  }

  static Update rename(Model model) {
    return Update.of(model);
  }

  static Update rename(Model model, String name) {
    if (!model.plan().isFree(name) && !name.equals(model.entry().name())) {
      return Update.of(model).saying("another run is called " + name);
    }
    Entry renamed = model.entry().withName(NamedConfig.checkedName(name));
    return Update.planning(model, model.plan().with(model.run(), renamed));
  }

  static Update hide(Model model) {
    Plan plan = model.plan().with(model.run(), model.entry().toggled());
    return Update.of(model.withDesk(model.desk().changed(plan)));
  }

  static Update pin(Model model) {
    Plan plan = model.plan().pinned(model.run());
    String said =
        plan.isBaseline(model.entry()) ? " is the baseline" : " is no longer the baseline";
    return Update.of(model.withDesk(model.desk().changed(plan)))
        .saying(model.entry().name() + said);
  }

  static Update nextSeed(Model model) {
    Plan plan =
        model
            .plan()
            .with(
                entry -> {
                  long seed = entry.config().get(Settings.SEED);
                  long next = Settings.SEED.domain().nudge(seed, true);
                  return entry.withConfig(entry.config().with(Settings.SEED, next));
                });
    return Update.planning(present(model), plan);
  }

  static Update undo(Model model) {
    return model.desk().undo().isEmpty()
        ? Update.of(model).saying("nothing to undo")
        : followed(model, model.desk().undone()).saying("undone; U does it again");
  }

  static Update redo(Model model) {
    return model.desk().redo().isEmpty()
        ? Update.of(model).saying("nothing to do again")
        : followed(model, model.desk().redone()).saying("done again");
  }

  private static Update followed(Model model, Desk desk) {
    int run = Math.min(model.run(), desk.plan().size() - 1);
    return Update.of(selecting(model.withDesk(desk), Rows.selected(model), run)).following();
  }

  private static Model present(Model model) {
    return model.withVisited(OptionalLong.empty());
  }

  /** With the run at an index selected; a cursor on another setting stays there. */
  private static Model selecting(Model model, Row row, int run) {
    Row selected = row instanceof Row.OfRun ? new Row.OfRun(run) : row;
    return model.withSelection(run, Math.max(Rows.FIRST_RUN, Rows.of(model).indexOf(selected)));
  }
}
