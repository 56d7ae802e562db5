package overfit.tui.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import overfit.config.RunSpec;
import overfit.config.Settings;
import overfit.file.InputException;
import overfit.train.Order;
import overfit.train.RunSnapshot;
import overfit.train.RunStatus;
import overfit.train.WantedRun;
import overfit.tui.model.FreeNames;
import overfit.tui.model.Model;
import overfit.tui.model.RunEntry;
import overfit.tui.model.RunList;
import overfit.tui.model.RunOrder;
import overfit.tui.model.SettingsRow;
import overfit.tui.model.SettingsRows;
import overfit.tui.model.Update;

/** Actions on the list of runs. */
public final class RunActions {

  private RunActions() {}

  /** Adds a run with the settings of the selected one, from initial weights, and selects it. */
  public static Update add(Model model) {
    if (model.runs().isFull()) {
      return full(model);
    }
    RunEntry from = model.entry();
    String name = new FreeNames(model.runs()).numbered(from.name(), 2);
    RunSpec spec = from.run().withName(name).spec().withConfig(model.config());
    WantedRun run = new WantedRun(model.workspace().nextId(), spec, Optional.empty());
    return present(added(model, run))
        .sayingOfTraining(
            name + ": added with the settings of " + from.name() + "; change one of them");
  }

  /** Adds a branch of the selected run at the epoch shown, with its settings there. */
  public static Update branch(Model model) {
    Optional<RunSnapshot> shown = model.selected();
    if (model.runs().isFull()) {
      return full(model);
    }
    RunEntry from = model.entry();
    if (shown.isEmpty()) {
      return Update.of(model).saying(from.name() + " has no epoch yet to branch from");
    }
    long epoch = shown.get().epoch();
    String name = new FreeNames(model.runs()).numbered(from.name(), epoch);
    WantedRun run =
        new WantedRun(
            model.workspace().nextId(),
            new RunSpec(name, shown.get().config()),
            Optional.of(new WantedRun.Branch(from.id(), epoch)));
    boolean diverged = shown.get().status() == RunStatus.DIVERGED;
    return added(model.withVisited(OptionalLong.empty()), run)
        .ordering(new Order.Visit(OptionalLong.empty()))
        .saying(
            name
                + (diverged
                    ? ": diverges again unless changed; or undo and branch earlier"
                    : ": change a setting, then space resumes from epoch " + epoch));
  }

  static Update full(Model model) {
    return Update.of(model).saying("at most " + RunList.MOST + " runs; press d to delete one");
  }

  static Update added(Model model, WantedRun run) {
    RunList runs = model.runs().adding(model.run(), run);
    Update update = changed(model, runs, model.run() + 1);
    return new Update(
        update.model().withWorkspace(update.model().workspace().withIdTaken()), update.effects());
  }

  public static Update delete(Model model) {
    if (model.runs().size() == 1) {
      return Update.of(model).saying("the last run cannot be deleted");
    }
    RunEntry deleted = model.entry();
    RunList runs = model.runs().without(model.run());
    boolean wasReference = model.runs().isBaseline(deleted);
    String baseline = wasReference ? "; the baseline is now " + runs.reference().name() : "";
    return changed(model, runs, Math.min(model.run(), runs.size() - 1))
        .saying(deleted.name() + ": deleted; u restores it" + baseline);
  }

  /** Moves the selected run up or down the list. */
  public static Update move(Model model, int by) {
    int to = model.run() + by;
    if (to < 0 || to >= model.runs().size()) {
      return Update.of(model);
    }
    Model unsorted = model.withView(model.view().withOrder(RunOrder.GIVEN));
    return changed(unsorted, model.runs().moved(model.run(), to), to);
  }

  /** Sorts the list by the next of: the given order, the test loss, each setting that differs. */
  public static Update sort(Model model) {
    return sorted(model.withNextOrder());
  }

  public static Update sort(Model model, RunOrder order) {
    return sorted(model.withOrder(order));
  }

