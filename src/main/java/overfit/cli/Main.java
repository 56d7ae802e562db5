package overfit.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import overfit.screen.Glyphs;
import overfit.train.Clock;
import overfit.tui.Capabilities;

/** Where the process begins and ends. */
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    Interruption interruption = new Interruption();
    Capabilities terminal = Capabilities.ofThisProcess();
    Charset charset =
        terminal.glyphs().value() == Glyphs.ASCII
            ? StandardCharsets.US_ASCII
            : StandardCharsets.UTF_8;
    Host host =
        new Host(
            stream(FileDescriptor.out, charset),
            stream(FileDescriptor.err, charset),
            System.getenv(),
            terminal,
            Capabilities.isTerminal(1),
            Capabilities.isTerminal(2),
            Clock.SYSTEM,
            interruption);
    int code = new Commands(host).run(args);
    host.out().flush();
    host.err().flush();
    interruption.done();
    if (!interruption.requested()) {
      System.exit(code);
    }
  }

  private static PrintStream stream(FileDescriptor descriptor, Charset charset) {
    return new PrintStream(new FileOutputStream(descriptor), false, charset);
  }
}
