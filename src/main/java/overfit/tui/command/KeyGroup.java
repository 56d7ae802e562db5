package overfit.tui.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import overfit.tui.model.Pane;

/** What keys are for; the help has a part for each. */
enum KeyGroup {
  TRAINING("Training"),
  TIME("Time"),
  RUNS("Runs"),
  SETTINGS("Settings", Pane.SETTINGS),
  FIT("Fit", Pane.FIT),
  LOSS("Loss", Pane.LOSS),
  PAGES("Panes and pages"),
  PROGRAM("Program");

  private final String title;
  private final Optional<Pane> pane;

  KeyGroup(String title) {
    this(title, Optional.empty());
  }

  /** Also of what is only for a pane. */
  KeyGroup(String title, Pane pane) {
    this(title, Optional.of(pane));
  }

  KeyGroup(String title, Optional<Pane> pane) {
    this.title = title;
    this.pane = pane;
  }

  /**
   * Where an action stands in the help.
   *
   * @param part of the topic's list: before, among or after those that stand in their own order
   */
  record Place(KeyGroup group, int part) {}

  /** Where {@link Action} has it. */
  Place inOrder() {
    return new Place(this, 0);
  }

  /** Before the topic's other actions. */
  Place first() {
    return new Place(this, -1);
  }

  /** After the topic's other actions. */
  Place last() {
    return new Place(this, 1);
  }

  /** The topic of what is only for a pane. */
  static KeyGroup of(Pane pane) {
    return Arrays.stream(values())
        .filter(group -> group.pane.filter(pane::equals).isPresent())
        .findFirst()
        .orElseThrow();
  }

  String title() {
    return title;
  }

  /** What can be done at any time. */
  List<Action> actions() {
    return own().filter(action -> action.pane().isEmpty()).toList();
  }

  /** What can be done while the pane has the keyboard. */
  List<Action> inPane() {
    return own().filter(action -> action.pane().isPresent()).toList();
  }

  private Stream<Action> own() {
    return Arrays.stream(Action.values())
        .filter(action -> action.place().group() == this)
        .sorted(Comparator.comparingInt(action -> action.place().part()));
  }

  /** All, in the order of the help. */
  static List<Action> all() {
    List<Action> all = new ArrayList<>();
    for (KeyGroup group : values()) {
      all.addAll(group.actions());
      all.addAll(group.inPane());
    }
    return all;
  }
}
