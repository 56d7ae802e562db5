package overfit.tui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.Stream;
import overfit.config.Overrides;
import overfit.config.Preset;
import overfit.config.RunSpec;
import overfit.config.preset.Presets;
import overfit.config.preset.SavedSession;
import overfit.config.preset.ShellCommand;
import overfit.file.InputException;
import overfit.file.NewFile;
import overfit.train.RunSnapshot;
import overfit.train.Snapshot;
import overfit.tui.command.CommandPalette;
import overfit.tui.model.Effect;
import overfit.tui.model.Model;
import overfit.tui.model.PresetSource;
import overfit.tui.model.RunEntry;
import overfit.tui.save.PresetPicker;
import overfit.tui.save.SaveActions;
import overfit.tui.save.SavePrompt;
import overfit.tui.save.SavedRuns;
import overfit.tui.save.ShellCommandOverlay;

/** Where experiments are kept. Whatever goes wrong there is said on the screen. */
final class ExperimentFiles {

  private final Presets presets;

  ExperimentFiles(Presets presets) {
    this.presets = presets;
  }

  /** The list of those that can be read; the last that is broken is named. */
  Model listing(Model model) {
    List<Preset> readable = new ArrayList<>();
    String notice = model.notice();
    try {
      for (String name : presets.names()) {
        notice = reading(name, readable).orElse(notice);
      }
    } catch (InputException unlisted) {
      return model.withNotice(unlisted.getMessage());
    }
    String open = model.workspace().preset();
    int current = (int) readable.stream().takeWhile(preset -> !preset.name().equals(open)).count();
    return model
        .withNotice(notice)
        .withOverlay(new PresetPicker(readable, current < readable.size() ? current : 0));
  }

  /** What is wrong with one, if anything. */
  private Optional<String> reading(String name, List<Preset> readable) {
    try {
      readable.add(presets.find(name));
      return Optional.empty();
    } catch (InputException broken) {
      return Optional.of(broken.getMessage());
    }
  }

  /** The palette completes their names; where they cannot be listed, opening one says why. */
  Model naming(Model model) {
    Optional<CommandPalette> palette = model.overlay(CommandPalette.class);
    if (palette.isEmpty()) {
      return model;
    }
    try {
      return model.withOverlay(palette.get().withPresets(List.copyOf(presets.names())));
    } catch (InputException unlisted) {
      return model.withNotice(unlisted.getMessage());
    }
  }

  /** Asks for a name; proposes one that is free. */
  Model asking(Model model) {
    String free =
        presets.namesLike(model.workspace().preset(), 2).filter(this::isFree).findFirst().get();
    return model.withOverlay(SavePrompt.of(free));
  }

  private boolean isFree(String name) {
    return !presets.owns(name);
  }

  /** With the experiment saved, which is then that preset; or with the reason why not. */
  Model saved(Model model, Preset preset, boolean replace) {
    try {
      Path path = presets.save(preset, replace);
      String said = "saved as " + presets.place(path) + ": overfit " + preset.name() + " opens it";
      return model
          .withWorkspace(model.workspace().withSource(PresetSource.of(preset)))
          .withoutOverlay()
          .withNotice(said);
    } catch (InputException e) {
      return refused(model, preset.name(), e.getMessage(), !replace && presets.owns(preset.name()));
    }
  }

  private static Model refused(Model model, String name, String reason, boolean exists) {
    if (exists) {
      return model.withOverlay(SavePrompt.asking(name));
    }
    return model
        .overlay(SavePrompt.class)
        .map(typed -> model.withOverlay(typed.refused(reason)))
        .orElseGet(() -> model.withNotice(reason));
  }

  /** With a file written, or with the reason why not. */
  Model written(Model model, Effect.Write write) {
    try {
      presets.mayWrite();
      NewFile.write(write.file(), write.text());
      return model.withNotice(write.file() + ": written" + write.note());
    } catch (InputException e) {
      return model.withNotice(e.getMessage());
    }
  }

  /** Shows the command that makes the experiment; where none does, it is saved, for one to open. */
  Model commanded(Model model) {
    try {
      List<RunSpec> runs = SavedRuns.of(model);
      Optional<String> command = command(model.workspace().source(), runs);
      return model.withOverlay(
          command
              .map(options -> new ShellCommandOverlay(options, way(model)))
              .orElseGet(() -> aside(model, runs)));
    } catch (InputException e) {
      return model.withNotice(e.getMessage());
    }
  }

  private static String way(Model model) {
    OptionalLong visited = model.view().visited();
    long epoch = visited.isPresent() ? visited.getAsLong() : SaveActions.epoch(model);
    return (visited.isPresent() ? "shown at" : "trained to")
        + " epoch "
        + epoch
        + ": `:goto "
        + epoch
        + "`";
  }

  /** A preset that is gone, or is broken now, is of no use. */
  private Optional<String> command(PresetSource source, List<RunSpec> runs) {
    try {
      return ShellCommand.of(source.word(), presets.find(source.word()), runs);
    } catch (InputException e) {
      return Optional.empty();
    }
  }

  /** Opens a preset with these runs: one that was made so before, or else a new one. */
  private ShellCommandOverlay aside(Model model, List<RunSpec> runs) {
    String name =
        presets
            .namesLike(model.workspace().preset(), 1)
            .filter(each -> isFree(each) || holds(each, runs))
            .findFirst()
            .get();
    boolean written = isFree(name);
    if (written) {
      presets.save(SaveActions.preset(model, name), false);
    }
    String place = presets.place(presets.file(name));
    String about = written ? ", so this file was written: " : ", but the file written before: ";
    return new ShellCommandOverlay(
        "overfit " + name, "no options lead here" + about + place + "; " + way(model));
  }

  private boolean holds(String name, List<RunSpec> runs) {
    try {
      return presets.find(name).specs(Overrides.none()).equals(runs);
    } catch (InputException broken) {
      return false;
    }
  }

  private static long goal(Model model) {
    return model.snapshot().stream()
        .flatMap(last -> last.runs().stream())
        .mapToLong(RunSnapshot::goal)
        .max()
        .orElse(0);
  }

  private static Stream<String> names(Model model, Predicate<RunEntry> which) {
    return model.runs().entries().stream().filter(which).map(RunEntry::name);
  }

  /** The experiment where it is now. */
  static SavedSession left(Model model) {
    return left(model, Optional.empty());
  }

  private static SavedSession left(Model model, Optional<SavedSession> way) {
    boolean playing = model.snapshot().map(Snapshot::playing).orElse(true);
    PresetSource source = model.workspace().source();
    return new SavedSession(
        Preset.of(source.name(), source.title(), "", SavedRuns.of(model)),
        source.word(),
        Math.max(SaveActions.epoch(model), way.map(SavedSession::epoch).orElse(0L)),
        Math.max(goal(model), way.map(SavedSession::goal).orElse(0L)),
        way.map(SavedSession::playing).orElse(playing),
        model.workspace().speed().epochsPerSecond(),
        model.entry().name(),
        names(model, model.runs()::isBaseline).findFirst().orElse(""),
        names(model, RunEntry::hidden).toList());
  }

  /**
   * Keeps the experiment for the next time; gives what there is to say about it, or "".
   *
   * @param way where it was on its way to, if it was opened again and has not come there
   */
  String keep(Model model, Optional<SavedSession> way) {
    try {
      return presets.keep(left(model, way));
    } catch (InputException e) {
      return "the experiment is not kept: " + e.getMessage();
    }
  }
}
