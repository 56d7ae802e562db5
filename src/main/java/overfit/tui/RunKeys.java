package overfit.tui;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import overfit.config.NamedConfig;
import overfit.config.Settings;
import overfit.file.InputException;
import overfit.train.Order;
import overfit.train.Planned;
import overfit.train.RunSnapshot;
import overfit.train.Status;

/** What keys do to the list of runs. */
final class RunKeys {

  private RunKeys() {}

  /** Another run with the settings of the selected one, from first weights; it is selected. */
  static Update add(Model model) {
    if (model.plan().isFull()) {
      return full(model);
    }
    Entry from = model.entry();
    String name = model.plan().freeName(from.name(), 2);
    NamedConfig plan = from.run().withName(name).plan().withConfig(model.config());
    Planned run = new Planned(model.desk().nextId(), plan, Optional.empty());
    return present(added(model, run))
        .saying(name + ": added with the settings of " + from.name() + "; change one of them");
  }

  /** Another run that leaves the selected one at the epoch that is shown, as it was there. */
  static Update branch(Model model) {
    Optional<RunSnapshot> shown = model.selected();
    if (model.plan().isFull()) {
      return full(model);
    }
    Entry from = model.entry();
    if (shown.isEmpty()) {
      return Update.of(model).saying(from.name() + " has no epoch yet to branch from");
    }
    long epoch = shown.get().epoch();
    String name = model.plan().freeName(from.name(), epoch);
    Planned run =
        new Planned(
            model.desk().nextId(),
            new NamedConfig(name, shown.get().config()),
            Optional.of(new Planned.Branch(from.id(), epoch)));
    boolean diverged = shown.get().status() == Status.DIVERGED;
    return added(model.withVisited(OptionalLong.empty()), run)
        .ordering(new Order.Visit(OptionalLong.empty()))
        .saying(
            name
                + (diverged
                    ? ": diverges again unless changed; or u, [ and branch earlier"
                    : ": change a setting, then space goes on from epoch " + epoch));
  }

  private static Update full(Model model) {
    return Update.of(model)
        .saying("more than " + Plan.MOST + " runs cannot be told apart; d deletes one");
  }

  private static Update added(Model model, Planned run) {
    Plan plan = model.plan().adding(model.run(), run);
    Update update = planned(model, plan, model.run() + 1);
    return new Update(
        update.model().withDesk(update.model().desk().withIdTaken()), update.effects());
  }

  static Update delete(Model model) {
    if (model.plan().size() == 1) {
      return Update.of(model).saying("the last run stays");
    }
    Entry gone = model.entry();
    Plan plan = model.plan().without(model.run());
    boolean compared = model.plan().isBaseline(gone);
    String baseline = compared ? "; the baseline is now " + plan.compared().name() : "";
    return planned(model, plan, Math.min(model.run(), plan.size() - 1))
        .saying(gone.name() + ": deleted; u brings it back" + baseline);
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
    return Update.of(model.withOverlay(Naming.of(model)));
  }

  /** Throws {@link InputException} for what cannot be a name, and for one that another run has. */
  static Update rename(Model model, String name) {
    if (!model.plan().isFree(name) && !name.equals(model.entry().name())) {
      throw InputException.expected("a new name", name + ", which another run has");
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
                  long seed = entry.settings().get(Settings.SEED);
                  long next = Settings.SEED.domain().nudge(seed, true);
                  return entry.withSettings(entry.settings().with(Settings.SEED, next));
                });
    return present(Update.planning(model, plan));
  }

  /** At last the opening of the experiment itself. */
  static Update undo(Model model) {
    return model.desk().undo().isEmpty()
        ? Update.of(model).and(new Effect.Reopen(true))
        : followed(model, model.desk().undone())
            .saying("undone" + restarting(model, model.desk().undone()) + "; U does it again");
  }

  static Update redo(Model model) {
    return model.desk().redo().isEmpty()
        ? Update.of(model).and(new Effect.Reopen(false))
        : followed(model, model.desk().redone())
            .saying("done again" + restarting(model, model.desk().redone()));
  }

  /** What no undo brings back. */
  private static String restarting(Model model, Desk next) {
    List<String> names =
        next.plan().entries().stream()
            .filter(entry -> model.plan().find(entry.id()).filter(entry::restarts).isPresent())
            .map(Entry::name)
            .toList();
    return names.isEmpty() ? "" : ", " + String.join(", ", names) + " trained anew";
  }

  /** The place in another plan of the selected run, or else of the nearest above it. */
  private static int nearest(Model model, Plan plan) {
    return IntStream.iterate(model.run(), i -> i >= 0, i -> i - 1)
        .mapToObj(i -> plan.indexOf(model.plan().get(i).id()))
        .flatMapToInt(OptionalInt::stream)
        .findFirst()
        .orElse(0);
  }

  /** What was selected stays so, if it is still there; a run that comes back is selected. */
  private static Update followed(Model model, Desk desk) {
    Plan plan = desk.plan();
    int run =
        IntStream.range(0, plan.size())
            .filter(i -> model.plan().find(plan.get(i).id()).isEmpty())
            .findFirst()
            .orElseGet(() -> nearest(model, plan));
    Model next = selecting(model.withDesk(desk), Rows.selected(model), run);
    return present(Update.of(next).following(model.plan()));
  }

  /** Out of the past, where what is changed now would not be seen. */
  private static Update present(Update update) {
    Model model = update.model();
    return model.inPast()
        ? new Update(model.withVisited(OptionalLong.empty()), update.effects())
            .ordering(new Order.Visit(OptionalLong.empty()))
        : update;
  }

  /** With the run at an index selected; a cursor on another setting stays there. */
  private static Model selecting(Model model, Row row, int run) {
    Row selected = row instanceof Row.OfRun ? new Row.OfRun(run) : row;
    return model.withSelection(run, Math.max(Rows.FIRST_RUN, Rows.of(model).indexOf(selected)));
  }
}
