/**
 * The state of objects as bytes, so that what was interrupted can go on: each object passes its
 * fields to a {@link overfit.state.State}, which writes or reads them.
 */
package overfit.state;
