package overfit.cli.option;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import overfit.config.SettingGrid;
import overfit.config.Settings;
import overfit.config.Suggestion;
import overfit.file.InputException;
import overfit.train.landscape.LandscapeKind;
import overfit.train.landscape.Seeds;
import overfit.train.landscape.Window;
import picocli.CommandLine.Model.CommandSpec;

/** Options of what part of the loss landscape is looked at. */
public final class LandscapeOptions {

  private static final String KIND = "--kind";
  private static final String FROM = "--from";
  private static final String TO = "--to";
  private static final String SIZE = "--size";
  private static final String SPAN = "--span";
  private static final String SEEDS = "--direction-seeds";

  private static final Pattern WIDTH_AND_HEIGHT = Pattern.compile("(\\d{1,4})x(\\d{1,4})");
  private static final int LEAST_POINTS = 3;
  private static final int MOST_POINTS = 1000;
  private static final String SIZES =
      size(LEAST_POINTS, LEAST_POINTS) + " to " + size(MOST_POINTS, MOST_POINTS);
  private static final Window USUAL = new Window(60, 30, 1);
  private static final double LEAST_SPAN = 1e-6;
  private static final double MOST_SPAN = 1e3;

  private final ValueOption kind;
  private final ValueOption from;
  private final ValueOption to;
  private final ValueOption size;
  private final ValueOption span;
  private final ValueOption seeds;

  private LandscapeOptions(CommandSpec spec) {
    kind =
        ValueOption.addTo(
            spec,
            KIND,
            "KIND",
            "line: the losses on the straight line between two runs; path: the plane along which"
                + " the paths of the runs spread most; random: a plane along two random directions;"
                + " bowl: the loss over weight and bias (default: line with --from or --to, bowl"
                + " without hidden layers, otherwise path).",
            LandscapeKind.words());
    from = run(spec, FROM, "The run at the start of the line (default: the first).");
    to = run(spec, TO, "The run at its end (default: the next).");
    size =
        ValueOption.addTo(
            spec,
            SIZE,
            "WxH",
            "The points of a plane, from "
                + SIZES
                + " (default: "
                + size(USUAL.columns(), USUAL.rows())
                + ").",
            List.of());
    span =
        ValueOption.addTo(
            spec,
            SPAN,
            "SPAN",
            "How much of a plane: 1 is a length of the weights to each side along random"
                + " directions, otherwise the paths with a margin; less is a part around the run"
                + " (default: 1).",
            List.of());
    seeds =
        ValueOption.addTo(
            spec,
            SEEDS,
            "A,B",
            "The seeds of the two random directions (default: 1,2).",
            List.of());
  }

  private static String size(int columns, int rows) {
    return columns + "x" + rows;
  }

  private static ValueOption run(CommandSpec spec, String name, String description) {
    return ValueOption.addTo(spec, name, "RUN", description, List.of());
  }

  /** Adds these options to a command. */
  public static LandscapeOptions addTo(CommandSpec spec) {
    return new LandscapeOptions(spec);
  }

  /**
   * The kind; throws {@link InputException} for another word, and for options of other kinds.
   *
   * @param linear whether the network has a weight and a bias alone
   */
  public LandscapeKind kind(boolean linear) {
    LandscapeKind chosen = kind.value().map(LandscapeOptions::kind).orElse(usual(linear));
    if (chosen != LandscapeKind.LINE) {
      refuse(from, FROM, chosen, "line");
      refuse(to, TO, chosen, "line");
    } else {
      refuse(size, SIZE, chosen, "path, random or bowl");
      refuse(span, SPAN, chosen, "path, random or bowl");
    }
    if (chosen != LandscapeKind.RANDOM) {
      refuse(seeds, SEEDS, chosen, "random");
    }
    if (chosen == LandscapeKind.BOWL && !linear) {
      throw InputException.expected(
              "line, path or random for a network with hidden layers", chosen.word())
          .at(KIND);
    }
    return chosen;
  }

  private LandscapeKind usual(boolean linear) {
    if (from.value().isPresent() || to.value().isPresent()) {
      return LandscapeKind.LINE;
    }
    return linear ? LandscapeKind.BOWL : LandscapeKind.PATH;
  }

  private static LandscapeKind kind(String word) {
    List<String> words = LandscapeKind.words();
    return LandscapeKind.of(word)
        .orElseThrow(
            () ->
                InputException.expected(
                        "one of " + String.join(", ", words), word + Suggestion.of(word, words))
                    .at(KIND));
  }

  private static void refuse(ValueOption option, String name, LandscapeKind chosen, String of) {
    if (option.value().isPresent()) {
      throw InputException.expected("it with " + KIND + " " + of, chosen.word()).at(name);
    }
  }

  /** The index of the run at the start of the line, among runs with these names. */
  public int from(List<String> names) {
    return from.value().map(name -> index(FROM, name, names)).orElse(0);
  }

  /** The index of the run at its end. */
  public int to(List<String> names, int start) {
    int end = to.value().map(name -> index(TO, name, names)).orElse(start == 0 ? 1 : 0);
    if (names.size() < 2 || end == start) {
      String found = names.size() < 2 ? "one run" : names.get(end) + " twice";
      throw InputException.expected("two runs", found).at(TO);
    }
    return end;
  }

  private static int index(String option, String name, List<String> names) {
    if (!names.contains(name)) {
      throw InputException.expected(
              "a run: " + String.join(", ", names), name + Suggestion.of(name, names))
          .at(option);
    }
    return names.indexOf(name);
  }

  /** The error for a run at the end of the line with another network than that of the start. */
  public static InputException otherNetwork(String start, String found) {
    return InputException.expected("a run with the network of " + start, found).at(TO);
  }

  /** The points of a plane, and how much of it. */
  public Window window() {
    double part = span.real(LEAST_SPAN, MOST_SPAN).orElse(USUAL.span());
    Window points = size.value().map(LandscapeOptions::points).orElse(USUAL);
    return new Window(points.columns(), points.rows(), part);
  }

  private static Window points(String text) {
    Matcher found = WIDTH_AND_HEIGHT.matcher(text.strip());
    if (found.matches()) {
      int columns = Integer.parseInt(found.group(1));
      int rows = Integer.parseInt(found.group(2));
      if (Math.min(columns, rows) >= LEAST_POINTS && Math.max(columns, rows) <= MOST_POINTS) {
        return new Window(columns, rows, 1);
      }
    }
    throw InputException.expected("a size from " + SIZES, text).at(SIZE);
  }

  /** The seeds of the random directions. */
  public Seeds seeds() {
    try {
      return seeds.value().map(LandscapeOptions::seeds).orElse(Seeds.INITIAL);
    } catch (InputException e) {
      throw e.at(SEEDS);
    }
  }

  private static Seeds seeds(String text) {
    List<Long> values = SettingGrid.values(Settings.SEED, text);
    if (values.size() != 2) {
      throw InputException.expected("two seeds, such as 1,2", text);
    }
    return new Seeds(values.get(0), values.get(1));
  }
}
