package overfit.nn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import overfit.math.Crew;

/**
 * All samples through the network and back, a chunk at a time, or as many as there are threads.
 *
 * <p>Chunks go forward and back at once, each by itself. Then their gradients are added to the
 * layers', in shares of the layers' rows: a share goes through the chunks in order. So the sums
 * never depend on chunks or threads.
 */
final class Propagation {
  private final Supplier<Chunk> create;
  private final int samples;
  private final int threads;
  private final List<Chunk> chunks = new ArrayList<>();
  private final Crew.Work prediction = new Prediction();
  private final Crew.Work learning = new Learning();

  private Array2DRowRealMatrix x;
  private Dropout dropout;
  private Array2DRowRealMatrix outputs;
  private LossObjective objective;
  private int count;
  private double loss;

  /** Chunks of so many samples, for so many threads. */
  Propagation(Supplier<Chunk> create, int samples, int threads) {
    this.create = create;
    this.samples = samples;
    this.threads = threads;
  }

  /** Writes the outputs for x. */
  Crew.Work predict(Array2DRowRealMatrix from, Dropout masks, Array2DRowRealMatrix to) {
    begin(from, masks);
    outputs = to;
    return prediction;
  }

  /** Adds up the gradients and the loss. */
  Crew.Work learn(Array2DRowRealMatrix from, Dropout masks, LossObjective of) {
    begin(from, masks);
    objective = of;
    loss = 0;
    return learning;
  }

  private void begin(Array2DRowRealMatrix from, Dropout masks) {
    x = from;
    dropout = masks;
    count = (from.getRowDimension() + samples - 1) / samples;
    while (chunks.size() < Math.min(count, threads)) {
      chunks.add(create.get());
    }
  }

  /** The first thing that is found in a chunk that has gone forward. */
  Optional<String> search(
      Array2DRowRealMatrix from, Dropout masks, Function<Chunk, Optional<String>> finder) {
    begin(from, masks);
    return IntStream.range(0, count)
        .mapToObj(i -> finder.apply(forward(i)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** The sum over all samples that were learned from. */
  double loss() {
    return loss;
  }

  private Chunk forward(int i) {
    int from = i * samples;
    chunk(i).forward(x, from, Math.min(from + samples, x.getRowDimension()), dropout);
    return chunk(i);
  }

  /** The one that used these buffers before is finished when this one begins. */
  private Chunk chunk(int i) {
    return chunks.get(i % threads);
  }

  private final class Prediction implements Crew.Work {
    @Override
    public int tasks() {
      return count;
    }

    @Override
    public int parts() {
      return 1;
    }

    @Override
    public void perform(int task) {
      forward(task);
    }

    @Override
    public void finish(int task, int part) {
      chunk(task).copyOutputs(outputs);
    }
  }

  /** The parts are shares of the gradients. */
  private final class Learning implements Crew.Work {
    @Override
    public int tasks() {
      return count;
    }

    @Override
    public int parts() {
      return threads;
    }

    @Override
    public void perform(int task) {
      forward(task).backward(objective);
    }

    @Override
    public void finish(int task, int part) {
      chunk(task).addGradients(part, threads);
      if (part == 0) {
        loss = chunk(task).addLoss(objective, loss);
      }
    }
  }
}
