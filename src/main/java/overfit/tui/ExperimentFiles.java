package overfit.tui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.Stream;
import overfit.config.DataFiles;
import overfit.config.DataSettings;
import overfit.config.Overrides;
import overfit.config.Preset;
import overfit.config.RunSpec;
import overfit.config.preset.ListedPreset;
import overfit.config.preset.Presets;
import overfit.config.preset.SavedSession;
import overfit.config.preset.ShellCommand;
import overfit.file.CleanText;
import overfit.file.InputException;
import overfit.file.InputFiles;
import overfit.file.NewFile;
import overfit.train.RunSnapshot;
import overfit.train.Snapshot;
import overfit.train.export.RunExport;
import overfit.tui.command.CommandPalette;
import overfit.tui.command.KnownNames;
import overfit.tui.model.Effect;
import overfit.tui.model.Model;
import overfit.tui.model.PresetChanges;
import overfit.tui.model.PresetSource;
import overfit.tui.model.RunEntry;
import overfit.tui.save.PresetPicker;
import overfit.tui.save.SaveActions;
import overfit.tui.save.SavePrompt;
import overfit.tui.save.SavedRuns;
import overfit.tui.save.ShellCommandOverlay;

/** Reads and writes the files of experiments; errors become notices. */
final class ExperimentFiles {

  private final Presets presets;

  ExperimentFiles(Presets presets) {
    this.presets = presets;
  }

  /** Opens the list of presets, with the open one selected. */
  Model listing(Model model) {
    try {
      List<ListedPreset> all = presets.list();
      String open = model.workspace().source().word();
      int current = all.stream().map(ListedPreset::word).toList().indexOf(open);
      return model.withOverlay(new PresetPicker(all, Math.max(0, current)));
    } catch (InputException unlisted) {
      return model.withError(unlisted.getMessage());
    }
  }

  /**
   * Gives the palette the names of presets and lessons to complete, except those that cannot be
   * shown.
   */
  Model naming(Model model, List<String> lessons) {
    Optional<CommandPalette> palette = model.overlay(CommandPalette.class);
    if (palette.isEmpty()) {
      return model;
    }
    try {
      KnownNames names = new KnownNames(shown(presets.names()), shown(lessons));
      return model.withOverlay(palette.get().withNames(names));
    } catch (InputException unlisted) {
      return model.withError(unlisted.getMessage());
    }
  }

  private static List<String> shown(List<String> names) {
    return names.stream().filter(name -> CleanText.of(name).equals(name)).toList();
  }

  /** Opens the prompt for a name, with an unused one as the default. */
  Model asking(Model model) {
    String free =
        presets.namesLike(model.workspace().preset(), 2).filter(this::isFree).findFirst().get();
    return model.withOverlay(SavePrompt.of(free));
  }

  private boolean isFree(String name) {
    return !presets.owns(name);
  }

  /** Saves the experiment, which becomes the open preset; or shows the error. */
  Model saved(Model model, Preset preset, boolean replace) {
    try {
      Path path = presets.save(preset, replace);
      String notice =
          "saved as "
              + presets.paths().place(path)
              + ": overfit "
              + ShellCommand.quoted(preset.name())
              + " opens it";
      return model
          .withWorkspace(model.workspace().withSource(PresetSource.of(preset)))
          .withoutOverlay()
          .withNotice(notice);
    } catch (InputException e) {
      return refused(model, preset.name(), e.getMessage(), !replace && presets.owns(preset.name()));
    }
  }

  private static Model refused(Model model, String name, String reason, boolean exists) {
    if (exists) {
      return model.withOverlay(SavePrompt.confirming(name));
    }
    return model
        .overlay(SavePrompt.class)
        .map(typed -> model.withOverlay(typed.refused(reason)))
        .orElseGet(() -> model.withError(reason));
  }

  /** Writes a new file, or shows the error. */
  Model written(Model model, Effect.Write write) {
    try {
      presets.checkWritable();
      NewFile.write(presets.paths(), write.file(), write.text());
      return model.withNotice(write.file() + ": written" + write.note());
    } catch (InputException e) {
      return model.withError(e.getMessage());
    }
  }

