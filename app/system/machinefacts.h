// What there is to know of the machine and the settings for the health of the program. Nothing is left behind.
// Thread: the one that may wait for disks.
// Failure: is a fact too.
#pragma once

#include "core/health/healthfacts.h"
#include "core/ports/systemcare.h"
#include "core/settings/settings.h"

namespace moviedb {

// Free bytes of the file system that a folder is on, or will be; nothing = it does not say.
using RoomProbe = std::function<std::optional<qint64>(const QString &folder)>;
std::optional<qint64> freeRoom(const QString &folder);

struct MachineQuestion
{
    Settings settings;
    QString logFile;
    RoomProbe room = &freeRoom;
    // Of a window; a command paints nothing.
    std::optional<bool> hasFonts = {};
};

health::MachineFacts gatherMachineFacts(const MachineQuestion &question);

// The program's own files that are nobody else's.
QStringList privateFiles(const MachineQuestion &question);

// What the log has behind that byte; of a long one the last megabyte.
LogLines logBehind(const QString &logFile, qint64 from);

// Lines of the log that tell of warnings and errors, the newest last, at most `most`.
QStringList lastErrors(const QString &logFile, int most);

} // namespace moviedb
