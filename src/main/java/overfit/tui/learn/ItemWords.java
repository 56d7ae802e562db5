package overfit.tui.learn;

import overfit.lesson.Answer;
import overfit.tui.model.LessonItem;

/** Something to do in a step, in a few words. */
record ItemWords(LessonMoment moment, LessonItem item) {

  /** In the list of what to do. */
  String words() {
    return switch (item.kind()) {
      case CHOICE -> "( ) " + choice().choices().get(item.index());
      case MATCH -> pair(item.index());
      case CHECK -> "give this answer";
      case NUMBER -> "type a number";
      case TRAIN -> "train";
      case TRY -> "try it: go to the settings";
      case HINT -> moment.hints() == 0 ? "hint" : "another hint";
      case SOLUTION -> "solution";
      case TRAIN_SOLUTION -> "train the solution";
      case OPEN -> "open " + experiment() + (wasOpen() ? " again" : "");
      case NEXT -> "next: " + moment.view().lesson().steps().get(moment.index() + 1).title();
      case MAP -> "end: map of the course";
    };
  }

  /** What Enter does: {@code answer none}. */
  String does() {
    return switch (item.kind()) {
      case CHOICE -> "answer " + choice().choices().get(item.index());
      case MATCH -> "next match";
      case CHECK -> "answer";
      case NUMBER -> "type the answer";
      case TRAIN -> "train";
      case TRY -> "go to the settings";
      case HINT -> "show a hint";
      case SOLUTION -> "show the solution";
      case TRAIN_SOLUTION -> "train the solution";
      case OPEN -> "open " + experiment();
      case NEXT -> "next step";
      case MAP -> "map of the course";
    };
  }

  /** Whether the experiment was on the screen before, as far as that is known. */
  private boolean wasOpen() {
    return moment.isHere() || moment.isAnswered() || moment.isDone();
  }

  private String experiment() {
    return moment.view().experiment(moment.index()).preset().name();
  }

  private Answer.Choice choice() {
    return (Answer.Choice) moment.asked().orElseThrow().answer();
  }

  private Answer.Match match() {
    return (Answer.Match) moment.asked().orElseThrow().answer();
  }

  private String pair(int index) {
    String right = moment.matched(match()).get(index);
    return match().left().get(index) + ": " + (right.isEmpty() ? "?" : right);
  }
}
