package overfit.lesson.condition;

/** The last numbers of a series. The very last one is known even if the series is not whole. */
record Tail(Series all, long size) implements Series {

  /** At most so many. */
  static Series of(Series all, long most) {
    return new Tail(all, Math.min(most, all.size()));
  }

  @Override
  public boolean whole() {
    return all.whole() || size <= 1;
  }

  @Override
  public double at(long index) {
    return all.at(all.size() - size + index);
  }
}
