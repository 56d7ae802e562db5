package overfit.tui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What keys are for; the help has a part for each. */
enum Topic {
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

  Topic(String title) {
    this(title, Optional.empty());
  }

  /** Also of what is only for a pane. */
  Topic(String title, Pane pane) {
    this(title, Optional.of(pane));
  }

  Topic(String title, Optional<Pane> pane) {
    this.title = title;
    this.pane = pane;
  }

  /**
   * Where an action stands in the help.
   *
   * @param part of the topic's list: before, among or after those that stand in their own order
   */
  record Place(Topic topic, int part) {}

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
  static Topic of(Pane pane) {
    return Arrays.stream(values())
        .filter(topic -> topic.pane.filter(pane::equals).isPresent())
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
        .filter(action -> action.place().topic() == this)
        .sorted(Comparator.comparingInt(action -> action.place().part()));
  }

  /** All, in the order of the help. */
  static List<Action> all() {
    List<Action> all = new ArrayList<>();
    for (Topic topic : values()) {
      all.addAll(topic.actions());
      all.addAll(topic.inPane());
    }
    return all;
  }
}
