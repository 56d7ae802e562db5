package overfit.lesson.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import overfit.file.InputException;
import overfit.lesson.Task;

/**
 * Checks one task: as it opens, and with its solution.
 *
 * @param opened with the seed with which it opens
 * @param solved the same with its solution
 * @param openedSeeds over seeds, if the lesson says for how many it is done
 */
record TaskCheck(
    Task task,
    Trial opened,
    Trial solved,
    Optional<SeedTrials> openedSeeds,
    Optional<SeedTrials> solvedSeeds) {

  /** Throws {@link InputException} if its experiments cannot have other seeds. */
  static TaskCheck of(Task task, boolean every) {
    try {
      Optional<Task.Counts> counts = task.counts();
      return new TaskCheck(
          task,
          Trial.onTheWay(task.start().runs(), task.done()),
          Trial.onTheWay(task.solution().experiment(task.start()), task.done()),
          counts.map(some -> opened(task, some, every)),
          counts.map(some -> solved(task, some, every)));
    } catch (InputException e) {
      throw e.at(task.place());
    }
  }

  private static SeedTrials opened(Task task, Task.Counts counts, boolean every) {
    return SeedTrials.of(
        counts.seeds(),
        every,
        counts.opened(),
        List.of(),
        seed -> Trial.onTheWay(task.start().runs(seed), task.done()));
  }

  private static SeedTrials solved(Task task, Task.Counts counts, boolean every) {
    return SeedTrials.of(
        counts.seeds(),
        every,
        counts.solved(),
        List.of(),
        seed -> Trial.onTheWay(task.solution().experiment(task.start(), seed), task.done()));
  }

  Stream<Trial> each() {
    return Stream.of(
            Stream.of(opened, solved),
            openedSeeds.stream().flatMap(SeedTrials::each),
            solvedSeeds.stream().flatMap(SeedTrials::each))
        .flatMap(trials -> trials);
  }

  /** Nothing if not all was tried. */
  List<Finding> findings() {
    if (!each().allMatch(Trial::judged)) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    if (opened.holds()) {
      findings.add(fault("it is done as it opens, after " + epochs(opened)));
    }
    if (!solved.holds()) {
      findings.add(fault("its solution does not fulfil " + task.done()));
    }
    openedSeeds
        .filter(trials -> !trials.holds())
        .ifPresent(trials -> findings.add(fault("as it opens " + trials.contradiction())));
    solvedSeeds
        .filter(trials -> !trials.holds())
        .ifPresent(trials -> findings.add(fault("solved " + trials.contradiction())));
    return findings.isEmpty() ? List.of(success()) : findings;
  }

  private Finding fault(String words) {
    return new Finding(false, task.place(), "task " + task.id() + ": " + words);
  }

  private Finding success() {
    String counts =
        openedSeeds
            .map(
                trials ->
                    "; as it opens " + trials.found() + ", solved " + solvedSeeds.get().found())
            .orElse("");
    return new Finding(
        true,
        task.place(),
        "task " + task.id() + ": done with its solution after " + epochs(solved) + counts);
  }

  private static String epochs(Trial trial) {
    int epochs = trial.held().orElse(0);
    return epochs + (epochs == 1 ? " epoch" : " epochs");
  }
}
