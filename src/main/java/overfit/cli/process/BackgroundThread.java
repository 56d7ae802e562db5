package overfit.cli.process;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * One thread that runs tasks in their order, started by the first one. The process does not wait
 * for it. Where the system allows no more threads, tasks run on that of the caller.
 */
public final class BackgroundThread implements Executor {

  private final ThreadPoolExecutor thread;

  public BackgroundThread(String name) {
    thread =
        new ThreadPoolExecutor(
            1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> daemon(task, name));
  }

  private static Thread daemon(Runnable task, String name) {
    Thread daemon = new Thread(task, name);
    daemon.setDaemon(true);
    return daemon;
  }

  @Override
  public void execute(Runnable task) {
    try {
      thread.execute(task);
    } catch (OutOfMemoryError noThread) {
      task.run();
    }
  }
}
