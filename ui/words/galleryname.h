// What the window calls a gallery or a list, with the country in its language: "HBO Max · United States", "films.csv".
// Thread: main.
// Failure: none; what names neither is called by its last part.
#pragma once

#include <QString>

namespace moviedb::ui {

// `provider`: its name, where it is known; else it is read out of the address.
QString galleryName(const QString &gallery, const QString &provider = {});

} // namespace moviedb::ui
