package overfit.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOError;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.junit.jupiter.api.Test;

class TerminalSessionTest {

  private final List<String> calls = new ArrayList<>();
  private boolean gone;

  @Test
  void theCrashGuardIsDisarmedOnceScreenAndModesAreRestored() throws IOException {
    TerminalSession session = session();
    session.enter();
    calls.clear();
    session.leave();
    assertEquals(List.of("write", "setAttributes", "guard off"), calls);
  }

  @Test
  void theCrashGuardStaysArmedIfOnlyTheModesAreRestored() throws IOException {
    TerminalSession session = session();
    session.enter();
    calls.clear();
    session.restoreModes();
    assertEquals(List.of("setAttributes"), calls);
  }

  @Test
  void aTerminalThatIsGoneIsAnIOException() throws IOException {
    TerminalSession session = session();
    session.enter();
    gone = true;
    assertThrows(IOException.class, session::enter);
    assertThrows(IOException.class, session::size);
    assertThrows(IOException.class, session::leave);
    assertTrue(!calls.contains("guard off"), calls.toString());
    assertThrows(IOException.class, this::session);
  }

  private TerminalSession session() throws IOException {
    OutputStream guard = recording(bytes -> calls.add("guard " + new String(bytes).strip()));
    OutputStream output = recording(bytes -> calls.add("write"));
    return new TerminalSession(
        new TerminalDevice(terminal(output), InputStream.nullInputStream()),
        new CrashGuard(guard, InputStream.nullInputStream()),
        true);
  }

  /** A terminal of JLine that does nothing, or fails as one whose device is closed. */
  private Terminal terminal(OutputStream output) {
    return (Terminal)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Terminal.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("output")) {
                return output;
              }
              if (gone) {
                throw new IOError(new IOException("Input/output error"));
              }
              calls.add(method.getName());
              return method.getReturnType() == Attributes.class ? new Attributes() : null;
            });
  }

  private interface Flushed {
    void see(byte[] bytes);
  }

  private static OutputStream recording(Flushed flushed) {
    return new ByteArrayOutputStream() {
      @Override
      public void flush() {
        flushed.see(toByteArray());
        reset();
      }
    };
  }
}
