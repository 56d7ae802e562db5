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
import overfit.file.InputFiles;
import overfit.file.UserPaths;
import overfit.screen.Glyphs;
import overfit.terminal.Capabilities;
import overfit.train.Clock;

/** Entry point of the process, and the only place that ends it. */
public final class Main {

  /**
   * System property with the file descriptor for messages. The launcher sets it when it redirects
   * standard error to discard a warning of the JVM that no flag turns off.
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
    System.setErr(err); // libraries may print to it
    Host host =
        new Host(
            new InputFiles(UserPaths.of(System.getenv()), System.in),
            out,
            err,
            System.getenv(),
            terminal,
            Capabilities.isTerminal(1),
            Capabilities.isTerminal(errors),
            Clock.SYSTEM,
            interruption);
    InternalErrors internalErrors = new InternalErrors(host.environment(), args);
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, error) -> internalErrors.print(System.err, error));
    int code = new Commands(host).run(args);
    out.flush();
    output
        .failure()
        .ifPresent(reason -> err.println("overfit: cannot write to standard output: " + reason));
    err.flush();
    return output.failure().isPresent() ? ExitCode.BAD_INPUT : code;
  }

  /** Java has no constant for descriptors other than 0 to 2, so others are opened by path. */
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
