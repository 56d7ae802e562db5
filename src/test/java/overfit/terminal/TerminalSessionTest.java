package overfit.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOError;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
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
  void nothingCanBeSentAfterTheOutputIsAbandoned() throws IOException {
    TerminalSession session = session();
    session.send(new byte[1000]);
    assertEquals(List.of("getAttributes", "write"), calls);
    session.abandonOutput();
    assertThrows(IOException.class, () -> session.send(new byte[1]));
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

  @Test
  void whatWasPreparedIsPreparedOnce() {
    assertSame(TerminalSession.preparation(), TerminalSession.preparation());
  }

  @Test
  void aDeviceThatCannotBeOpenedNeedsNoGuard() {
    IOException none = new IOException("no terminal");
    CrashGuard guard = guard(InputStream.nullInputStream());
    IOException thrown =
        assertThrows(
            IOException.class,
            () ->
                GuardedDevice.open(
                    guard,
                    () -> {
                      throw none;
                    }));
    assertSame(none, thrown);
    assertEquals(List.of("guard dismissed"), calls);
  }

  @Test
  void aDeviceWhoseModesAreUnknownIsClosed() throws IOException {
    GuardedDevice device = device(InputStream.nullInputStream());
    gone = true;
    assertThrows(IOException.class, () -> TerminalSession.open(device, true, signal -> {}));
    assertEquals(List.of("guard dismissed", "close"), calls);
  }

  @Test
  void aDeviceWithoutAGuardThatIsReadyIsClosed() throws IOException {
    InputStream closed = InputStream.nullInputStream();
    closed.close();
    GuardedDevice device = device(closed);
    assertThrows(IOException.class, () -> TerminalSession.open(device, true, signal -> {}));
    assertEquals(
        List.of("guard dismissed", "close"), calls.subList(calls.size() - 2, calls.size()));
  }

  private TerminalSession session() throws IOException {
    return new TerminalSession(device(InputStream.nullInputStream()), true);
  }

  private GuardedDevice device(InputStream ready) throws IOException {
    CrashGuard guard = guard(ready);
    return GuardedDevice.open(
        guard, () -> new TerminalDevice(terminal(), InputStream.nullInputStream(), new Output()));
  }

  private CrashGuard guard(InputStream ready) {
    return new CrashGuard(
        new ByteArrayOutputStream() {
          @Override
          public void flush() {
            calls.add("guard " + toString(StandardCharsets.US_ASCII).strip());
            reset();
          }

          @Override
          public void close() {
            calls.add("guard dismissed");
          }
        },
        ready);
  }

  /** A terminal of JLine that does nothing, or fails as one whose device is closed. */
  private Terminal terminal() {
    return (Terminal)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Terminal.class},
            (proxy, method, arguments) -> {
              if (gone && !method.getName().equals("close")) {
                throw new IOError(new IOException("Input/output error"));
              }
              calls.add(method.getName());
              return method.getReturnType() == Attributes.class ? new Attributes() : null;
            });
  }

  /** Takes a hundred bytes at a time. */
  private final class Output implements WritableByteChannel {

    private boolean open = true;

    @Override
    public int write(ByteBuffer bytes) throws IOException {
      if (!open) {
        throw new ClosedChannelException();
      }
      int count = Math.min(100, bytes.remaining());
      bytes.position(bytes.position() + count);
      if (!bytes.hasRemaining()) {
        calls.add("write");
      }
      return count;
    }

    @Override
    public boolean isOpen() {
      return open;
    }

    @Override
    public void close() {
      open = false;
    }
  }
}
