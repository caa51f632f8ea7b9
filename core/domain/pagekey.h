// The key of a Wikipedia page: its title with underscores, first letter upper case, as it stands in an address.
// https://en.wikipedia.org/wiki/Help:Link#Conversion_to_canonical_form
#pragma once

#include <QString>

namespace moviedb::pagekey {

QString fromTitle(const QString &title);
QString toTitle(const QString &key);
// "https://en.wikipedia.org/wiki/Twister_(1996_film)#Plot" → "Twister_(1996_film)"; "" for other addresses.
QString fromAddress(const QString &address);

} // namespace moviedb::pagekey
