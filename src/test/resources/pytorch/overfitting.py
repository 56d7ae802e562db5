# Overfitting, and what helps
#
# For PyTorch 2.7 or later, from the preset overfitting. On x86-64 CPUs the losses are those of
# `overfit train`, until training amplifies rounding. Verdicts are left out.

import torch
from torch import nn

# The settings of all runs.
X_MIN = -3.0  # lower end of the range of x
X_MAX = 3.0  # upper end of the range of x
SAMPLES = 30  # number of noisy training samples
NOISE = 0.3  # standard deviation of the noise on each sample
HIDDEN = [64, 64]  # widths of the hidden layers
SEED = 44  # random seed for data, initial weights, dropout and batches
LEARNING_RATE = 0.01  # step size of each update
EPOCHS = 2000  # number of passes over all samples

# The settings in which they differ.
RUNS = {
    "none": dict(dropout=None, weight_decay=0.0),
    "l2": dict(dropout=None, weight_decay=0.01),
    "dropout": dict(dropout=0.5, weight_decay=0.0),
}


def target(x):
    """sin(x)"""
    return torch.sin(x)


def make_data():
    """Noisy samples to train on, and the noiseless target to test on."""
    x = torch.linspace(X_MIN, X_MAX, SAMPLES)
    # The target is computed in float64 and rounded to float32, as the random numbers are.
    y = target(x.double()).float() + NOISE * torch.randn(SAMPLES)
    x_test = torch.linspace(X_MIN, X_MAX, 100)
    y_test = target(x_test.double())
    # Columns of float32 numbers, for training in float64.
    return [values.float().double().unsqueeze(1) for values in (x, y, x_test, y_test)]


def make_network(dropout):
    """Hidden layers with an activation function, and a linear layer for the output."""
    layers = []
    inputs = 1
    for width in HIDDEN:
        layers += [nn.Linear(inputs, width), nn.Tanh()]
        if dropout is not None:
            layers.append(nn.Dropout(dropout))
        inputs = width
    network = nn.Sequential(*layers, nn.Linear(inputs, 1))
    return network.double()  # drawn in float32, trained in float64


def train(name, dropout, weight_decay):
    # One stream of random numbers: the data, the first weights, then epoch by epoch.
    torch.manual_seed(SEED)
    x, y, x_test, y_test = make_data()
    network = make_network(dropout)
    criterion = nn.MSELoss()
    optimizer = torch.optim.Adam(network.parameters(), lr=LEARNING_RATE, weight_decay=weight_decay)
    losses = []
    for epoch in range(EPOCHS):
        network.train()  # with dropout
        optimizer.zero_grad()
        loss = criterion(network(x), y)
        loss.backward()
        optimizer.step()
        train_loss = loss.item()

        network.eval()  # without dropout
        with torch.no_grad():
            # To be expected on new samples, noise and all.
            test_loss = criterion(network(x_test), y_test).item() + NOISE**2
        losses.append((train_loss, test_loss))
        if (epoch + 1) % 100 == 0 or epoch + 1 == EPOCHS:
            print(f"{name} epoch {epoch + 1} train {train_loss:.15g} test {test_loss:.15g}")
    return network, x, y, losses


def plot(results):
    """The fits beside the losses."""
    try:
        import matplotlib.pyplot as plt
    except ImportError:
        print("No plots: matplotlib is not installed.")
        return
    _, (fits, curves) = plt.subplots(1, 2, figsize=(12, 5))
    for name, (network, x, y, losses) in results.items():
        grid = torch.linspace(x.min().item(), x.max().item(), 300, dtype=torch.float64)
        with torch.no_grad():
            (line,) = fits.plot(grid, network(grid.unsqueeze(1)), label=name)
        fits.scatter(x, y, s=12, color="black")
        train = [each[0] for each in losses]
        curves.plot(train, "--", color=line.get_color(), label=f"{name}, train")
        test = [each[1] for each in losses]
        curves.plot(test, color=line.get_color(), label=f"{name}, test")
    fits.plot(grid, target(grid), "k:", label="target")
    fits.set(xlabel="x", ylabel="y")
    curves.set(xlabel="epoch", ylabel="loss", yscale="log")
    fits.legend()
    curves.legend()
    plt.show()


if __name__ == "__main__":
    results = {name: train(name, **settings) for name, settings in RUNS.items()}
    plot(results)
