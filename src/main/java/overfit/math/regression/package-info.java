/**
 * Curves through points by formula, without training: polynomials by least squares, with a ridge if
 * wanted, and the natural cubic spline.
 */
package overfit.math.regression;
