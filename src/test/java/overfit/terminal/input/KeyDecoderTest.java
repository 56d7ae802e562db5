package overfit.terminal.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes are written in caret notation; U+ is one byte in hexadecimal. */
class KeyDecoderTest {

  private final List<String> keys = new ArrayList<>();
  private final KeyDecoder decoder = new KeyDecoder(event -> keys.add(name(event)));

  @ParameterizedTest
  @CsvSource({
    "a, a",
    "A, A",
    "' ', ' '",
    "~, ~",
    "é, é",
    "π, π",
    "€, €",
    "^@, 'Ctrl- '",
    "^A, Ctrl-a",
    "^C, Ctrl-c",
    "^Z, Ctrl-z",
    "^\\, Ctrl-\\",
    "^], Ctrl-]",
    "^_, Ctrl-_",
    "^M, Enter",
    "^J, Enter",
    "^I, Tab",
    "^H, Backspace",
    "^?, Backspace",
    "^[a, Alt-a",
    "^[é, Alt-é",
    "^[^A, Ctrl-Alt-a",
    "^[^M, Alt-Enter",
    "^[^?, Alt-Backspace",
    "^[[A, ArrowUp",
    "^[[B, ArrowDown",
    "^[[C, ArrowRight",
    "^[[D, ArrowLeft",
    "^[OA, ArrowUp",
    "^[OD, ArrowLeft",
    "^[[H, Home",
    "^[[F, End",
    "^[OH, Home",
    "^[OF, End",
    "^[[1~, Home",
    "^[[4~, End",
    "^[[7~, Home",
    "^[[8~, End",
    "^[[2~, Insert",
    "^[[3~, Delete",
    "^[[5~, PageUp",
    "^[[6~, PageDown",
    "^[[Z, ReverseTab",
    "^[OM, Enter",
    "^[OP, F1",
    "^[OQ, F2",
    "^[OR, F3",
    "^[OS, F4",
    "^[[[A, F1",
    "^[[[E, F5",
    "^[[11~, F1",
    "^[[15~, F5",
    "^[[17~, F6",
    "^[[21~, F10",
    "^[[23~, F11",
    "^[[24~, F12",
    "^[[1;2P, Shift-F1",
    "^[[1;5R, Ctrl-F3",
    "^[[15;3~, Alt-F5",
    "^[[1;2A, Shift-ArrowUp",
    "^[[1;3B, Alt-ArrowDown",
    "^[[1;5C, Ctrl-ArrowRight",
    "^[[1;8D, Ctrl-Alt-Shift-ArrowLeft",
    "^[[3;5~, Ctrl-Delete",
    "^[[3$, Shift-Delete",
    "^[[3^, Ctrl-Delete",
    "^[[3@, Ctrl-Shift-Delete",
    "^[[a, Shift-ArrowUp",
    "^[Oa, Ctrl-ArrowUp",
    "^[^[[A, Alt-ArrowUp",
    "^[^[OA, Alt-ArrowUp",
    "^[O5A, Ctrl-ArrowUp",
    "xyz, x y z",
    "^[[A^[[B, ArrowUp ArrowDown",
    "^[[^M, Enter",
  })
  void aKeyIsDecodedAtItsLastByteHoweverTheBytesAreSplit(String bytes, String expected) {
    send(bytes);
    assertEquals(expected, String.join(" ", keys));
    assertFalse(decoder.isWaiting());
  }

