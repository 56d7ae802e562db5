package overfit.cli;

import java.io.FileDescriptor;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import overfit.cli.process.ExitCode;
import overfit.cli.process.Host;
import overfit.cli.process.Interruption;
import overfit.screen.Glyphs;
import overfit.terminal.Capabilities;
import overfit.train.Clock;

/** Where the process begins and ends. */
public final class Main {

  /**
   * Names the descriptor that messages go to. The launcher sets it where standard error belongs to
   * the JVM, for warnings of its own that nothing turns off.
   */
  private static final String ERRORS = "overfit.stderr";

  private static final int STANDARD_ERROR = 2;

  private Main() {}

  public static void main(String[] args) {
    Interruption interruption = new Interruption();
    int code = ExitCode.INTERNAL_ERROR;
    try {
      code = run(interruption, args);
    } finally {
      interruption.done();
    }
    if (!interruption.requested()) {
      System.exit(code);
    }
  }

  private static int run(Interruption interruption, String[] args) {
    Capabilities terminal = Capabilities.ofThisProcess();
    boolean ascii = terminal.glyphs().value() == Glyphs.ASCII;
    Charset charset = ascii ? StandardCharsets.US_ASCII : StandardCharsets.UTF_8;
    StandardOutput output = StandardOutput.standard();
    PrintStream out = new PrintStream(output, false, charset);
    int errors = Integer.getInteger(ERRORS, STANDARD_ERROR);
    PrintStream err = new PrintStream(stream(errors), false, charset);
    System.setErr(err); // for what a library may print
    Host host =
        new Host(
            out,
            err,
            System.getenv(),
            terminal,
            Capabilities.isTerminal(1),
            Capabilities.isTerminal(errors),
            Clock.SYSTEM,
            interruption);
    InternalErrors faults = new InternalErrors(host.environment(), args);
    Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> faults.tell(System.err, fault));
    int code = new Commands(host).run(args);
    out.flush();
    output
        .failure()
        .ifPresent(why -> err.println("overfit: standard output cannot be written: " + why));
    err.flush();
    return output.failure().isPresent() ? ExitCode.BAD_INPUT : code;
  }

  /** Any but standard error is opened by its name: a terminal or a pipe. */
  private static FileOutputStream stream(int descriptor) {
    try {
      return descriptor == STANDARD_ERROR
          ? new FileOutputStream(FileDescriptor.err)
          : new FileOutputStream("/dev/fd/" + descriptor, true);
    } catch (FileNotFoundException e) {
      return new FileOutputStream(FileDescriptor.err);
    }
  }
}
