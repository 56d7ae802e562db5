package overfit.train.sweep;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A share of the trials: of three shares, each has every third trial, and so some of all cells.
 *
 * @param number from 1
 * @param count the number of shares
 */
public record Shard(int number, int count) {

  /** All trials. */
  public static final Shard ALL = new Shard(1, 1);

  /** The trials of this share. */
  public List<Trial> of(List<Trial> trials) {
    return IntStream.range(0, trials.size())
        .filter(i -> i % count == number - 1)
        .mapToObj(trials::get)
        .toList();
  }
}
