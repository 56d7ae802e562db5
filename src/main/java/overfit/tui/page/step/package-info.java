/**
 * The page of the step explained: what the next update of the selected run computes, in numbers and
 * formulas, from the samples to the changed parameters, and one parameter followed through it. The
 * step is made on a copy of the run ({@link overfit.train.step.NextStep}); its gradient is checked
 * by differences of many sizes ({@link overfit.train.step.ErrorCurve}), beside it or as the last
 * stage. The same text is what {@code overfit step} prints.
 */
package overfit.tui.page.step;
