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

  /** The runs in it; throws {@link InputException} if there are none, not even damaged ones. */
  RunSearch runs() {
    RunSearch found = RunSearch.in(path());
    if (found.runs().isEmpty() && found.failures().isEmpty()) {
      throw InputException.expected("runs that --out has kept", "none").at(typed);
    }
    return found;
  }
}
