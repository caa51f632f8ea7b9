// Backups in words.
// Thread: main.
// Failure: none.
#pragma once

#include "core/domain/backup.h"

namespace moviedb::ui {

QString backupTime(const QString &at); // of an RFC 3339 time, in the person's own way
QString backupSize(qint64 bytes);      // "12.3 MB"
QString occasionWords(const QString &occasion);
QString filmWords(qint64 films); // "1 film", "1,204 films"
// What a restore will do, for the question before it.
QString restoreWords(const BackupInfo &backup);
// "1,204 rows were saved, at most 12 are lost."
QString recoveryWords(const RecoveryOutcome &outcome);

} // namespace moviedb::ui
