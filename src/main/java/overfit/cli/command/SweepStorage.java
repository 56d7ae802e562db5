package overfit.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import overfit.cli.option.ValueOption;
import overfit.cli.process.Host;
import overfit.config.preset.ShellCommand;
import overfit.file.InputException;
import overfit.train.folder.SweepFolder;
import overfit.train.sweep.Shard;
import overfit.train.sweep.SweepPlan;
import overfit.train.sweep.SweepProgress;
import overfit.train.sweep.TrialStore;
import picocli.CommandLine.Model.CommandSpec;

/** Options for where the runs of a sweep are kept, and which of them this process trains. */
final class SweepStorage {

  static final String OUT = "--out";
  private static final String SHARD = "--shard";

  private static final Pattern SHARE = Pattern.compile("([1-9]\\d{0,5})/([1-9]\\d{0,5})");

  private final ValueOption out;
  private final ValueOption shard;

  private SweepStorage(ValueOption out, ValueOption shard) {
    this.out = out;
    this.shard = shard;
  }

  static SweepStorage addTo(CommandSpec spec) {
    return new SweepStorage(
        ValueOption.addTo(
            spec,
            OUT,
            "DIR",
            "Keep every run in a folder of its own in DIR, as overfit train --out does. The same"
                + " command goes on with an interrupted sweep.",
            List.of()),
        ValueOption.addTo(
            spec,
            SHARD,
            "I/N",
            "Train only the I-th of N shares of the runs, into the same --out as the others; then"
                + " overfit runs DIR --merge prints the results of all.",
            List.of()));
  }

  /** The folder, if the runs are to be kept. */
  Optional<Path> path(Host host) {
    try {
      return out.value().map(typed -> new FolderArgument(host, typed).path());
    } catch (InputException e) {
      throw e.at(OUT);
    }
  }

  /** Makes or opens the folder, if the runs are to be kept. */
  TrialStore open(Host host, SweepPlan plan) {
    return path(host)
        .<TrialStore>map(folder -> SweepFolder.open(folder, plan, host.clock()))
        .orElse(TrialStore.NONE);
  }

  /** The share; throws {@link InputException} for one that is kept nowhere. */
  Shard shard() {
    if (shard.value().isPresent() && out.value().isEmpty()) {
      throw InputException.expected(OUT + " DIR with " + SHARD, SHARD + " alone");
    }
    return shard.value().map(SweepStorage::parsed).orElse(Shard.ALL);
  }

  /** What the user should know of runs that have not ended; empty if there are none. */
  String left(SweepProgress progress) {
    if (progress.trials() == 0) {
      return "this share has no runs";
    }
    if (progress.ended() == progress.trials()) {
      return "";
    }
    String ended =
        progress.ended() == 0
            ? "no run has ended"
            : progress.ended() + " of " + progress.trials() + " runs have ended";
    return out.value().isPresent() ? ended + "; the same command goes on with the others" : ended;
  }

  /** Throws {@link InputException} for results that are not whole, since others train the rest. */
  void checkWhole(SweepProgress progress, int elsewhere) {
    if (elsewhere > 0) {
      String folder = out.value().orElseThrow();
      throw InputException.expected(
              "all " + progress.trials() + " runs",
              progress.ended()
                  + ", since other processes train "
                  + elsewhere
                  + "; when they have ended, overfit runs "
                  + ShellCommand.quoted(folder)
                  + " --merge prints all")
          .at(folder);
    }
  }

  private static Shard parsed(String text) {
    Matcher share = SHARE.matcher(text);
    if (!share.matches() || Integer.parseInt(share.group(1)) > Integer.parseInt(share.group(2))) {
      throw InputException.expected("a share such as 2/8", text).at(SHARD);
    }
    return new Shard(Integer.parseInt(share.group(1)), Integer.parseInt(share.group(2)));
  }
}
