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
 * All samples through the network and back, in rounds of a few chunks.
 *
 * <p>In a round the chunks go forward and back, each by itself. Then the gradients are added up, in
 * shares of the layers' rows: a share goes through the round's samples in order. So the sums never
 * depend on chunks, rounds or threads.
 */
final class Propagation {
  private final Supplier<Chunk> create;
  private final int samples;
  private final int perRound;
  private final int shares;
  private final List<Chunk> chunks = new ArrayList<>();
  private final Crew.Work prediction = new Prediction();
  private final Crew.Work learning = new Learning();

  private Array2DRowRealMatrix x;
  private Dropout dropout;
  private Array2DRowRealMatrix outputs;
  private Objective objective;
  private int count;
  private double loss;

  /** Chunks of so many samples, so many a round, and gradients in so many shares. */
  Propagation(Supplier<Chunk> create, int samples, int perRound, int shares) {
    this.create = create;
    this.samples = samples;
    this.perRound = perRound;
    this.shares = shares;
  }

  /** Writes the outputs for x. */
  Crew.Work predict(Array2DRowRealMatrix from, Dropout masks, Array2DRowRealMatrix to) {
    begin(from, masks);
    outputs = to;
    return prediction;
  }

  /** Adds up the gradients and the loss. */
  Crew.Work learn(Array2DRowRealMatrix from, Dropout masks, Objective of) {
    begin(from, masks);
    objective = of;
    loss = 0;
    return learning;
  }

  private void begin(Array2DRowRealMatrix from, Dropout masks) {
    x = from;
    dropout = masks;
    count = (from.getRowDimension() + samples - 1) / samples;
    while (chunks.size() < Math.min(count, perRound)) {
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

  /** As many threads as have something to do at once. */
  int chunks() {
    return count;
  }

  /** The sum over all samples that were learned from. */
  double loss() {
    return loss;
  }

  private Chunk forward(int i) {
    Chunk chunk = chunks.get(i % perRound);
    int from = i * samples;
    chunk.forward(x, from, Math.min(from + samples, x.getRowDimension()), dropout);
    return chunk;
  }

  /** A task is a chunk. */
  private final class Prediction implements Crew.Work {
    @Override
    public int tasks() {
      return count;
    }

    @Override
    public int before(int task) {
      return task - task % perRound;
    }

    @Override
    public void perform(int task) {
      forward(task).copyOutputs(outputs);
    }
  }

  /** The tasks of a round are its chunks, of which the last round lacks some, then the shares. */
  private final class Learning implements Crew.Work {
    @Override
    public int tasks() {
      return (count + perRound - 1) / perRound * (perRound + shares);
    }

    @Override
    public int before(int task) {
      int inRound = task % (perRound + shares);
      return task - inRound + (inRound < perRound ? 0 : perRound);
    }

    @Override
    public void perform(int task) {
      int round = task / (perRound + shares);
      int inRound = task % (perRound + shares);
      int chunk = round * perRound + inRound;
      if (inRound >= perRound) {
        add(inRound - perRound, Math.min(perRound, count - round * perRound));
      } else if (chunk < count) {
        forward(chunk).backward(objective);
      }
    }

    private void add(int share, int chunksInRound) {
      for (int i = 0; i < chunksInRound; i++) {
        chunks.get(i).addGradients(share, shares);
        if (share == 0) {
          loss = chunks.get(i).addLoss(objective, loss);
        }
      }
    }
  }
}
