/**
 * The script for PyTorch. It is put together from parts: {@code ScriptData}, {@code ScriptNetwork},
 * {@code ScriptLoss}, {@code ScriptTraining} and {@code ScriptPlots}; {@code RunValues} knows what
 * is the same in all runs. What a setting is called in PyTorch stands in one table for each kind:
 * {@code PythonActivation}, {@code PythonTarget}, {@code PythonInitialization}, {@code
 * PythonOptimizer}, {@code PythonSchedule}, {@code PythonLoss}.
 */
package overfit.train.export.pytorch;
