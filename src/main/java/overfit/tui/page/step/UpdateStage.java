package overfit.tui.page.step;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import overfit.config.Config;
import overfit.config.Settings;
import overfit.nn.ParameterMatrix;
import overfit.train.GradientStage;
import overfit.train.NextUpdate;
import overfit.train.step.FollowedParameter;

/** The update: penalties, clipping, and the change that the optimizer makes. */
record UpdateStage(StepSubject subject) {

  StageText text() {
    int matrix = subject.update().layout().matrices().indexOf(subject.followed().matrix());
    return new StageText(
        "Update: each parameter takes a step down its gradient",
        new StepTable(1, rows()),
        matrix + 1,
        notes(),
        subject.followed().name() + " in full",
        terms(),
        true);
  }

  private List<List<String>> rows() {
    NextUpdate update = subject.update();
    double[] changes = update.change();
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("", "shape", "norm", "norm of g", "norm of change", "change / norm"));
    for (ParameterMatrix matrix : update.layout().matrices()) {
      double norm = StepSubject.norm(matrix, update.before());
      double change = StepSubject.norm(matrix, changes);
      rows.add(
          List.of(
              matrix.symbol(),
              StepSubject.shape(matrix),
              StepLetters.number(norm, 4),
              StepLetters.number(StepSubject.norm(matrix, update.gradient()), 4),
              StepLetters.number(change, 4),
              norm == 0 ? "-" : StepLetters.number(change / norm, 4)));
    }
    return rows;
  }

  List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (!subject.update().made()) {
      notes.add("The loss is not finite: no update is made, and the run ends here as diverged.");
    }
    notes.add(subject.formula(stages()));
    String optimizer = subject.step().config().text(Settings.OPTIMIZER);
    String formulas = String.join("; ", subject.step().formulas());
    notes.add(optimizer + ": " + subject.formula(formulas));
    notes.add(letters());
    subject.step().config().get(Settings.MAX_NORM).ifPresent(limit -> notes.add(limited(limit)));
    return notes;
  }

  private static String limited(double norm) {
    return "max-norm: then the incoming weights of each hidden unit are scaled to norm "
        + StepLetters.number(norm)
        + " if they are longer";
  }

  /** {@code eta = 0.01, mu = 0.9}. */
  private String letters() {
    return subject.step().letters().entrySet().stream()
        .map(each -> subject.formula(each.getKey()) + " = " + StepLetters.number(each.getValue()))
        .collect(Collectors.joining(", "));
  }

  /** What is done to the gradient, as formulas; g is the gradient from then on. */
  private String stages() {
    return subject.update().gradients().keySet().stream()
        .map(this::formula)
        .collect(Collectors.joining("; "));
  }

  private String formula(GradientStage stage) {
    Config config = subject.step().config();
    return switch (stage) {
      case BACKWARD -> "g = dL/dw";
      case L1 -> "L1: g = g + " + config.text(Settings.L1) + " sign(w)" + penalized(config);
      case CLIPPING -> clipping(config);
      case L2 -> "L2: g = g + " + config.text(Settings.L2) + " w" + penalized(config);
    };
  }

  private static String penalized(Config config) {
    return config.get(Settings.DECAY_BIASES) ? "" : ", weights only";
  }

  private String clipping(Config config) {
    List<String> ways = new ArrayList<>();
    config
        .get(Settings.CLIP_NORM)
        .ifPresent(
            most -> {
              String norm = ", |g| = " + StepLetters.number(normBeforeClipping());
              ways.add("g = g min(1, " + StepLetters.number(most) + " / (|g| + 1e-6))" + norm);
            });
    config
        .get(Settings.CLIP_VALUE)
        .ifPresent(
            most -> {
              String limit = StepLetters.number(most);
              ways.add("g = max(-" + limit + ", min(" + limit + ", g))");
            });
    return "clipping: " + String.join("; ", ways);
  }

  /** The norm of the whole gradient. */
  private double normBeforeClipping() {
    Map<GradientStage, double[]> all = subject.update().gradients();
    double[] before = all.getOrDefault(GradientStage.L1, subject.update().lossGradient());
    return Math.sqrt(Arrays.stream(before).map(g -> g * g).sum());
  }

  /** From its value before to its value after, with everything on the way. */
  private StepTable terms() {
    FollowedParameter followed = subject.followed();
    List<List<String>> rows = new ArrayList<>();
    rows.add(row("before", "w", followed.value()));
    followed.gradients().forEach((stage, g) -> rows.add(row(name(stage), "g", g)));
    followed.memories().keySet().forEach(letter -> rows.add(memory(letter)));
    if (!followed.corrected().isEmpty()) {
      rows.add(corrected());
    }
    rows.add(row("change", "after - before", followed.change()));
    rows.add(row("after", "w", followed.after()));
    return new StepTable(2, rows);
  }

  private List<String> memory(String letter) {
    FollowedParameter followed = subject.followed();
    List<String> row = new ArrayList<>(row("memory", letter, followed.memories().get(letter)));
    row.add("before:");
    row.add(StepLetters.number(followed.memoriesBefore().get(letter), 9));
    return row;
  }

  /** All in one row, {@code corrected mhat 0.12 vhat: 0.034}: the smallest screen is full. */
  private List<String> corrected() {
    List<String> row = new ArrayList<>(List.of("corrected"));
    subject
        .followed()
        .corrected()
        .forEach(
            (letter, value) -> {
              row.add(row.size() == 1 ? letter : letter + ":");
              row.add(StepLetters.number(value, 9));
            });
    return row;
  }

  static String name(GradientStage stage) {
    return switch (stage) {
      case BACKWARD -> "gradient of the loss";
      case L1 -> "with the L1 penalty";
      case CLIPPING -> "clipped";
      case L2 -> "with the L2 penalty";
    };
  }

  private List<String> row(String name, String letter, double value) {
    return List.of(name, subject.formula(letter), StepLetters.number(value, 9));
  }
}
