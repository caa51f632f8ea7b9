// How a person left the window, kept beside the data.
// Thread: main.
// Failure: a file that cannot be read or written is as if there were none.
#pragma once

#include "core/settings/settings.h"

#include <QByteArray>
#include <QString>

namespace moviedb::ui {

struct WindowState
{
    QByteArray geometry;
    QByteArray splitter;
    QString page;        // id
    bool details = true; // the pane at the right is wanted
};

QString windowStateFile(const Settings &settings); // "" = nothing is kept
WindowState readWindowState(const QString &file);
void writeWindowState(const QString &file, const WindowState &state);

} // namespace moviedb::ui
