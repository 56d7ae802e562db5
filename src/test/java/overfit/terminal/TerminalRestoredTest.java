package overfit.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.Tty;

/**
 * A program with a display as a job of a shell on a pseudo-terminal: however it ends or stops, the
 * terminal is as it was found.
 */
@EnabledOnOs(OS.LINUX)
class TerminalRestoredTest {

  private static final String PROGRAM = "overfit.cli.Main l2 --hidden 3 --epochs 100000";

  /** What is the display's own can be seen on one that shows less, and starts sooner. */
  private static final String DEMO = TerminalDisplayDemo.class.getName();

  private static final String CONTROL_C = "\003";
  private static final String CONTROL_Z = "\032";
  private static final String CONTROL_BACKSLASH = "\034";

  private static final int WRAP = 7;
  private static final int CURSOR = 25;
  private static final int MOUSE = 1000;
  private static final int MOUSE_IN_DECIMALS = 1006;
  private static final int SECOND_SCREEN = 1049;
  private static final int MARKED_PASTE = 2004;

  private static final Set<Integer> SHELLS = Set.of(WRAP, CURSOR);

  /** With the mouse; whether there is a cursor is up to the picture. */
  private static final Set<Integer> OURS =
      Set.of(SECOND_SCREEN, MARKED_PASTE, MOUSE, MOUSE_IN_DECIMALS);

  private static final Pattern MODE = Pattern.compile("\033\\[\\?(\\d+)([hl])");
  private static final Pattern EXIT = Pattern.compile("exit=\\d+");
  private static final Pattern STTY = Pattern.compile("(?:[0-9a-f]+:){10,}[0-9a-f]+");

  @TempDir Path folder;

  private Tty tty;
  private String found;

  @BeforeEach
  void openAShell() throws Exception {
    // It leaves the terminal's modes alone: what is restored, the program has restored.
    String shell = "env --default-signal -u ENV PS1=$ setsid --ctty /bin/sh -i";
    tty = new Tty(100, 30, shell.split(" "));
    found = stty();
  }

  @AfterEach
  void close() throws IOException {
    tty.kill();
  }

  @Test
  void quitting() throws Exception {
    start(PROGRAM);
    assertEnds(0, () -> tty.type(CONTROL_BACKSLASH + "q"));
    assertFalse(tty.text(0).contains("Full thread dump"));
  }

  @Test
  void pressingControlCWhereAPastedQIsNoKey() throws Exception {
    start(DEMO);
    assertEnds(130, () -> tty.type("\033[200~q\033[201~" + CONTROL_C));
  }

  @Test
  void beingTerminatedAtWork() throws Exception {
    start(PROGRAM);
    assertEnds(143, () -> send("TERM"));
  }

  @ParameterizedTest
  @CsvSource({"INT, 130", "HUP, 129"})
  void signals(String signal, int exitCode) throws Exception {
    start(DEMO);
    assertEnds(exitCode, () -> send(signal));
  }

  @Test
  void beingKilled() throws Exception {
    start(DEMO);
    int from = tty.count();
    send("KILL");
    tty.await(from, text -> text.contains("exit=137") && text.contains("\033[?1049l"));
    assertShells();
  }

  /** What is printed meanwhile is seen after that. */
  @Test
  void anExceptionInAnotherThread() throws Exception {
    start(DEMO);
    int from = tty.count();
    tty.type("p");
    tty.await(from, text -> text.contains(Tty.FRAME_END));
    assertFalse(tty.text(from).contains("a stray print"));
    assertEnds(1, () -> tty.type("x"));
    String after = afterScreen(tty.text(from));
    assertTrue(after.contains("a stray print"), after);
    assertTrue(after.contains("IllegalStateException: in another thread"), after);
  }

  @Test
  void stoppingAndGoingOn() throws Exception {
    start(DEMO);
    int from = tty.count();
    tty.type("m");
    tty.await(from, text -> isOurs());
    stop(() -> tty.type(CONTROL_Z));
    assertShells();
    tty.resize(90, 25);
    goOn();
    stop(() -> send("TSTP"));
    assertShells();
    goOn();
    stop(() -> send("STOP")); // which gives no time to restore anything
    goOn();
    assertEnds(0, () -> tty.type("q"));
  }

  /** Keys come from the terminal that controls the program; /dev/null says nothing. */
  @ParameterizedTest
  @ValueSource(strings = {"cat PRESET | PROGRAM -", "PROGRAM l2 < /dev/null"})
  void keysComeFromTheTerminalIfStandardInputIsSomethingElse(String line) throws Exception {
    Path preset = Files.writeString(folder.resolve("a.toml"), "training.epochs = 100000");
    String program = command("overfit.cli.Main");
    String typed = line.replace("PRESET", preset.toString()).replace("PROGRAM", program);
    tty.type(typed + "; echo \"exit=$?\"\n");
    awaitFrame();
    stop(() -> tty.type(CONTROL_Z));
    assertShells();
    tty.resize(90, 25);
    int from = tty.count();
    tty.type("fg; echo \"exit=$?\"\n");
    tty.await(from, text -> text.contains(Tty.FRAME_END) && modes().contains(SECOND_SCREEN));
    from = tty.count();
    tty.type("?");
    tty.await(from, text -> text.contains("select"));
    tty.resize(80, 24);
    assertEnds(0, () -> tty.type("qq"));
  }

