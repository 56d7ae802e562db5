package overfit.terminal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * How text gets into the clipboard of a terminal: by OSC 52, which many terminals support and
 * others ignore, https://invisible-island.net/xterm/ctlseqs/ctlseqs.html. The clipboard is never
 * read, and the terminal does not answer.
 */
public enum Clipboard {
  /** Nothing is sent. */
  NONE("none", "") {
    @Override
    String sequence(String text) {
      return "";
    }
  },

  PLAIN("OSC 52", "; some terminals allow this only in their settings") {
    @Override
    String sequence(String text) {
      return osc(text);
    }
  },

  /**
   * tmux handles the sequence itself with {@code set-clipboard on}, and passes it on in a device
   * control string before version 3.3 or with {@code allow-passthrough on}; otherwise it ignores
   * both. https://github.com/tmux/tmux/wiki/Clipboard.
   */
  TMUX("OSC 52, tmux", "; tmux passes it on after `set -g set-clipboard on`") {
    @Override
    String sequence(String text) {
      return osc(text) + "\033Ptmux;\033" + osc(text) + END;
    }
  },

  /** GNU Screen passes on device control strings, which must be short: longer ones are printed. */
  SCREEN("OSC 52, screen", " through GNU Screen") {
    @Override
    String sequence(String text) {
      StringBuilder strings = new StringBuilder();
      String rest = osc(text);
      while (!rest.isEmpty()) {
        int length = Math.min(SHORT, rest.length());
        strings.append("\033P").append(rest, 0, length).append(END);
        rest = rest.substring(length);
      }
      return strings.toString();
    }
  };

  /** The length of the longest text in Base64. */
  static final int MOST = 74_000;

  private static final String END = "\033\\";
  private static final int SHORT = 240;

  private final String title;
  private final String note;

  Clipboard(String title, String note) {
    this.title = title;
    this.note = note;
  }

  /** The sequence that puts a text into the clipboard. */
  abstract String sequence(String text);

  private static String osc(String text) {
    return "\033]52;c;" + base64(text) + "\007";
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** {@code OSC 52}, or {@code none}. */
  public String title() {
    return title;
  }

  /** Why a text cannot be copied; empty if it can. */
  public String refusal(String text) {
    if (this == NONE) {
      return "this terminal has no clipboard";
    }
    return base64(text).length() > MOST ? "the text is too long for a clipboard" : "";
  }

  /** What was done when a text was copied: whether it has arrived is not known. */
  public String sent() {
    return "sent to the terminal's clipboard" + note;
  }
}
