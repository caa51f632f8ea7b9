// The names in an infobox row. Every link is one name; what stands between links, or without any, is cut where a reader
// would: at "and", "&", "/", commas and lines, but not in "Sammy Example, Jr." or "Quay, Pier & Sons".
// Thread: pure, any thread.
// Failure: none; roles, notes and headings are no names, and who wrote only the novel wrote no film.
#pragma once

#include "core/sources/infobox/creditroles.h"

#include <QStringList>

namespace moviedb::infobox {

struct CreditedName
{
    QString name;
    QString
        role; // of an actor: "Ada Quill as Ida", "Ada Quill … Ida", "Ada Quill – Ida"; "" = the row names none
};

// `entries` of the row; links may be marked with wikitext::linkStart and linkEnd.
QList<CreditedName> creditedNames(const QStringList &entries, Credit credit);
// The names alone.
QStringList names(const QStringList &entries, Credit credit);

} // namespace moviedb::infobox

Q_DECLARE_TYPEINFO(moviedb::infobox::CreditedName, Q_RELOCATABLE_TYPE);
