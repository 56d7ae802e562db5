// One full-batch epoch of gradient descent on a tanh network with libtorch, on one thread:
// forward, mean squared error, backward, step, the same as in EpochBenchmark.java.
//
//   g++ -O2 -std=c++20 -I$T/include -I$T/include/torch/csrc/api/include epoch.cpp -o epoch \
//       -L$T/lib -Wl,-rpath,$T/lib -ltorch -ltorch_cpu -lc10     # T: the folder of the package torch
//   epoch SAMPLES WIDTH float|double SECONDS ROUNDS
//
// warms up for the length of a round, then prints one line per round: microseconds per epoch in
// processor time of this thread (which varies little on a machine with other load) and in elapsed
// time, and the last loss.
#include <torch/torch.h>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>

double threadSeconds() {
  timespec t;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
  return t.tv_sec + t.tv_nsec / 1e9;
}

int main(int argc, char** argv) {
  if (argc != 6) {
    std::fprintf(stderr, "usage: epoch SAMPLES WIDTH float|double SECONDS ROUNDS\n");
    return 2;
  }
  const int64_t samples = std::atoll(argv[1]), width = std::atoll(argv[2]);
  const auto dtype = std::string(argv[3]) == "double" ? torch::kFloat64 : torch::kFloat32;
  const double seconds = std::atof(argv[4]);
  at::set_num_threads(1);
  torch::manual_seed(42);
  auto x = torch::linspace(-3, 3, samples).unsqueeze(1);
  auto y = torch::sin(x) + 0.3 * torch::randn(samples).unsqueeze(1);
  torch::nn::Sequential net(torch::nn::Linear(1, width), torch::nn::Tanh(), torch::nn::Linear(width, width),
                            torch::nn::Tanh(), torch::nn::Linear(width, 1));
  net->to(dtype);
  x = x.to(dtype);
  y = y.to(dtype);
  torch::optim::SGD sgd(net->parameters(), 0.01);
  auto epoch = [&] {
    sgd.zero_grad();
    auto loss = torch::mse_loss(net->forward(x), y);
    loss.backward();
    sgd.step();
    return loss.item<double>();
  };
  using clock = std::chrono::steady_clock;
  for (int round = -1; round < std::atoi(argv[5]); round++) {  // the first warms up
    double loss = 0;
    int64_t epochs = 0;
    const auto start = clock::now();
    const double began = threadSeconds();
    do {
      loss = epoch();
      epochs++;
    } while (threadSeconds() - began < seconds);
    const double cpu = threadSeconds() - began;
    const double wall = std::chrono::duration<double>(clock::now() - start).count();
    if (round >= 0) {
      std::printf("%.2f %.2f %.9g\n", cpu / epochs * 1e6, wall / epochs * 1e6, loss);
      std::fflush(stdout);
    }
  }
}
