package overfit.record.tape;

import java.util.List;
import java.util.Optional;
import overfit.screen.Theme;

/**
 * How a tape starts the program.
 *
 * @param place {@code file:line:column} of the command in the tape, for error messages
 * @param arguments the command-line arguments after {@code overfit}
 * @param theme empty if the tape does not set one
 */
public record ProgramLaunch(
    String place, List<String> arguments, int columns, int rows, Optional<Theme> theme) {}
