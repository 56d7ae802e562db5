package overfit.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("changes the standard streams")
class HeldOutputTest {

  private final PrintStream realOut = System.out;
  private final PrintStream realErr = System.err;
  private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(terminal, true);
  private final PrintStream err = new PrintStream(terminal, true);

  @BeforeEach
  void printIntoATerminal() {
    System.setOut(out);
    System.setErr(err);
  }

  @AfterEach
  void printAsUsual() {
    System.setOut(realOut);
    System.setErr(realErr);
  }

  @Test
  void whatIsPrintedAppearsOnlyAfterwards() {
    HeldOutput held = HeldOutput.hold();
    System.err.print("b");
    System.out.print("a");
    assertEquals("", terminal.toString());
    held.release();
    assertEquals("ab", terminal.toString());
    assertSame(out, System.out);
    assertSame(err, System.err);
  }

  @Test
  void droppedOutputNeverAppears() {
    HeldOutput held = HeldOutput.hold();
    System.out.print("a");
    held.drop();
    assertEquals("", terminal.toString());
    assertSame(out, System.out);
    assertSame(err, System.err);
  }

  @Test
  void onlyTheFirst64KiBAreKept() {
    HeldOutput held = HeldOutput.hold();
    System.out.print("x".repeat(1 << 16) + "y");
    System.out.print('z');
    held.release();
    assertEquals("x".repeat(1 << 16), terminal.toString());
  }
}
