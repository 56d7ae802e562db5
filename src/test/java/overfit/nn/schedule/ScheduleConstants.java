package overfit.nn.schedule;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;

/** Options of a schedule under test: PyTorch's defaults except for some. */
public record ScheduleConstants(ScheduleOptions options) {

  public static final ScheduleConstants DEFAULT = new ScheduleConstants(ScheduleOptions.DEFAULT);

  public ScheduleConstants withPeriod(int other) {
    return with("period", other);
  }

  public ScheduleConstants withFactor(double other) {
    return with("factor", other);
  }

  public ScheduleConstants withMilestones(List<Integer> others) {
    return with("milestones", others);
  }

  public ScheduleConstants withMinimum(double other) {
    return with("minimum", other);
  }

  public ScheduleConstants withGrowth(int other) {
    return with("growth", other);
  }

  public ScheduleConstants withPower(double other) {
    return with("power", other);
  }

  public ScheduleConstants withPatience(int other, double progress) {
    return with("patience", other).with("threshold", progress);
  }

  public ScheduleConstants withoutCycledMomentum() {
    return with("cyclesMomentum", false);
  }

  private ScheduleConstants with(String name, Object value) {
    try {
      RecordComponent[] components = ScheduleOptions.class.getRecordComponents();
      Object[] values = new Object[components.length];
      for (int i = 0; i < values.length; i++) {
        boolean changed = components[i].getName().equals(name);
        values[i] = changed ? value : components[i].getAccessor().invoke(options);
      }
      return new ScheduleConstants(
          (ScheduleOptions) ScheduleOptions.class.getDeclaredConstructors()[0].newInstance(values));
    } catch (InvocationTargetException e) {
      throw (RuntimeException) e.getCause(); // the options are invalid
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
