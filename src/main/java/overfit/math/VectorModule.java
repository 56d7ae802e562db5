package overfit.math;

import java.util.Optional;

/**
 * Looks up Java's Vector API, which is available only if the JVM was started with {@code
 * --add-modules jdk.incubator.vector}, and of use only with fused multiply-adds. The class that
 * uses it is compiled separately and loaded by name, so that nothing else depends on the module.
 */
final class VectorModule {
  private static final String MODULE = "jdk.incubator.vector";
  private static final String KERNELS_CLASS = "overfit.math.VectorKernels";

  /**
   * A property of the module: 0 turns off its bounds checks. The inner loop of a product has four
   * of them for every sixteen vectors of fused multiply-adds, and takes a seventh longer with them.
   * The kernels check the shapes of their operands instead. Tests keep the checks.
   */
  private static final String BOUNDS_CHECKS = "jdk.incubator.vector.VECTOR_ACCESS_OOB_CHECK";

  static final Optional<Kernels> KERNELS =
      FusedMultiplyAdd.inHardware() && ModuleLayer.boot().findModule(MODULE).isPresent()
          ? Optional.of(load())
          : Optional.empty();

  private VectorModule() {}

  private static Kernels load() {
    if (System.getProperty(BOUNDS_CHECKS) == null) {
      System.setProperty(BOUNDS_CHECKS, "0");
    }
    try {
      return (Kernels) Class.forName(KERNELS_CLASS).getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(KERNELS_CLASS + " is not in the program", e);
    }
  }
}
