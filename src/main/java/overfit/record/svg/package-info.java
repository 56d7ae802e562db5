/** Animated SVG without scripts, and SVG stills. */
package overfit.record.svg;
