// Countries and languages of an infobox row.
// Thread: pure, any thread.
// Failure: none; what is no country or language is left out.
#pragma once

#include <QStringList>

namespace moviedb::infobox {

QStringList countries(const QStringList &entries);
// Of a silent film the language of its intertitles, if the row says which.
QStringList languages(const QStringList &entries);

} // namespace moviedb::infobox
