package overfit.cli.completion;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The text of a script, with words such as {@code @OPTIONS@} where something is to be put in. */
record Template(String text) {

  static Template named(String name) {
    try (InputStream in = Template.class.getResourceAsStream("/overfit/completion/" + name)) {
      return new Template(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Template with(String word, String replacement) {
    return new Template(text.replace("@" + word + "@", replacement));
  }

  /** Puts in several lines, indented as the word is. */
  Template with(String word, List<String> lines) {
    int place = text.indexOf("@" + word + "@");
    String indentation = text.substring(text.lastIndexOf('\n', place) + 1, place);
    return with(word, String.join("\n" + indentation, lines));
  }
}
