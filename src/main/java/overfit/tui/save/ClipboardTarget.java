package overfit.tui.save;

/** Where copied text goes: the clipboard of the terminal. */
public interface ClipboardTarget {

  /** Copies a text; returns what was done, for the user. */
  String copy(String text);
}
