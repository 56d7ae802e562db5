package overfit.lesson.check;

/**
 * What a check finds of a claim or a task.
 *
 * @param holds whether it is as the lesson says
 * @param place file and line of what was checked
 * @param words what was found, in one line
 */
public record Finding(boolean holds, String place, String words) {}
