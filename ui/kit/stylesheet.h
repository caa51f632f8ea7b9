// The application's style sheet: Fusion's shapes made calm (6 px corners, hairlines, room). It holds no
// colour of its own; all come from theme.
// Thread: main.
#pragma once

#include <QPalette>
#include <QString>

namespace moviedb::ui::theme {

QString styleSheetFor(const QPalette &palette);

} // namespace moviedb::ui::theme
