package overfit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import overfit.Lesson.Setup;

class AllocationTest {
  private static final int WARM_UP = 20;
  private static final int MEASURED = 200;

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @Test
  void anEpochAllocatesNothing() {
    Lesson lesson = new Lesson(Setup.PLAIN.withL2(0.01).withDropout(0.3));
    train(lesson, WARM_UP);
    long before = threads.getCurrentThreadAllocatedBytes();
    train(lesson, MEASURED);
    assertEquals(0, threads.getCurrentThreadAllocatedBytes() - before);
  }

  private static void train(Lesson lesson, int epochs) {
    for (int i = 0; i < epochs; i++) {
      lesson.epoch();
      lesson.trainLossEval();
      lesson.testLoss();
    }
  }
}