  @ParameterizedTest
  @CsvSource({
    "^[[97u, a",
    "^[[97;5u, Ctrl-a",
    "^[[99;5u, Ctrl-c",
    "^[[99;5:1u, Ctrl-c",
    "^[[99;5:2u, Ctrl-c",
    "^[[67;6u, Ctrl-c",
    "^[[99;6u, Ctrl-c",
    "^[[122;5u, Ctrl-z",
    "^[[97;3u, Alt-a",
    "^[[97;7u, Ctrl-Alt-a",
    "^[[97;2u, A",
    "^[[97:65;2u, A",
    "^[[97:65;2;65u, A",
    "^[[97;;97u, a",
    "^[[97;65u, A",
    "^[[97;66u, a",
    "^[[97;129u, a",
    "^[[49:33;2u, !",
    "^[[49;2u, !",
    "^[[50:34;2;34u, '\"'",
    "^[[47;2u, ?",
    "^[[59:58;2u, :",
    "^[[228;2u, Ä",
    "^[[960u, π",
    "^[[32u, ' '",
    "^[[32;5u, 'Ctrl- '",
    "^[[27u, Escape",
    "^[[27;1:1u, Escape",
    "^[[91;5u, Escape",
    "^[[13u, Enter",
    "^[[13;2u, Shift-Enter",
    "^[[109;5u, Enter",
    "^[[106;5u, Enter",
    "^[[9u, Tab",
    "^[[9;2u, Shift-ReverseTab",
    "^[[105;5u, Tab",
    "^[[127u, Backspace",
    "^[[104;5u, Backspace",
    "^[[127;3u, Alt-Backspace",
    "^[[57399u, 0",
    "^[[57408;129u, 9",
    "^[[57412u, -",
    "^[[57413u, +",
    "^[[57414u, Enter",
    "^[[57417u, ArrowLeft",
    "^[[57420;5u, Ctrl-ArrowDown",
    "^[[57426u, Delete",
    "^[[1;1:1A, ArrowUp",
    "^[[1;1:2B, ArrowDown",
    "^[[1;129C, ArrowRight",
    "^[[1;5:1D, Ctrl-ArrowLeft",
    "^[[5;1:2~, PageUp",
    "^[[13;1~, F3",
    "^[[27;5;99~, Ctrl-c",
    "^[[27;2;65~, A",
    "^[[27;2;33~, !",
    "^[[27;5;13~, Ctrl-Enter",
    "^[[27;3;120~, Alt-x",
    "^[[27;5;91~, Escape",
    "^[[27;2;9~, Shift-ReverseTab",
    "^[[27;5;105~, Tab",
    "^[[27;6;67~, Ctrl-c",
  })
  void keysByCodeMeanWhatTheyMean(String bytes, String expected) {
    send(bytes);
    assertEquals(expected, String.join(" ", keys));
  }

  @ParameterizedTest
  @CsvSource({
    "^[[I",
    "^[[O",
    "^[[201~",
    "^[[97;5:3u",
    "^[[27;1:3u",
    "^[[1;5:3A",
    "^[[97;9u",
    "^[[1;9A",
    "^[[5;9~",
    "^[[27;9;97~",
    "^[[57441;2u",
    "^[[57430u",
    "^[[u",
    "^[[97;0u",
    "^[[97;1;2;3u",
    "^[[128512u",
    "^[[32;10;5M",
    "^[[M^@!~",
    "^[[E",
    "^[[10;20R",
    "^[[1;1R",
    "^[[?1;2c",
    "^[[>0;276;0c",
    "^[[?2026;2$y",
    "^[[99999~",
    "^[[99999999999999999999~",
    "^[[[Z",
    "^[Oz",
    "^[]11;rgb:0000/0000/0000^G",
    "^[]11;rgb:0000/0000/0000^[\\",
    "^[P1+r524742=38^[\\",
    "^[_Gi=31;OK^[\\",
    "😀",
    "U+80",
    "U+FF",
  })
  void otherSequencesAreIgnored(String bytes) {
    send(bytes);
    decoder.accept('x');
    assertEquals("x", String.join(" ", keys));
  }

  @ParameterizedTest
  @CsvSource({
    "^[, Escape",
    "^[^[, Escape Escape",
    "^[^[^[, Escape Escape Escape",
    "^[^[a, Escape Alt-a",
    "^[[, Alt-[",
    "^[O, Alt-O",
    "^[], Alt-]",
    "^[P, Alt-P",
  })
  void afterATimeoutAnEscapeIsTheKeyEsc(String bytes, String expected) {
    send(bytes);
    decoder.timeOut();
    assertEquals(expected, String.join(" ", keys));
    assertFalse(decoder.isWaiting());
  }

  @ParameterizedTest
  @ValueSource(strings = {"^[", "^[^[", "^[[", "^[O", "^[]", "^[P"})
  void aKeyThatMayBeginASequenceWaits(String bytes) {
    send(bytes);
    assertTrue(decoder.isWaiting());
  }