  private static Update sorted(Model model) {
    String words = model.view().order().words();
    return Update.of(model).saying(words.isEmpty() ? "runs in the given order" : "runs " + words);
  }

  /** Changes the list of runs and selects one of them. */
  private static Update changed(Model model, RunList runs, int run) {
    Update update = Update.changing(model, runs);
    return new Update(
        selecting(update.model(), SettingsRows.selected(model), run), update.effects());
  }

  public static Update rename(Model model) {
    return Update.of(model.withOverlay(RenamePrompt.of(model)));
  }

  /** Throws {@link InputException} for a name that is invalid or used by another run. */
  public static Update rename(Model model, String name) {
    if (!model.runs().isFree(name) && !name.equals(model.entry().name())) {
      throw InputException.expected("a name that no other run has", name);
    }
    RunEntry renamed = model.entry().withName(RunSpec.checkedName(name));
    return Update.changing(model, model.runs().with(model.run(), renamed));
  }

  /** Hides the curves of the selected run, or shows them. */
  public static Update hide(Model model) {
    return show(model, model.entry().hidden());
  }

  /** Shows the curves of the selected run, or hides them. */
  static Update show(Model model, boolean shown) {
    RunEntry entry = model.entry();
    if (shown != entry.hidden()) {
      return Update.of(model).saying(entry.name() + (shown ? " is shown" : " is hidden"));
    }
    RunList runs = model.runs().with(model.run(), entry.toggled());
    return Update.of(model.withWorkspace(model.workspace().changed(runs)))
        .saying(entry.name() + (shown ? ": shown" : ": hidden, it still trains; x shows it"));
  }

  public static Update pin(Model model) {
    RunList runs = model.runs().pinned(model.run());
    String notice =
        runs.isBaseline(model.entry()) ? " is the baseline" : " is no longer the baseline";
    return Update.of(model.withWorkspace(model.workspace().changed(runs)))
        .saying(model.entry().name() + notice);
  }

  public static Update restart(Model model) {
    return present(Update.restarting(model))
        .sayingOfTraining("restarted from " + origins(model.runs()) + "; u restores");
  }

  /** Where runs restart from: a branch starts at the epoch at which it branched. */
  private static String origins(RunList runs) {
    List<RunEntry> branches =
        runs.entries().stream().filter(entry -> entry.branch().isPresent()).toList();
    List<String> from = new ArrayList<>();
    if (branches.size() < runs.size()) {
      from.add("the initial weights");
    }
    if (branches.size() == 1) {
      RunEntry branch = branches.get(0);
      from.add(branch.name() + " from epoch " + branch.branch().orElseThrow().epoch());
    } else if (branches.size() > 1) {
      from.add(branches.size() + " branches from their branch points");
    }
    return String.join(", ", from);
  }

  public static Update nextSeed(Model model) {
    RunList runs =
        model
            .runs()
            .with(
                entry -> {
                  long seed = entry.settings().get(Settings.SEED);
                  long next = Settings.SEED.domain().nudge(seed, true);
                  return entry.withSettings(entry.settings().with(Settings.SEED, next));
                });
    Update update = present(Update.changing(model, runs));
    String seed = "seed " + update.model().entry().settings().text(Settings.SEED);
    return update.sayingOfTraining(seed + ": all runs restart; u restores");
  }

  /** Returns to the latest epoch, where the change is visible. */
  static Update present(Update update) {
    Model model = update.model();
    return model.inPast()
        ? new Update(model.withVisited(OptionalLong.empty()), update.effects())
            .ordering(new Order.Visit(OptionalLong.empty()))
        : update;
  }

  /** Selects the run at an index; a cursor on a setting stays there. */
  static Model selecting(Model model, SettingsRow row, int run) {
    SettingsRow selected = row instanceof SettingsRow.OfRun ? new SettingsRow.OfRun(run) : row;
    return model.withSelection(
        run, Math.max(SettingsRows.FIRST_RUN, SettingsRows.of(model).indexOf(selected)));
  }
}
