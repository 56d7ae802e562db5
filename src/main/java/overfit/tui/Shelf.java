package overfit.tui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.Stream;
import overfit.config.CommandLineText;
import overfit.config.Last;
import overfit.config.NamedConfig;
import overfit.config.Overrides;
import overfit.config.Preset;
import overfit.config.Presets;
import overfit.file.InputException;
import overfit.file.NewFile;
import overfit.train.RunSnapshot;
import overfit.train.Snapshot;

/** Where experiments are kept. Whatever goes wrong there is said on the screen. */
final class Shelf {

  private final Presets presets;

  Shelf(Presets presets) {
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
    String open = model.desk().preset();
    int current = (int) readable.stream().takeWhile(preset -> !preset.name().equals(open)).count();
    return model
        .withNotice(notice)
        .withOverlay(new Picker(readable, current < readable.size() ? current : 0));
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
    Optional<Palette> palette = model.overlay(Palette.class);
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
        presets.namesLike(model.desk().preset(), 2).filter(this::isFree).findFirst().get();
    return model.withOverlay(SaveAs.of(free));
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
          .withDesk(model.desk().withSource(Source.of(preset)))
          .withoutOverlay()
          .withNotice(said);
    } catch (InputException e) {
      return refused(model, preset.name(), e.getMessage(), !replace && presets.owns(preset.name()));
    }
  }

  private static Model refused(Model model, String name, String reason, boolean exists) {
    if (exists) {
      return model.withOverlay(SaveAs.asking(name));
    }
    return model
        .overlay(SaveAs.class)
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
      List<NamedConfig> runs = KeptRuns.of(model);
      Optional<String> command = command(model.desk().source(), runs);
      return model.withOverlay(
          command
              .map(options -> new CommandLines(options, way(model)))
              .orElseGet(() -> aside(model, runs)));
    } catch (InputException e) {
      return model.withNotice(e.getMessage());
    }
  }

  private static String way(Model model) {
    OptionalLong visited = model.view().visited();
    long epoch = visited.isPresent() ? visited.getAsLong() : SaveKeys.epoch(model);
    return (visited.isPresent() ? "shown at" : "trained to")
        + " epoch "
        + epoch
        + ": `:goto "
        + epoch
        + "`";
  }

  /** A preset that is gone, or is broken now, is of no use. */
  private Optional<String> command(Source source, List<NamedConfig> runs) {
    try {
      return CommandLineText.of(source.word(), presets.find(source.word()), runs);
    } catch (InputException e) {
      return Optional.empty();
    }
  }

  /** Opens a preset with these runs: one that was made so before, or else a new one. */
  private CommandLines aside(Model model, List<NamedConfig> runs) {
    String name =
        presets
            .namesLike(model.desk().preset(), 1)
            .filter(each -> isFree(each) || holds(each, runs))
            .findFirst()
            .get();
    boolean written = isFree(name);
    if (written) {
      presets.save(SaveKeys.preset(model, name), false);
    }
    String place = presets.place(presets.file(name));
    String about = written ? ", so this file was written: " : ", but the file written before: ";
    return new CommandLines(
        "overfit " + name, "no options lead here" + about + place + "; " + way(model));
  }

  private boolean holds(String name, List<NamedConfig> runs) {
    try {
      return presets.find(name).plan(Overrides.none()).equals(runs);
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

  private static Stream<String> names(Model model, Predicate<Entry> which) {
    return model.plan().entries().stream().filter(which).map(Entry::name);
  }

  /** The experiment where it is now. */
  static Last left(Model model) {
    return left(model, Optional.empty());
  }

  private static Last left(Model model, Optional<Last> way) {
    boolean playing = model.snapshot().map(Snapshot::playing).orElse(true);
    Source source = model.desk().source();
    return new Last(
        Preset.of(source.name(), source.title(), "", KeptRuns.of(model)),
        source.word(),
        Math.max(SaveKeys.epoch(model), way.map(Last::epoch).orElse(0L)),
        Math.max(goal(model), way.map(Last::goal).orElse(0L)),
        way.map(Last::playing).orElse(playing),
        model.desk().speed().epochsPerSecond(),
        model.entry().name(),
        names(model, model.plan()::isBaseline).findFirst().orElse(""),
        names(model, Entry::hidden).toList());
  }

  /**
   * Keeps the experiment for the next time; gives what there is to say about it, or "".
   *
   * @param way where it was on its way to, if it was opened again and has not come there
   */
  String keep(Model model, Optional<Last> way) {
    try {
      return presets.keep(left(model, way));
    } catch (InputException e) {
      return "the experiment is not kept: " + e.getMessage();
    }
  }
}
