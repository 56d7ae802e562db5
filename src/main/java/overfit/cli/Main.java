package overfit.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.InaccessibleObjectException;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;
import overfit.cli.process.ExitCode;
import overfit.cli.process.Host;
import overfit.cli.process.Interruption;
import overfit.file.InputFiles;
import overfit.file.UserPaths;
import overfit.terminal.Capabilities;
import overfit.train.Clock;

/** Entry point of the process, and the only place that ends it. */
public final class Main {

  /**
   * System property with the file descriptor for messages. The launcher sets it when it redirects
   * standard error to discard a warning of the JVM that no flag turns off.
   */
  private static final String ERRORS = "overfit.stderr";

  /**
   * System property with the user's {@code LC_ALL}, empty if there is none. The launcher sets it
   * when it gives Java another locale, in which file names can have any letter.
   */
  private static final String LOCALE = "overfit.lc_all";

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
    Map<String, String> environment = environment();
    Capabilities terminal = Capabilities.ofThisProcess(environment);
    Charset charset = terminal.charset();
    StandardOutput output = StandardOutput.standard();
    PrintStream out = new PrintStream(output, false, charset);
    int errors = Integer.getInteger(ERRORS, STANDARD_ERROR);
    PrintStream err = new PrintStream(stream(errors), false, charset);
    System.setErr(err); // libraries may print to it
    Host host =
        new Host(
            new InputFiles(UserPaths.of(environment), System.in),
            out,
            err,
            environment,
            terminal,
            Capabilities.isTerminal(1),
            Capabilities.isTerminal(errors),
            Clock.SYSTEM,
            interruption);
    InternalErrors internalErrors = new InternalErrors(environment, args);
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

  /** The environment of the launcher; without a home, with that of the account, if any. */
  private static Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>(System.getenv());
    if (!environment.getOrDefault("HOME", "").startsWith("/")) {
      String account = System.getProperty("user.home");
      environment.put("HOME", account.startsWith("/") ? account : "/nonexistent");
    }
    String locale = System.getProperty(LOCALE);
    if (locale != null) {
      environment.put("LC_ALL", locale);
    }
    return Map.copyOf(environment);
  }

  /**
   * A stream to a descriptor that was open when the process started. Java has no constant for those
   * above 2; opening one by its path would give a file another position.
   */
  private static FileOutputStream stream(int descriptor) {
    if (descriptor == STANDARD_ERROR) {
      return new FileOutputStream(FileDescriptor.err);
    }
    try {
      Constructor<FileDescriptor> constructor =
          FileDescriptor.class.getDeclaredConstructor(int.class);
      constructor.setAccessible(true);
      return new FileOutputStream(constructor.newInstance(descriptor));
    } catch (ReflectiveOperationException | InaccessibleObjectException e) {
      return new FileOutputStream(FileDescriptor.err);
    }
  }
}
