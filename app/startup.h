// What comes before everything else, for the window and the commands alike.
// Thread: main, before there are others.
// Failure: Config, Io, Usage.
#pragma once

#include "app/commandline.h"
#include "core/settings/settings.h"

namespace moviedb {

// Names that standard paths and settings derive from; before any application object exists.
void nameApplication();
// What Qt's database drivers print on their own when a server has gone is kept from standard error: the failure is told in a
// sentence with its remedy.
void silenceDrivers();

// Settings of the file and the environment, overridden by --db, --config and --offline.
Result<Settings> settingsFor(const CommandLine &line);

// Files that earlier versions left readable by everybody: the settings, the usual database and the usual folders. What
// a person has put elsewhere keeps the rights they gave it.
void tightenFiles(const Settings &settings);

} // namespace moviedb
