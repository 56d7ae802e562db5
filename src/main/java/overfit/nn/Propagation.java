package overfit.nn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import overfit.math.ThreadTeam;

/**
 * Forward and backward pass of all samples in chunks, as many at a time as there are threads.
 *
 * <p>Chunks are processed independently. Then their gradients are added to those of the layers, in
 * shares of the layers' rows; within a share, chunks are added in order. So the sums do not depend
 * on the number of chunks or threads.
 */
final class Propagation {
  private static final Consumer<Chunk> NOBODY = chunk -> {};

  private final Supplier<Chunk> create;
  private final int samples;
  private final int threads;
  private final List<Chunk> chunks = new ArrayList<>();
  private final ThreadTeam.Work prediction = new Prediction();
  private final ThreadTeam.Work learning = new Learning();

  private Array2DRowRealMatrix x;
  private Dropout dropout;
  private Array2DRowRealMatrix outputs;
  private LossObjective objective;
  private Consumer<Chunk> watcher = NOBODY;
  private int count;
  private double loss;

  /** With a number of samples per chunk and a number of threads. */
  Propagation(Supplier<Chunk> create, int samples, int threads) {
    this.create = create;
    this.samples = samples;
    this.threads = threads;
  }

  /** The work of computing the outputs for x. */
  ThreadTeam.Work predict(Array2DRowRealMatrix from, Dropout masks, Array2DRowRealMatrix to) {
    begin(from, masks);
    outputs = to;
    return prediction;
  }

  /** The work of accumulating the gradients and the loss. */
  ThreadTeam.Work learn(Array2DRowRealMatrix from, Dropout masks, LossObjective of) {
    return learn(from, masks, of, NOBODY);
  }

  /** The same; the watcher sees each chunk after its backward pass, in the order of the samples. */
  ThreadTeam.Work learn(
      Array2DRowRealMatrix from, Dropout masks, LossObjective of, Consumer<Chunk> seenBy) {
    begin(from, masks);
    objective = of;
    watcher = seenBy;
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

  /** The first result of {@code finder} on a chunk after its forward pass. */
  Optional<String> search(
      Array2DRowRealMatrix from, Dropout masks, Function<Chunk, Optional<String>> finder) {
    begin(from, masks);
    return IntStream.range(0, count)
        .mapToObj(i -> finder.apply(forward(i)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Shows each chunk after its forward pass, in the order of the samples. */
  void visit(Array2DRowRealMatrix from, Dropout masks, Consumer<Chunk> visitor) {
    begin(from, masks);
    for (int i = 0; i < count; i++) {
      visitor.accept(forward(i));
    }
  }

  /** The sum of the losses of all samples. */
  double loss() {
    return loss;
  }

  private Chunk forward(int i) {
    int from = i * samples;
    chunk(i).forward(x, from, Math.min(from + samples, x.getRowDimension()), dropout);
    return chunk(i);
  }

  /** The previous chunk in these buffers is finished before this one begins. */
  private Chunk chunk(int i) {
    return chunks.get(i % threads);
  }

  private final class Prediction implements ThreadTeam.Work {
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

  /** Each part is one share of the gradients. */
  private final class Learning implements ThreadTeam.Work {
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
        watcher.accept(chunk(task));
      }
    }
  }
}
