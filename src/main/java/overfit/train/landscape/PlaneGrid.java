package overfit.train.landscape;

/** The points of a plane at which losses are computed. */
record PlaneGrid(Plane plane, GridAxis across, GridAxis up) {}
