package overfit.cli.command;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import overfit.cli.process.Host;
import overfit.file.InputException;
import overfit.train.folder.RunSearch;

/** The folder of runs that a user names. */
record FolderArgument(Host host, String typed) {

  /** Throws {@link InputException} for what cannot be the name of a folder. */
  Path path() {
    if (typed.isBlank()) {
      throw InputException.expected("the name of a folder", typed);
    }
    try {
      return host.inputs().paths().path(typed);
    } catch (InvalidPathException e) {
      throw InputException.expected("the name of a folder", typed);
    }
  }

  /** What --out has kept in it; throws {@link InputException} if that is nothing. */
  RunSearch search() {
    RunSearch found = RunSearch.in(path());
    if (found.isEmpty()) {
      throw noRuns();
    }
    return found;
  }

  /** The runs in it; throws {@link InputException} if there are none that can be read. */
  RunSearch runs() {
    RunSearch found = search();
    if (found.runs().isEmpty()) {
      throw found.failures().stream().findFirst().map(InputException::new).orElseGet(this::noRuns);
    }
    return found;
  }

  private InputException noRuns() {
    return InputException.expected("runs that --out has kept", "none").at(typed);
  }
}