  @ParameterizedTest
  @CsvSource({"^[[1, ;5A, Ctrl-ArrowUp", "^[[3, ~, Delete", "^[[[, A, F1", "^[]1, 1^Gx, x"})
  void theRestOfALongSequenceMayArriveLate(String before, String after, String expected) {
    send(before);
    assertFalse(decoder.isWaiting());
    send(after);
    assertEquals(expected, String.join(" ", keys));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "^[[1",
        "^[[1;5",
        "^[[[",
        "^[[<0;10;5",
        "^[^[[1",
        "^[O5",
        "^[[M",
        "^[[M!",
        "^[[M!!",
        "^[]1",
        "^[P1+r^[",
        "U+C3",
        "U+E2",
        "U+F0",
      })
  void aSequenceWithoutItsEndIsDroppedAtATimeout(String bytes) {
    send(bytes);
    decoder.timeOut();
    send("~5Aπ^[[A");
    assertEquals("~ 5 A π ArrowUp", String.join(" ", keys));
  }

  @ParameterizedTest
  @CsvSource({
    "[A, Escape",
    "[1;5C, Escape",
    "[15~, Escape",
    "[Z, Escape",
    "OB, Escape",
    "OP, Escape",
    "[<0;10;5M, Escape PRESS 9 4",
    "[200~q[A^[[201~, Escape <q[A>",
  })
  void theRestOfASequenceThatComesAfterTheKeyEscIsNotTyped(String rest, String expected) {
    send("^[");
    decoder.timeOut();
    send(rest);
    send("x^[[A");
    assertEquals(expected + " x ArrowUp", String.join(" ", keys));
  }

  @ParameterizedTest
  @CsvSource({
    "[, [",
    "O, O",
    "[[, [ [",
    "q, q",
    "P, P",
    "^M, Enter",
    "[^M, [ Enter",
    "O^M, O Enter",
    "], ]",
    "[], [ ]",
    "O], O ]",
    "][, ] [",
    "[]], [ ] ]",
    "[[[], [ [ [ ]",
    "[^I, [ Tab",
    "[^?, [ Backspace",
    "[^C, [ Ctrl-c",
    "[^[[C, [ ArrowRight",
    "'[ ', '[  '",
    "[q, [ q",
    "[:, [ :",
    "[é, [ é",
    "O[, O [",
  })
  void aKeyTypedSoonAfterEscCounts(String bytes, String expected) {
    send("^[");
    decoder.timeOut();
    send(bytes);
    decoder.timeOut();
    send("A");
    assertEquals("Escape " + expected + " A", String.join(" ", keys));
  }

  @Test
  void aLoneEscWaitsShortlyAndABegunSequenceLonger() {
    send("^[");
    long escape = decoder.patience();
    send("[");
    long begun = decoder.patience();
    send("1");
    assertTrue(escape < begun && begun < decoder.patience());
  }

  @ParameterizedTest
  @CsvSource({
    "^[[<0;1;1M, PRESS 0 0",
    "^[[<0;10;5M, PRESS 9 4",
    "^[[<0;10;5m, RELEASE 9 4",
    "^[[<4;10;5M, PRESS 9 4",
    "^[[<24;10;5M, PRESS 9 4",
    "^[[<0;400;120M, PRESS 399 119",
    "^[[<64;10;5M, WHEEL_UP 9 4",
    "^[[<65;10;5M, WHEEL_DOWN 9 4",
    "^[[<81;10;5M, WHEEL_DOWN 9 4",
    "^[[<0;10;5Mx^[[<0;10;5m, PRESS 9 4 x RELEASE 9 4",
  })
  void mouseEventsAreDecoded(String bytes, String expected) {
    send(bytes);
    assertEquals(expected, String.join(" ", keys));
    assertFalse(decoder.isWaiting());
  }

  @ParameterizedTest
  @CsvSource({
    "^[[<1;10;5M",
    "^[[<2;10;5m",
    "^[[<32;10;5M",
    "^[[<35;10;5m",
    "^[[<64;10;5m",
    "^[[<66;10;5M",
    "^[[<128;10;5M",
    "^[[<0;0;5M",
    "^[[<0;10;0M",
    "^[[<0;10M",
    "^[[<0;10;5;7M",
    "^[[<;;M",
    "^[[<M",
    "^[[<0;-1;5M",
    "^[[<0;10;99999999999M",
    "^[[<999999999999999999999999999999999999999999999999999999999999999999999999;1;1M",
    "^[[<0;10;5A",
    "^[[0;10;5<M",
    "^[[<0;10;5 M",
  })
  void invalidMouseEventsAreIgnored(String bytes) {
    send(bytes);
    send("x");
    assertEquals("x", String.join(" ", keys));
  }

  @ParameterizedTest
  @CsvSource({
    "^[[200~0.1^[[201~, <0.1>",
    "a^[[200~q^[[201~b, a <q> b",
    "^[[200~ a b ^[[201~, < a b >",
    "^[[200~a^Mb^M^Jc^Jd^[[201~, <a|b|c|d>",
    "^[[200~a^Ib^[[201~, <a	b>",
    "^[[200~a^C^@^?b^[[201~, <ab>",
    "^[[200~^[[A^[[31m^[[201~, <[A[31m>",
    "^[[200~^[[200~x^[[201~, <[200~x>",
    "^[[200~^[[20^[[201~, <[20>",
    "^[[200~^[^[^[[201~x, x",
    "^[[200~π ≤ 😀^[[201~, <π ≤ 😀>",
    "^[[200~^[[201~x, x",
    "^[[201~x, x",
  })
  void aPasteIsOneText(String bytes, String expected) {
    send(bytes);
    assertEquals(expected, String.join(" ", keys));
    assertFalse(decoder.isWaiting());
  }

  @Test
  void malformedUtf8AndControlCharactersAreNotPasted() {
    send("^[[200~a");
    for (int b : new int[] {0xff, 0xc3, 'b', 0xc2, 0x85, 0xe2}) {
      decoder.accept(b);
    }
    send("^[[201~");
    assertEquals(List.of("<ab>"), keys);
  }

  @Test
  void aPasteWithoutItsEndMarkerEndsWithATimeout() {
    send("^[[200~0.1^[[20");
    assertEquals(List.of(), keys);
    decoder.timeOut();
    send("q^[[201~^[[A");
    assertEquals(List.of("<0.1>", "q", "ArrowUp"), keys);
  }

  @Test
  void ofALongPasteTheBeginningIsKept() {
    send("^[[200~π" + "x".repeat(PasteBuffer.MAX_BYTES - 3) + "π" + "y".repeat(99) + "^[[201~z");
    assertEquals(List.of("<π" + "x".repeat(PasteBuffer.MAX_BYTES - 3) + ">", "z"), keys);
  }

  private void send(String caret) {
    for (byte b : bytes(caret)) {
      decoder.accept(b & 0xff);
    }
  }

  /** Caret notation; U+ is one byte in hexadecimal. */
  private static byte[] bytes(String caret) {
    StringBuilder text = new StringBuilder();
    if (caret.startsWith("U+")) {
      return new byte[] {(byte) Integer.parseInt(caret.substring(2), 16)};
    }
    for (int i = 0; i < caret.length(); i++) {
      boolean control = caret.charAt(i) == '^' && i + 1 < caret.length();
      text.append(control ? (char) (caret.charAt(++i) ^ 0x40) : caret.charAt(i));
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String name(Event event) {
    if (event instanceof Event.Mouse mouse) {
      return mouse.kind() + " " + mouse.column() + " " + mouse.row();
    }
    return event instanceof Event.Paste paste
        ? "<" + paste.text().replace('\n', '|') + ">"
        : name(((Event.Key) event).stroke());
  }

  private static String name(KeyStroke key) {
    return (key.isCtrlDown() ? "Ctrl-" : "")
        + (key.isAltDown() ? "Alt-" : "")
        + (key.isShiftDown() ? "Shift-" : "")
        + (key.getKeyType() == KeyType.Character ? key.getCharacter() : key.getKeyType());
  }
}
