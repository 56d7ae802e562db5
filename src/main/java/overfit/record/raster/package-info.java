/** GIF films and PNG stills, drawn with a bitmap font. */
package overfit.record.raster;
