package overfit.tui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import overfit.screen.Role;
import overfit.screen.Style;
import overfit.screen.Surface;
import overfit.tui.model.Model;
import overfit.tui.model.Page;
import overfit.tui.model.PresetChanges;
import overfit.tui.widget.Label;
import overfit.tui.widget.Look;

/** The first row of the screen: the preset, and the state of the whole experiment. */
final class Header {

  private static final int GAP = 2;

  /** Labels of the state that are more important than the program's name: status and epoch. */
  private static final int FIRST = 2;

  /** The least room for the name of the preset, which is truncated. */
  private static final int LEAST_NAME = 8;

  private Header() {}

  static void draw(Model model, Look look, Surface row) {
    List<Label> state = state(model, look, false);
    List<Label> title = title(model, look, row.width() - 1, state);
    int room = row.width() - 1 - width(title);
    List<Label> extended = state(model, look, true);
    List<Label> shown = width(extended) - GAP <= room ? extended : fitting(state, room);
    int after = Label.row(row, 1, 0, row.width(), GAP, title);
    int x = Math.max(after + GAP, row.width() - width(shown) + 1);
    Label.row(row, x, 0, row.width(), GAP, shown);
  }

  /** With the gap after each label. */
  private static int width(List<Label> labels) {
    return labels.stream().mapToInt(label -> label.width() + GAP).sum();
  }

  private static List<Label> first(List<Label> labels, int count) {
    return labels.subList(0, Math.min(count, labels.size()));
  }

  /** The labels that fit, without some at the right. */
  private static List<Label> fitting(List<Label> labels, int room) {
    int shown = labels.size();
    while (shown > 1 && width(first(labels, shown)) - GAP > room) {
      shown--;
    }
    return first(labels, shown);
  }

  /**
   * The names of the program and of the preset. Without room for the epoch, only that of the
   * preset; without room for the status, that is truncated.
   */
  private static List<Label> title(Model model, Look look, int width, List<Label> state) {
    Label program = Label.of("overfit", Style.of(Role.TITLE).withBold());
    Label preset = preset(model, look, Integer.MAX_VALUE);
    for (int kept = Math.min(FIRST, state.size()); kept > 0; kept--) {
      int room = width - width(first(state, kept)) + GAP;
      for (List<Label> title : List.of(List.of(program, preset), List.of(preset))) {
        if (width(title) <= room) {
          return title;
        }
      }
    }
    int room = width - width(first(state, 1));
    return List.of(preset(model, look, Math.max(LEAST_NAME, room)));
  }

  /** The name of the preset, with a mark if the runs were changed. */
  private static Label preset(Model model, Look look, int width) {
    String mark = new PresetChanges(model).isChanged() ? "*" : "";
    return Label.of(look.cut(model.workspace().preset(), width - mark.length()) + mark, Style.TEXT);
  }

  /** The status as text: {@code finished epoch 500/500 60/s seed 42 1:cockpit}. */
  static String status(Model model, Look look) {
    return state(model, look, false).stream().map(Label::word).collect(Collectors.joining(" "));
  }

  /**
   * The state, the most important first.
   *
   * @param extended whether it names a goal beyond the settings
   */
  private static List<Label> state(Model model, Look look, boolean extended) {
    Optional<TrainingState> training =
        model
            .snapshot()
            .filter(last -> !last.runs().isEmpty())
            .map(last -> new TrainingState(model, last));
    if (training.isEmpty()) {
      String word = model.asked().isEmpty() ? "preparing" : TrainingState.asked(model, look);
      return List.of(Label.of(word, Style.of(Role.NOTICE)), page(model));
    }
    TrainingState state = training.get();
    List<Label> labels = new ArrayList<>();
    labels.add(state.status(look));
    state.epoch(extended).ifPresent(labels::add);
    state.diverged().ifPresent(labels::add);
    state.training().ifPresent(labels::add);
    labels.add(Label.of(model.workspace().speed().toString(), Style.TEXT));
    state.seed().ifPresent(labels::add);
    labels.add(page(model));
    return labels;
  }

  /** {@code 1:cockpit}. */
  private static Label page(Model model) {
    Page page = model.view().page();
    return Label.of((page.ordinal() + 1) + ":" + page.title(), Style.DIM);
  }
}
