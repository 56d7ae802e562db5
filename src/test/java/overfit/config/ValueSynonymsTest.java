package overfit.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.file.InputException;

class ValueSynonymsTest {

  @ParameterizedTest
  @CsvSource({
    "loss, mae, l1",
    "loss, MAE, l1",
    "loss, mean_absolute_error, l1",
    "loss, mean-squared-error, mse",
    "loss, l2-loss, mse",
    "loss, l2, mse",
    "activation, swish, silu",
    "activation, linear, identity",
    "initialization, he, kaiming-uniform",
    "initialization, glorot, xavier-uniform",
    "optimizer, momentum, sgd",
    "schedule, sgdr, cosine-restarts",
    "schedule, none, constant",
    "target, quadratic, parabola",
  })
  void anotherNameLeadsToTheValue(String setting, String found, String value) {
    Domain<?> domain = Settings.find(setting).orElseThrow().domain();
    String message = assertThrows(InputException.class, () -> domain.parse(found)).getMessage();
    assertEquals(
        "expected " + domain.expected() + ", found " + found + " (did you mean " + value + "?)",
        message);
  }
}
