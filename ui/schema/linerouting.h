// How the lines of a diagram run between boxes whose columns are known, and how much room they need there. See
// diagramlayout.h.
// Thread: pure.
#pragma once

#include "ui/schema/boxplacing.h"

namespace moviedb::ui {

DiagramLayout routeLines(const DiagramInput &input, const BoxPlaces &places);

} // namespace moviedb::ui
