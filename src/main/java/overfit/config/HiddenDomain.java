package overfit.config;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import overfit.file.InputException;

/** Widths of the hidden layers, first to last: {@code 64x64}; {@code none} for a linear network. */
final class HiddenDomain implements Domain<List<Integer>> {

  private static final int WIDEST = 1024;
  private static final int DEEPEST = 16;
  private static final String NONE = "none";

  @Override
  public List<Integer> parse(String text) {
    String wanted = text.strip();
    if (wanted.equals(NONE)) {
      return List.of();
    }
    List<Integer> widths = new ArrayList<>();
    for (String part : wanted.split("[x,]", -1)) {
      if (!part.matches("\\d{1,4}")
          || Integer.parseInt(part) < 1
          || Integer.parseInt(part) > WIDEST) {
        throw invalid(wanted);
      }
      widths.add(Integer.parseInt(part));
    }
    if (widths.size() > DEEPEST) {
      throw invalid(wanted);
    }
    return List.copyOf(widths);
  }

  private InputException invalid(String text) {
    return InputException.expected(expected(), text);
  }

  @Override
  public String format(List<Integer> widths) {
    if (widths.isEmpty()) {
      return NONE;
    }
    return widths.stream().map(String::valueOf).collect(Collectors.joining("x"));
  }

  @Override
  public Object literal(List<Integer> widths) {
    return widths.stream().map(Integer::longValue).collect(Collectors.toList());
  }

  @Override
  public String expected() {
    return "layer widths like 64x64 (1 to " + WIDEST + " each, " + DEEPEST + " at most) or none";
  }

  /** All widths doubled or halved; a linear network gets a layer of one unit. */
  @Override
  public List<Integer> nudge(List<Integer> widths, boolean up) {
    if (widths.isEmpty()) {
      return up ? List.of(1) : widths;
    }
    if (!up && widths.equals(List.of(1))) {
      return List.of();
    }
    List<Integer> next = new ArrayList<>();
    for (int width : widths) {
      next.add(up ? Math.min(WIDEST, width * 2) : Math.max(1, width / 2));
    }
    return List.copyOf(next);
  }

  /** A quarter of all widths to twice them; around a linear network, one and two layers. */
  @Override
  public List<List<Integer>> sweep(List<Integer> present) {
    if (present.isEmpty()) {
      return List.of(present, List.of(8), List.of(64), List.of(64, 64));
    }
    List<Integer> half = nudge(present, false);
    return Stream.of(nudge(half, false), half, present, nudge(present, true))
        .distinct()
        .collect(Collectors.toList());
  }

  @Override
  public List<String> choices() {
    return List.of();
  }

  @Override
  public boolean isWhole() {
    return true;
  }
}
