package overfit.train.export.pytorch;

/** Lines of Python, indented by blocks. */
final class PythonLines {

  private final StringBuilder text = new StringBuilder();
  private int depth;

  /** Adds lines, each at the present depth. */
  PythonLines add(String block) {
    text.append(PythonText.indented(PythonText.STEP.repeat(depth), block.stripTrailing()))
        .append('\n');
    return this;
  }

  /** Adds lines if a condition holds. */
  PythonLines addIf(boolean condition, String block) {
    return condition ? add(block) : this;
  }

  /** Adds {@code before function(arguments)}, in several lines if it is long. */
  PythonLines addCall(String before, PythonCall call) {
    return add(before + call.text(PythonText.STEP.length() * depth + before.length()));
  }

  /** Adds a line that begins a block, such as {@code for epoch in range(EPOCHS):}. */
  PythonLines begin(String line) {
    add(line);
    depth++;
    return this;
  }

  PythonLines beginIf(boolean condition, String line) {
    return condition ? begin(line) : this;
  }

  /** Ends a block. */
  PythonLines end() {
    depth--;
    return this;
  }

  PythonLines endIf(boolean condition) {
    return condition ? end() : this;
  }

  String text() {
    return text.toString();
  }
}
