// The key of a Wikipedia page: its title with underscores, first letter upper case, as it stands in an address.
// Also what people give instead of a key: a name, or the address out of a browser.
// https://en.wikipedia.org/wiki/Help:Link#Conversion_to_canonical_form
// https://en.wikipedia.org/wiki/Wikipedia:Naming_conventions_(technical_restrictions)
// Thread: pure, any thread.
// Failure: Usage (what a person gave names no article of this Wikipedia; the sentence says why).
#pragma once

#include "core/base/result.h"

namespace moviedb::pagekey {

QString fromTitle(const QString &title);
QString toTitle(const QString &key);
// "https://en.wikipedia.org/wiki/Twister_(1996_film)#Plot" → "Twister_(1996_film)"; "" for other addresses. For
// addresses that services write: whose Wikipedia it is has been settled by asking.
QString fromAddress(const QString &address);

// The Wikipedia that the pages are read from.
struct Wiki
{
    QString language = QStringLiteral("en");
    QString mirror; // a host that stands for it; empty = none
};

// What a person typed or pasted: a page's name, or an address of a page of this Wikipedia (also of its mobile site, with
// "?title=", with a section). Refused: other hosts and other languages, pages that are no articles ("File:", "de:"),
// addresses that give a number only, and what no page's name can hold.
Result<QString> fromText(const QString &text, const Wiki &wiki);

} // namespace moviedb::pagekey
