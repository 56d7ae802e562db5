package overfit.cli.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import overfit.config.Setting;
import overfit.config.Settings;
import overfit.file.HostileTexts;

/** Random choices that all kinds of cases make. */
final class Chance {

  /**
   * None is a number that would make a training long: the others are too large to be valid
   * anywhere.
   */
  private static final List<String> VALUES =
      List.of(
          "1",
          "2",
          "3",
          "0",
          "-1",
          "0.5",
          "1.5",
          "1e400",
          "NaN",
          "Infinity",
          "-0",
          "+2",
          "1_0",
          "0x2",
          "2 ",
          "9223372036854775807",
          "9223372036854775808",
          "1e19",
          "",
          " ",
          "none",
          "auto",
          "true",
          "false",
          "full",
          "2x3",
          "2,3",
          "2x",
          "x",
          ",",
          "1:2",
          "1:2,3:4",
          "\u0663",
          "-",
          "--",
          "=",
          "@x",
          "sin",
          "sgd",
          "adam",
          "relu",
          "cosine",
          "1:1,1:1",
          "~",
          "/",
          ".",
          "..",
          "%n",
          "${x}",
          "\\");

  private final Random random;

  Chance(Random random) {
    this.random = random;
  }

  Random random() {
    return random;
  }

  boolean oneIn(int count) {
    return random.nextInt(count) == 0;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  <T> T of(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** Up to {@code most} texts, joined. */
  String several(int most, Supplier<String> each) {
    return Stream.generate(each).limit(random.nextInt(most + 1)).collect(Collectors.joining());
  }

  Setting<?> setting() {
    return of(Settings.all());
  }

  /** A value that a setting takes, or perhaps does not. */
  String value(Setting<?> setting) {
    List<String> choices = setting.domain().choices();
    return switch (random.nextInt(8)) {
      case 0 -> HostileTexts.any(random);
      case 1, 2, 3 -> of(VALUES);
      default -> choices.isEmpty() ? of(List.of("1", "2", "0.5", "0")) : of(choices);
    };
  }

  String value() {
    return oneIn(4) ? HostileTexts.any(random) : of(VALUES);
  }

  /** The text with a few mistakes, or as it is. */
  byte[] damaged(String text) {
    StringBuilder damaged = new StringBuilder(text);
    int mistakes = Math.max(0, random.nextInt(5) - 2);
    for (int i = 0; i < mistakes; i++) {
      damage(damaged);
    }
    byte[] bytes = damaged.toString().getBytes(StandardCharsets.UTF_8);
    if (oneIn(20) && bytes.length > 0) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  private void damage(StringBuilder text) {
    int at = random.nextInt(text.length() + 1);
    int end = Math.min(text.length(), at + random.nextInt(20));
    switch (random.nextInt(5)) {
      case 0 -> text.delete(at, end);
      case 1 -> text.setLength(at);
      case 2 -> text.insert(at, HostileTexts.any(random));
      case 3 -> text.insert(at, text.substring(at, end));
      default ->
          text.insert(at, of(List.of("\"", "'", "[", "]", "{", "}", "=", ".", "#", "\n", "\r")));
    }
  }
}
