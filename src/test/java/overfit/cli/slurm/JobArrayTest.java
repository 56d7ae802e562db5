package overfit.cli.slurm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.file.InputException;

class JobArrayTest {

  private static JobArray array(List<Integer> pending, Path folder, List<String> options) {
    return new JobArray(
        Path.of("/opt/over fit/bin/overfit"),
        List.of("overfitting", "--l2", "0,0.1", "--out", "it's here"),
        folder,
        folder.resolve("it's here"),
        8,
        pending,
        2,
        options);
  }

  @Test
  void theScriptCallsTheSweepWithTheShareOfItsTask() {
    assertEquals(
        """
        #!/bin/bash
        # Each task trains a share of the runs that are not finished yet. `sbatch` with this file, or
        # the same sweep with --slurm, completes what a task could not.
        #SBATCH --job-name=overfit
        #SBATCH --array=1-8
        #SBATCH --cpus-per-task=2
        #SBATCH --chdir=/home/me
        #SBATCH --output="/home/me/it's here/slurm-%A_%a.out"
        #SBATCH --open-mode=append
        #SBATCH --partition=long
        #SBATCH --time=1:00:00

        exec '/opt/over fit/bin/overfit' sweep --shard "$SLURM_ARRAY_TASK_ID/8" --jobs 2 --quiet \\
          overfitting --l2 0,0.1 --out 'it'\\''s here'
        """,
        array(
                List.of(1, 2, 3, 4, 5, 6, 7, 8),
                Path.of("/home/me"),
                List.of("--partition=long", "--time=1:00:00"))
            .script());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"3 | 3", "1 2 | 1-2", "1 3 5 | 1,3,5", "1 2 3 7 9 10 | 1-3,7,9-10"})
  void onlySharesWithRunsToTrainAreTasks(String pending, String ranges) {
    List<Integer> shares = Stream.of(pending.split(" ")).map(Integer::valueOf).toList();
    String script = array(shares, Path.of("/home/me"), List.of()).script();
    assertTrue(script.contains("#SBATCH --array=" + ranges + "\n"), script);
  }

  @Test
  void whatSbatchTakesForAQuoteIsQuoted() {
    String script = array(List.of(1), Path.of("/home/o'b"), List.of("--comment=a #1")).script();
    assertTrue(script.contains("\n#SBATCH --chdir=\"/home/o'b\"\n"), script);
    assertTrue(script.contains("\n#SBATCH --comment=\"a #1\"\n"), script);
  }

  @Test
  void aPercentSignInThePathIsNotReplacedBySlurm() {
    String script = array(List.of(1), Path.of("/data/50%A"), List.of()).script();
    assertTrue(script.contains("--output=\"/data/50%%A/it's here/slurm-%A_%a.out\""), script);
    assertTrue(script.contains("--chdir=/data/50%A\n"), script);
  }

  @ParameterizedTest
  @CsvSource({"'/tmp/two\nlines'", "'/tmp/a\"quote'", "'/tmp/back\\slash'"})
  void aPathThatSbatchCannotReadIsRefused(String folder) {
    JobArray array = array(List.of(1), Path.of(folder), List.of());
    assertThrows(InputException.class, array::script);
  }
}
