package overfit.lesson.facts;

import overfit.lesson.condition.Series;

/**
 * A series to which a number is added.
 *
 * @param last the last number, which is known exactly
 */
record ShiftedSeries(Series series, double shift, double last) implements Series {

  @Override
  public long size() {
    return series.size();
  }

  @Override
  public boolean whole() {
    return series.whole();
  }

  @Override
  public double at(long index) {
    return index == size() - 1 ? last : series.at(index) + shift;
  }

  @Override
  public double min() {
    return series.min() + shift;
  }

  @Override
  public double max() {
    return series.max() + shift;
  }
}
