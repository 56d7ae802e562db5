package overfit.layers.train;

/** A training thread beside Training's. */
public final class SecondTraining extends Thread {

  public int epochs() {
    return 0;
  }
}
