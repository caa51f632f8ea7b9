// Every source the program knows: the one place where a new one is named.
// Thread: pure, any thread.
// Failure: none.
#pragma once

#include "core/ports/source.h"
#include "core/settings/settings.h"

namespace moviedb::sources {

// What they all say of themselves, whether they are on or not.
const QList<SourceInfo> &descriptions();
// What one of them says of itself; nothing but the id for one that is not (or no longer) known.
SourceInfo descriptionOf(const QString &id);
// What a source is called; the id itself for one that is not (or no longer) known.
QString titleOf(const QString &id);

// Those that the settings let the program ask. `country` empty = the settings' own.
QList<SourcePointer> makeSources(const Settings &settings, const QString &country = {});

} // namespace moviedb::sources
