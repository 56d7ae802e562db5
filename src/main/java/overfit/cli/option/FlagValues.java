package overfit.cli.option;

import java.util.Map;
import java.util.Stack;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.OverwrittenOptionException;

/** Lets a flag have values too, if they are attached: {@code --nesterov=true,false}. */
final class FlagValues implements IParameterPreprocessor {

  @Override
  public boolean preprocess(
      Stack<String> words, CommandSpec command, ArgSpec flag, Map<String, Object> found) {
    boolean attached = "=".equals(found.get("separator"));
    if (!attached || Boolean.TRUE.equals(found.get("negated"))) {
      return false;
    }
    if (flag.getValue() != null) {
      throw new OverwrittenOptionException(command.commandLine(), flag, "twice");
    }
    flag.setValue(words.pop());
    return true;
  }
}
