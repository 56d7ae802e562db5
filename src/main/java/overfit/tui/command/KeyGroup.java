package overfit.tui.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import overfit.tui.model.Pane;

/** A group of actions; the help has a section for each. */
enum KeyGroup {
  TRAINING("Training"),
  TIME("Time"),
  RUNS("Runs"),
  SETTINGS("Settings", Pane.SETTINGS),
  FIT("Fit", Pane.FIT),
  LOSS("Loss", Pane.LOSS),
  LESSON("Lesson", Pane.LESSON),
  PAGES("Panes and pages"),
  PROGRAM("Program");

  private final String title;
  private final Optional<Pane> pane;

  KeyGroup(String title) {
    this(title, Optional.empty());
  }

  /** A group that also has the actions of a pane. */
  KeyGroup(String title, Pane pane) {
    this(title, Optional.of(pane));
  }

  KeyGroup(String title, Optional<Pane> pane) {
    this.title = title;
    this.pane = pane;
  }

  /**
   * The position of an action in the help.
   *
   * @param part -1, 0 or 1: at the beginning, in the middle or at the end of its group
   */
  record Place(KeyGroup group, int part) {}

  /** In the order of {@link Action}. */
  Place inOrder() {
    return new Place(this, 0);
  }

  /** Before the other actions of the group. */
  Place first() {
    return new Place(this, -1);
  }

  /** After the other actions of the group. */
  Place last() {
    return new Place(this, 1);
  }

  /** The group of the actions of a pane. */
  static KeyGroup of(Pane pane) {
    return Arrays.stream(values())
        .filter(group -> group.pane.filter(pane::equals).isPresent())
        .findFirst()
        .orElseThrow();
  }

  String title() {
    return title;
  }

  /** The actions that are always available. */
  List<Action> actions() {
    return own().filter(action -> action.pane().isEmpty()).toList();
  }

  /** The actions that are available while the pane has the focus. */
  List<Action> inPane() {
    return own().filter(action -> action.pane().isPresent()).toList();
  }

  private Stream<Action> own() {
    return Arrays.stream(Action.values())
        .filter(action -> action.place().group() == this)
        .sorted(Comparator.comparingInt(action -> action.place().part()));
  }

  /** All actions, in the order of the help. */
  static List<Action> all() {
    List<Action> all = new ArrayList<>();
    for (KeyGroup group : values()) {
      all.addAll(group.actions());
      all.addAll(group.inPane());
    }
    return all;
  }
}
