package overfit.cli.command;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import overfit.cli.option.ScreenOptions;
import overfit.cli.process.ExitCode;
import overfit.cli.process.Host;
import overfit.cli.report.ColouredText;
import overfit.cli.report.Padding;
import overfit.file.CleanText;
import overfit.plot.Axis;
import overfit.plot.Pen;
import overfit.plot.Plot;
import overfit.screen.Glyphs;
import overfit.screen.Rect;
import overfit.screen.Role;
import overfit.screen.Style;
import overfit.screen.Surface;
import overfit.terminal.Capabilities;
import overfit.terminal.Capabilities.Choice;
import overfit.terminal.GlyphVariables;
import overfit.tui.widget.Look;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code overfit terminal}: shows what this terminal supports, and what is used of it. */
@Command(
    customSynopsis = "overfit terminal [--theme NAME] [--fps N] [--glyphs SET]",
    description =
        "Show what this terminal supports, which glyphs, colours, theme and frame rate are used,"
            + " and why.")
public final class TerminalCommand implements Callable<Integer> {

  private static final int WIDTH = 78;
  private static final int PLOT_HEIGHT = 6;
  private static final int SAMPLES = 200;
  private static final double END = 2 * Math.PI;

  /** The roles of text other than plain text. */
  private static final List<Role> TEXT_ROLES =
      List.of(Role.TITLE, Role.DIM, Role.KEY, Role.GOOD, Role.NOTICE, Role.ERROR);

  private final Host host;
  private ScreenOptions options;

  public TerminalCommand(Host host) {
    this.host = host;
  }

  @Spec
  void addOptions(CommandSpec spec) {
    options = ScreenOptions.addTo(spec);
  }

  @Override
  public Integer call() {
    Capabilities terminal = options.over(host);
    print(terminal);
    host.out().println();
    PrintStream plots = new PrintStream(host.out(), true, terminal.charset());
    plots.print(new ColouredText(terminal, host.outTerminal()).text(sample(Look.of(terminal))));
    host.out().println();
    if (!terminal.screen().value()) {
      host.out().println(" no screen can be shown here; `overfit train` works without one");
    }
    host.out()
        .printf(
            " signs that show as boxes, question marks or too wide: --glyphs SET or%n"
                + " %s=SET, one of %s%n",
            GlyphVariables.VARIABLE, String.join(", ", Glyphs.titles()));
    host.out().println(" colours: --theme NAME; NO_COLOR=1 turns them off, FORCE_COLOR=1 on,");
    host.out().println(" in pipes too");
    return ExitCode.DONE;
  }

  private void print(Capabilities terminal) {
    Choice<Boolean> modern = terminal.modern();
    print("screen", terminal.screen().value() ? "possible" : "impossible", terminal.screen());
    print("glyphs", terminal.glyphs().value().title(), terminal.glyphs());
    print("colours", terminal.colours().value().words(), terminal.colours());
    print("theme", terminal.theme().value().name(), terminal.theme());
    print("frame rate", terminal.framesPerSecond().value() + " fps", terminal.framesPerSecond());
    print("frames", modern.value() ? "synchronized" : "unsynchronized", modern);
    print("pasted text", modern.value() ? "bracketed" : "as keys", modern);
    print("clipboard", terminal.clipboard().value().title(), terminal.clipboard());
    print("mouse", modern.value() ? "available" : "none", modern);
  }

  private void print(String what, String value, Choice<?> choice) {
    String reason = CleanText.of(choice.reason());
    host.out().println(" " + Padding.left(what, 13) + Padding.left(value, 16) + reason);
  }

  /** Curves, the line style of each run, and text in each role. */
  private static Surface sample(Look look) {
    Surface surface = new Surface(WIDTH, PLOT_HEIGHT + 3);
    curves(surface.region(new Rect(1, 0, WIDTH - 1, PLOT_HEIGHT)), look);
    int x = 1;
    for (int run = 0; run < Role.RUNS; run++) {
      Pen pen = look.pen(run, false);
      x = surface.text(x, PLOT_HEIGHT + 1, pen.sample(look.glyphs()) + (run + 1), pen.style()) + 1;
    }
    x = surface.text(1, PLOT_HEIGHT + 2, "text", Style.TEXT);
    for (Role role : TEXT_ROLES) {
      x =
          surface.text(
              x + 2, PLOT_HEIGHT + 2, role.name().toLowerCase(Locale.ROOT), Style.of(role));
    }
    return surface;
  }

  /** A sine as the true function, and shifted copies of it as runs. */
  private static void curves(Surface surface, Look look) {
    Plot plot = new Plot(surface, look.glyphs(), Axis.pi(-END, END), Axis.linear(-1.1, 1.1));
    double[] xs =
        IntStream.rangeClosed(-SAMPLES, SAMPLES).mapToDouble(i -> END * i / SAMPLES).toArray();
    plot.curve(Pen.TARGET, xs, sine(xs, 0));
    for (int run = 0; run < 3; run++) {
      plot.curve(look.pen(run, false), xs, sine(xs, 0.5 + 0.5 * run));
    }
  }

  private static double[] sine(double[] xs, double lag) {
    return Arrays.stream(xs).map(x -> Math.sin(x - lag)).toArray();
  }
}
