package overfit.config.preset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import overfit.file.AtomicFile;
import overfit.file.InputException;
import overfit.file.UserPaths;

/** The folder in which experiments are saved for {@code --last}, or none. */
public final class StateFolder {

  /** Nothing is saved. */
  static final StateFolder NONE = new StateFolder(Optional.empty(), UserPaths.HOMELESS);

  private static final String NOT_SAVED = "the experiment was not saved: ";

  private final Optional<Path> folder;
  private final UserPaths paths;

  private StateFolder(Optional<Path> folder, UserPaths paths) {
    this.folder = folder;
    this.paths = paths;
  }

  /**
   * {@code $XDG_STATE_HOME/overfit}; {@code ~/.local/state} replaces the variable if it is unset or
   * not absolute.
   */
  static StateFolder of(Map<String, String> environment) {
    return new StateFolder(
        Optional.of(BaseFolder.STATE.of(environment)), UserPaths.of(environment));
  }

  /** The session to reopen, if one was saved; throws {@link InputException} for an invalid file. */
  public Optional<SavedSession> newest() {
    return folder.map(SavedSessions::new).flatMap(SavedSessions::newest);
  }

  /** Whether nothing was ever saved in it. */
  public boolean isUnused() {
    return folder.filter(path -> !Files.exists(path)).isPresent();
  }

  /**
   * Saves a session, if there is a folder for it; returns a message for the user if that failed, or
   * "". A failed save must not keep the user from quitting. Called by one thread at a time.
   */
  public String save(SavedSession session) {
    String text = SavedSessionFile.toToml(session);
    if (!TextFile.holds(text)) {
      return "the experiment is too large to save for --last";
    }
    return folder.map(path -> save(path, text)).orElse("");
  }

  private String save(Path path, String text) {
    try {
      new SavedSessions(path).save(text);
      return "";
    } catch (IOException e) {
      return NOT_SAVED + AtomicFile.reason(e) + " (" + paths.place(path) + ")";
    }
  }
}