  /** Where an export goes; throws {@link InputException} if nothing can be written there. */
  RunExport export(Effect.Export wanted) {
    presets.checkWritable();
    Path path = NewFile.path(presets.paths(), wanted.file());
    return new RunExport(wanted.format(), wanted.runs(), path, wanted.file());
  }

  /** Shows the command that reproduces the experiment; nothing is written. */
  Model commanded(Model model) {
    try {
      List<RunSpec> runs = SavedRuns.of(model);
      return model.withOverlay(
          command(model.workspace().source(), runs)
              .map(shell -> ShellCommandOverlay.of(shell, position(model)))
              .orElseGet(() -> opening(model, runs)));
    } catch (InputException e) {
      return model.withError(e.getMessage());
    }
  }

  /** The epoch to go to after the command: {@code trained to epoch 500: `:goto 500`}. */
  private static String position(Model model) {
    OptionalLong visited = model.view().visited();
    long epoch = visited.isPresent() ? visited.getAsLong() : SaveActions.epoch(model);
    return (visited.isPresent() ? "shown at" : "trained to")
        + " epoch "
        + epoch
        + ": `:goto "
        + epoch
        + "`";
  }

  /**
   * Empty if options cannot express the changes, or if the preset is gone, broken or from a pipe.
   */
  private Optional<ShellCommand> command(PresetSource source, List<RunSpec> runs) {
    InputFiles inputs = presets.inputs();
    boolean piped =
        runs.stream()
            .flatMap(run -> DataSettings.FILES.stream().map(run.config()::get))
            .anyMatch(inputs::isKept);
    if (piped || inputs.isKept(source.word())) {
      return Optional.empty();
    }
    try {
      DataFiles files = new DataFiles(inputs, false);
      return ShellCommand.of(source.word(), presets.find(source.word()), runs, files);
    } catch (InputException e) {
      return Optional.empty();
    }
  }

  /** The command that opens a preset with these runs: one that is there, or one to be written. */
  private ShellCommandOverlay opening(Model model, List<RunSpec> runs) {
    String name =
        presets
            .namesLike(model.workspace().preset(), 1)
            .filter(each -> isFree(each) || holds(each, runs))
            .findFirst()
            .get();
    return isFree(name)
        ? ShellCommandOverlay.unwritten(name, place(name), position(model))
        : ShellCommandOverlay.opening(name, place(name), position(model));
  }

  private String place(String name) {
    return CleanText.of(presets.paths().place(presets.file(name)));
  }

  /** Saves the experiment for the command that is shown; or shows the error there. */
  Model savedForCommand(Model model, String name) {
    ShellCommandOverlay written =
        ShellCommandOverlay.opening(name, place(name), position(model)).saying("written");
    try {
      presets.save(SaveActions.preset(model, name), false);
      return model.withOverlay(written);
    } catch (InputException e) {
      return model
          .overlay(ShellCommandOverlay.class)
          .map(shown -> model.withOverlay(shown.saying(e.getMessage())))
          .orElseGet(() -> model.withNotice(e.getMessage()));
    }
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

  /** The state of the experiment, to reopen it later. */
  static SavedSession session(Model model) {
    return session(model, Optional.empty());
  }

  private static SavedSession session(Model model, Optional<SavedSession> replay) {
    boolean playing = model.snapshot().map(Snapshot::playing).orElse(true);
    PresetSource source = model.workspace().source();
    return new SavedSession(
        Preset.of(source.name(), source.title(), source.about(), SavedRuns.of(model)),
        source.word(),
        new PresetChanges(model).isChanged(),
        Math.max(SaveActions.epoch(model), replay.map(SavedSession::epoch).orElse(0L)),
        Math.max(goal(model), replay.map(SavedSession::goal).orElse(0L)),
        replay.map(SavedSession::playing).orElse(playing),
        model.workspace().speed().epochsPerSecond(),
        model.entry().name(),
        names(model, model.runs()::isBaseline).findFirst().orElse(""),
        names(model, RunEntry::hidden).toList());
  }

  /**
   * Saves the experiment for {@code --last}; returns a message for the user, or "".
   *
   * @param replay the session that is still being replayed, if there is one
   */
  String keep(Model model, Optional<SavedSession> replay) {
    try {
      return presets.state().save(session(model, replay));
    } catch (InputException e) {
      return "the experiment was not saved: " + e.getMessage();
    }
  }
}
