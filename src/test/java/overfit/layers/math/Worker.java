package overfit.layers.math;

import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;

/** Mathematics that starts threads and rolls dice of its own. */
final class Worker {

  final Random dice = new Random();
  final Function<Runnable, Thread> factory = Thread::new;

  double work(List<Double> numbers) {
    new Thread(() -> {}).start();
    new ForkJoinPool().shutdown();
    Executors.newCachedThreadPool().shutdown();
    CompletableFuture.runAsync(() -> {}).join();
    return numbers.parallelStream().mapToDouble(x -> x * Math.random()).sum();
  }
}
