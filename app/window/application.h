// The program as a window: builds the objects, opens the database, shows MainWindow, and takes everything down in
// reverse.
// Thread: main.
#pragma once

#include "app/logfile.h"
#include "core/settings/settings.h"

namespace moviedb {

int runWindow(int argc, char **argv, const Settings &settings, LogFile &log);

} // namespace moviedb
