package overfit.lesson.facts;

import overfit.lesson.condition.Series;

/** The first epochs of a series. */
record FirstEpochs(Series series, long epochs) implements Series {

  @Override
  public long size() {
    return Math.min(epochs, series.size());
  }

  @Override
  public boolean whole() {
    return series.whole();
  }

  @Override
  public double at(long index) {
    return series.at(index);
  }
}
