// Countries and languages by one name each, whatever a file calls them: a country by two names would be two.
// Thread: pure, any thread.
// Failure: none; a name that is not known stays as it is.
#pragma once

#include <QString>

namespace moviedb::typing {

QString countryCalled(const QString &name);  // "USA", "Italia" → "United States", "Italy"
QString languageCalled(const QString &name); // "italiano" → "Italian"

} // namespace moviedb::typing
