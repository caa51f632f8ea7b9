// Everything the pane shows of a film, row by row: head, credits, cast, ratings, facts, offers, and each field's
// competing claims with their receipts.
// Thread: pure.
#pragma once

#include "core/domain/moviedocument.h"
#include "ui/detail/detailrow.h"

namespace moviedb::ui {

struct FilmContent
{
    const MovieDocument &film;
    const TableInfo &table; // movies
    const QList<Claim> &claims;
    bool writable = false;
    bool wholeCast = false;  // else the first dozen
    bool emptyFacts = false; // else facts that are known
};

DetailRows filmRows(const FilmContent &content);

// "113" → "1 h 53 min".
QString runtimeText(int minutes);
// Values as a row of the table has them, for cell texts and edits.
Row rowOfFilm(const MovieDocument &film, const TableInfo &table);
// "Directed by" for directors.
QString listTitle(const QString &list);

} // namespace moviedb::ui
