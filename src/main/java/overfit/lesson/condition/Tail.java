package overfit.lesson.condition;

/** The last numbers of a series. */
record Tail(Series whole, long size) implements Series {

  /** At most so many. */
  static Series of(Series whole, long most) {
    return new Tail(whole, Math.min(most, whole.size()));
  }

  @Override
  public double at(long index) {
    return whole.at(whole.size() - size + index);
  }
}
