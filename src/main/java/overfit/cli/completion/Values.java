package overfit.cli.completion;

import java.util.List;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Model.ArgSpec;

/**
 * What can be given as the value of an option, or as a parameter.
 *
 * @param words the values that can be listed; empty unless the kind is {@link Kind#WORDS}
 */
record Values(Kind kind, List<String> words) {

  enum Kind {
    /** Nothing: the option is a flag. */
    NONE,
    WORDS,
    FILE,
    /** The name of a preset, or its file. */
    PRESET,
    /** The name of a lesson, or its file. */
    LESSON,
    /** Text and numbers, which cannot be completed. */
    TEXT
  }

  static Values of(ArgSpec argument) {
    if (argument.arity().max() == 0) {
      return new Values(Kind.NONE, List.of());
    }
    String label = argument.paramLabel();
    if (label.equals("PRESET")) {
      return new Values(Kind.PRESET, List.of());
    }
    if (label.equals("LESSON")) {
      return new Values(Kind.LESSON, List.of());
    }
    if (label.equals("TAPE") || label.equals("DIR") || label.startsWith("FILE")) {
      return new Values(Kind.FILE, List.of());
    }
    Iterable<String> candidates = argument.completionCandidates();
    List<String> words =
        candidates == null
            ? List.of()
            : StreamSupport.stream(candidates.spliterator(), false).toList();
    return new Values(words.isEmpty() ? Kind.TEXT : Kind.WORDS, words);
  }
}
