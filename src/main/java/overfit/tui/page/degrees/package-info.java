/** The page of polynomials: their losses over the degree, the double descent. */
package overfit.tui.page.degrees;
