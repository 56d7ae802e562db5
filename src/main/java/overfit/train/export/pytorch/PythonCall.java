package overfit.train.export.pytorch;

import java.util.List;

/** A call of a function; each argument is an expression, or a name and an expression. */
record PythonCall(String function, List<String> arguments) {

  PythonCall {
    arguments = List.copyOf(arguments);
  }

  static PythonCall of(String function, String... arguments) {
    return new PythonCall(function, List.of(arguments));
  }

  /** In one line. */
  String text() {
    return text(Integer.MIN_VALUE / 2);
  }

  /** In several lines if it would be too long, beginning at a column. */
  String text(int column) {
    return PythonText.bracketed(function + "(", arguments, ")", column);
  }
}
