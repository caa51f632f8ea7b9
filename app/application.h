// The program as a window: builds the objects, opens the database, shows MainWindow, and takes everything down in
// reverse.
// Thread: main.
#pragma once

#include "app/commandline.h"
#include "app/logfile.h"
#include "core/settings/settings.h"

namespace moviedb {

// Names that standard paths and settings derive from; before any application object exists.
void nameApplication();

// Settings of the file and the environment, overridden by --db, --config and --offline.
Result<Settings> settingsFor(const CommandLine &line);

int runWindow(int argc, char **argv, const Settings &settings, LogFile &log);

} // namespace moviedb
