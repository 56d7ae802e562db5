/** The page of the layers and the sharpness. */
package overfit.tui.page.layers;
