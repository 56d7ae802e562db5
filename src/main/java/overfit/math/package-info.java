/**
 * Numbers, fast and repeatable: matrix products on Commons Math's own matrices, a hyperbolic
 * tangent that keeps up with them, and the stream of random numbers that PyTorch draws from a seed.
 * The same seed gives the same numbers here and there.
 */
package overfit.math;
