package overfit.train.sweep;

/**
 * One training of a cell.
 *
 * @param cell the index of the cell in the plan
 * @param fold the part of the points that is held out, from 1; 0 without cross-validation
 */
public record Trial(int cell, long seed, int fold) {}
