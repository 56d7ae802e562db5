package overfit.tui.page.step;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import overfit.nn.Loss;
import overfit.nn.RecordedMatrix;
import overfit.train.NextUpdate;

/** The loss: what each sample adds to it. */
record LossStage(StepSubject subject) {

  StageText text() {
    return new StageText(
        "Loss: how far the outputs are from the targets",
        new StepTable(0, rows()),
        StageText.SAMPLES,
        List.of(mean(), residual()),
        subject.followed().name() + " acts on it only through " + subject.formula("yhat"),
        new StepTable(0, List.of()),
        false);
  }

  /** {@code L = mean of (yhat - y)^2 = 0.81, n = 30 samples}. */
  String mean() {
    Loss loss = subject.step().loss();
    return subject.formula("L = mean of " + subject.lossOf(loss.formula()))
        + ": L = "
        + StepLetters.number(subject.update().loss())
        + ", n = "
        + subject.samples();
  }

  private String residual() {
    return subject.formula("r = mean of yhat - y") + ": r = " + StepLetters.number(meanResidual());
  }

  /** Over all samples, of which only the first outputs are kept. */
  private double meanResidual() {
    NextUpdate update = subject.update();
    double target = Arrays.stream(update.targets()).average().orElse(Double.NaN);
    return outputs().mean() - target;
  }

  private RecordedMatrix outputs() {
    return subject.update().layers().get(subject.layers() - 1).sums();
  }

  private List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(titles());
    IntStream.range(0, outputs().kept()).forEach(i -> rows.add(row(i)));
    return rows;
  }

  private List<String> titles() {
    return List.of(
        "sample",
        "x",
        subject.formula("yhat"),
        "y",
        subject.formula("yhat - y"),
        "loss of it",
        subject.formula("dL/dyhat"));
  }

  private List<String> row(int i) {
    NextUpdate update = subject.update();
    double output = outputs().first()[i][0];
    double error = output - update.targets()[i];
    double gradient = update.layers().get(subject.layers() - 1).gradients().first()[i][0];
    return List.of(
        i + 1 + "",
        StepLetters.number(update.layers().get(0).inputs().first()[i][0]),
        StepLetters.number(output),
        StepLetters.number(update.targets()[i]),
        StepLetters.number(error),
        StepLetters.number(subject.step().loss().of(error)),
        StepLetters.number(gradient));
  }
}
