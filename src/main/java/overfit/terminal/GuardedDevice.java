package overfit.terminal;

import java.io.IOException;

/** The terminal's device, with the guard that restores the terminal if this process is killed. */
record GuardedDevice(TerminalDevice device, CrashGuard guard) {

  /** Opens a device. */
  interface Opening {
    TerminalDevice open() throws IOException;
  }

  /** Opens a device, while the guard starts. */
  static GuardedDevice open(CrashGuard starting, Opening opening) throws IOException {
    try {
      return new GuardedDevice(opening.open(), starting);
    } catch (IOException | RuntimeException | Error e) {
      starting.dismiss();
      throw e;
    }
  }

  void close() throws IOException {
    try {
      guard.dismiss();
    } finally {
      device.terminal().close();
    }
  }
}
