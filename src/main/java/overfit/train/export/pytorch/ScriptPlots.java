package overfit.train.export.pytorch;

/** The part of the script that plots the fits and the losses. */
final class ScriptPlots {

  private final ScriptData data;
  private final ScriptTraining training;

  ScriptPlots(ScriptData data, ScriptTraining training) {
    this.data = data;
    this.training = training;
  }

  String function() {
    PythonLines lines = new PythonLines();
    lines.begin("def plot(results):");
    lines.add(
        """
        \"""The fits beside the losses.\"""
        try:
            import matplotlib.pyplot as plt
        except ImportError:
            print("No plots: matplotlib is not installed.")
            return
        _, (fits, curves) = plt.subplots(1, 2, figsize=(12, 5))
        for name, (network, x, y, losses) in results.items():
            grid = torch.linspace(x.min().item(), x.max().item(), 300, dtype=torch.float64)
            with torch.no_grad():
                (line,) = fits.plot(grid, network(grid.unsqueeze(1)), label=name)""");
    lines.add("    fits.scatter(x, y, s=12, color=" + colour() + ")");
    lines.add("    train = [each[0] for each in losses]");
    lines.add("    curves.plot(train, \"--\", color=line.get_color(), label=f\"{name}, train\")");
    if (data.tested()) {
      lines.add("    test = [each[1] for each in losses]");
      lines.add("    curves.plot(test, color=line.get_color(), label=f\"{name}, test\")");
    }
    lines.addIf(data.hasOneTarget(), "fits.plot(grid, target(grid), \"k:\", label=\"target\")");
    lines.add("fits.set(xlabel=\"x" + units() + "\", ylabel=\"y" + units() + "\")");
    lines.add("curves.set(xlabel=\"epoch\", ylabel=\"loss\", yscale=\"log\")");
    lines.add("fits.legend()").add("curves.legend()").add("plt.show()");
    return lines.text();
  }

  /** Points that all runs share are black, others have the colour of their run. */
  private String colour() {
    return data.isShared() && !training.changesPoints() ? "\"black\"" : "line.get_color()";
  }

  private String units() {
    return data.standardized() ? " (standardized)" : "";
  }
}