  @Test
  void beingEndedWhileItIsStopped() throws Exception {
    start(DEMO);
    stop(() -> tty.type(CONTROL_Z));
    tty.type("kill %1; bg; wait %1; echo \"exit=$?\"\n");
    tty.await(0, text -> text.contains("exit=143"));
    assertShells();
  }

  /** Of what waits in the terminal, the shell's words come last. */
  @Test
  void controlCWhileTheTerminalTakesNoOutput() throws Exception {
    start(DEMO);
    int from = tty.count();
    tty.type("a");
    tty.stall();
    long program = tty.foreground();
    awaitNoWrites(program);
    tty.type(CONTROL_C);
    ProcessHandle.of(program).ifPresent(handle -> handle.onExit().join());
    tty.goOn();
    tty.await(from, text -> text.contains("exit=130\r") && modes().equals(SHELLS));
    assertShells();
  }

  /** There is nobody who could continue it. */
  @Test
  void controlZDoesNothingWithoutAShell() throws Exception {
    tty.type("exec " + command(DEMO) + "\n");
    awaitFrame();
    tty.type(CONTROL_Z + "q");
    assertEquals(0, tty.exitCode());
    tty.await(0, text -> modes().equals(SHELLS));
  }

  private void start(String program) throws Exception {
    tty.type(command(program) + "; echo \"exit=$?\"\n");
    awaitFrame();
  }

  private void awaitFrame() throws Exception {
    tty.await(0, text -> text.endsWith(Tty.FRAME_END) && modes().contains(SECOND_SCREEN));
  }

  /** The words after {@code java} of a program that reads and writes no file of the user's. */
  private String command(String words) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return String.join(
        " ",
        "env",
        "XDG_STATE_HOME=" + folder,
        "XDG_CONFIG_HOME=" + folder,
        "CLASSPATH=" + System.getProperty("java.class.path"),
        java,
        "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
        words);
  }

  private interface Deed {
    void happen() throws Exception;
  }

  private void stop(Deed deed) throws Exception {
    int from = tty.count();
    deed.happen();
    tty.await(from, text -> text.contains("Stopped"));
  }

  private void goOn() throws Exception {
    int from = tty.count();
    tty.type("fg; echo \"exit=$?\"\n");
    tty.await(from, text -> text.contains(Tty.FRAME_END) && isOurs());
  }

  /**
   * Waits until an animated program, which writes 30 times a second, has written nothing for a
   * second.
   */
  private static void awaitNoWrites(long process) throws Exception {
    Path counts = Path.of("/proc/" + process + "/io");
    String last = "";
    for (int same = 0; same < 10; ) {
      String now = Files.readString(counts);
      same = written(now).equals(written(last)) ? same + 1 : 0;
      last = now;
      Thread.sleep(100);
    }
  }

  private static String written(String counts) {
    return counts.lines().filter(line -> line.startsWith("wchar")).findFirst().orElse("");
  }

  private void send(String signal) throws Exception {
    List<String> words = List.of("kill", "-" + signal, String.valueOf(tty.foreground()));
    assertEquals(0, new ProcessBuilder(words).start().waitFor());
  }

  /** The last that is said to the terminal is what restores it. */
  private void assertEnds(int exitCode, Deed deed) throws Exception {
    int from = tty.count();
    deed.happen();
    tty.await(from, text -> EXIT.matcher(text).find());
    String text = tty.text(from);
    assertTrue(text.contains("exit=" + exitCode), text);
    assertFalse(afterScreen(text).contains("\033"), text);
    assertShells();
  }

  private static String afterScreen(String text) {
    return text.substring(text.lastIndexOf("\033[?1049l") + "\033[?1049l".length());
  }

  private boolean isOurs() {
    return modes().containsAll(OURS) && !modes().contains(WRAP);
  }

  private void assertShells() throws Exception {
    assertEquals(SHELLS, modes());
    assertEquals(found, stty());
  }

  /** The private modes that are set now, of those that are on at first or were ever set. */
  private Set<Integer> modes() {
    Set<Integer> modes = new TreeSet<>(SHELLS);
    Matcher matcher = MODE.matcher(tty.text(0));
    while (matcher.find()) {
      int mode = Integer.parseInt(matcher.group(1));
      if (matcher.group(2).equals("h")) {
        modes.add(mode);
      } else {
        modes.remove(mode);
      }
    }
    return modes;
  }

  private String stty() throws Exception {
    int from = tty.count();
    tty.type("stty -g\n");
    tty.await(from, text -> STTY.matcher(text).find());
    return STTY.matcher(tty.text(from)).results().map(MatchResult::group).findFirst().get();
  }
}
