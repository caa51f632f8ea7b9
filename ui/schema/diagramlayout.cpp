#include "ui/schema/diagramlayout.h"

#include "ui/schema/linerouting.h"

namespace moviedb::ui {

DiagramLayout layOutDiagram(const DiagramInput &input)
{
    if (input.boxes.isEmpty())
        return {};
    return routeLines(input, placeBoxes(input));
}

} // namespace moviedb::ui
