package overfit.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.Reference;

/** Each setting has the same effect as in PyTorch. */
class SettingsParityTest {

  /**
   * Some thousand roundings of 1e-16 in a different order, in runs that amplify them by up to 24.
   */
  private static final double RELATIVE = 1e-12;

  /** Fewer epochs if a run amplifies roundings more (f64Sensitivity in the file). */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {
        "optimizers  | sgd                                    | 200 |",
        "optimizers  | sgd_momentum_0.9                       | 200 | momentum=0.9",
        "optimizers  | sgd_nesterov_0.9                       | 200 | momentum=0.9 nesterov=true",
        "optimizers  | sgd_momentum_0.9_dampening_0.5_wd_0.01 | 200 | momentum=0.9 dampening=0.5 l2=0.01",
        "optimizers  | adagrad                                | 50  | optimizer=adagrad",
        "optimizers  | rmsprop                                | 50  | optimizer=rmsprop",
        "optimizers  | rmsprop_centered_momentum_0.9          | 10  | optimizer=rmsprop centered=true momentum=0.9",
        "optimizers  | adadelta                               | 200 | optimizer=adadelta",
        "optimizers  | adamax                                 | 200 | optimizer=adamax",
        "optimizers  | nadam                                  | 20  | optimizer=nadam",
        "optimizers  | adam                                   | 200 | optimizer=adam",
        "optimizers  | adam_l2_0.01                           | 100 | optimizer=adam l2=0.01",
        "optimizers  | adam_amsgrad                           | 200 | optimizer=amsgrad",
        "optimizers  | adamw_wd_0.01                          | 200 | optimizer=adamw l2=0.01",
        "schedules   | StepLR(50,0.5)                         | 200 | schedule=step period=50 factor=0.5",
        "schedules   | MultiStepLR([30,80],0.1)               | 200 | schedule=multi-step milestones=80,30",
        "schedules   | ExponentialLR(0.99)                    | 200 | schedule=exponential",
        "schedules   | CosineAnnealingLR(T_max=200,eta_min=0) | 200 | schedule=cosine epochs=200",
        "schedules   | CosineAnnealingLR(T_max=50,eta_min=0.001) | 200 | schedule=cosine period=50 minimum-rate=0.001",
        "schedules   | CosineAnnealingWarmRestarts(T_0=20,T_mult=2) | 200 | schedule=cosine-restarts period=20 growth=2",
        "schedules   | OneCycleLR(max_lr=0.1,total_steps=200) momentum cycled | 200 | schedule=one-cycle epochs=200 learning-rate=0.1 momentum=0.9",
        "schedules   | OneCycleLR(max_lr=0.1,total_steps=200,cycle_momentum=False) | 20 | schedule=one-cycle epochs=200 learning-rate=0.1 cycle-momentum=false",
        "schedules   | ReduceLROnPlateau(factor=0.5,patience=5,threshold=0.01) | 200 | schedule=plateau factor=0.5 patience=5 threshold=0.01",
        "schedules   | ReduceLROnPlateau(factor=0.5,patience=1,threshold=0.01) | 200 | schedule=plateau factor=0.5 patience=1 threshold=0.01",
        "schedules   | LinearLR(0.1,1.0,20)                   | 200 | schedule=linear factor=0.1 period=20",
        "schedules   | PolynomialLR(200,2.0)                  | 200 | schedule=polynomial period=200 power=2",
        "activations | gelu_erf                               | 100 | activation=gelu",
        "activations | leaky_relu_0.01                        | 100 | activation=leaky-relu,leaky-relu",
        "deep-dropout | deep                                  | 500 | hidden=64x64x64x64 dropout=0.3",
        "l2-strength | 1.0                                    | 500 | l2=1",
        "lesson      | both                                   | 500 | l2=0.01 dropout=0.3",
      })
  void lossesArePyTorchs(String file, String name, int epochs, String settings) {
    JsonNode run = Reference.file(file).get("runs").get(name);
    double[] expected = Reference.numbers(run.get("losses"));
    Run ours = Run.of(Specs.spec(settings == null ? "" : settings));
    for (int epoch = 0; epoch < epochs; epoch++) {
      ours.step();
      double tolerance = RELATIVE * expected[epoch];
      assertEquals(expected[epoch], ours.trainLoss(), tolerance, name + ", epoch " + epoch);
    }
  }
}
