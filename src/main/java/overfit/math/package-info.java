/**
 * Fast and reproducible numerics: matrix products on Commons Math's matrices, a fast hyperbolic
 * tangent, and PyTorch's random number generator: the same seed gives the same numbers as in
 * PyTorch. Also a straight line through points, and the noise of points around a curve.
 */
package overfit.math;
