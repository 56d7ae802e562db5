package overfit.lesson.facts;

import overfit.lesson.condition.Series;

/** The first epochs of a series. */
record FirstEpochs(Series series, long epochs) implements Series {

  @Override
  public long size() {
    return Math.min(epochs, series.size());
  }

  @Override
  public long stride() {
    return series.stride();
  }

  @Override
  public double at(long index) {
    return series.at(index);
  }
}
