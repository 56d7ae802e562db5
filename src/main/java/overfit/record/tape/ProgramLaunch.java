package overfit.record.tape;

import java.util.List;
import java.util.Optional;
import overfit.screen.Theme;

/**
 * How a tape opens the program.
 *
 * @param place the command's in the tape, as {@code file:line:column}, for what is wrong with it
 * @param arguments the words of the command line that follow {@code overfit}
 * @param theme nothing where the tape leaves it to the program
 */
public record ProgramLaunch(
    String place, List<String> arguments, int columns, int rows, Optional<Theme> theme) {}
