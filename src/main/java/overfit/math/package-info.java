/**
 * Fast and reproducible numerics: matrix products on Commons Math's matrices, a fast hyperbolic
 * tangent, and PyTorch's random number generator. The same seed gives the same numbers as in
 * PyTorch.
 */
package overfit.math;
