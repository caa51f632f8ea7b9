// The settings file as it stands on the disk.
// Thread: any.
// Failure: Io (it cannot be read), Config (it is no JSON object, or holds too much).
#pragma once

#include "core/base/jsonread.h"
#include "core/domain/sourceinfo.h"

namespace moviedb {

// An object with what the file holds; an empty one when there is no file.
Result<OrderedJson> readSettingsFile(const QString &path);

// Its keys that are no settings: they are kept, and do nothing. Also what a value of a known key may not be is an error.
Result<QStringList> unknownSettings(const QString &path, const QList<SourceInfo> &sources);

} // namespace moviedb
