// Everything the pane shows of a row that is no film: its name, facts, the films it stands in, claims with receipts.
// Thread: pure.
#pragma once

#include "core/domain/film.h"
#include "core/domain/table.h"
#include "ui/detail/detailrow.h"

namespace moviedb::ui {

// A film that somebody is linked to.
struct LinkedFilm
{
    qint64 movieId = 0;
    QString title;
    QString year; // "" = unknown
    QString role; // of the cast
};

struct LinkedContent
{
    const TableInfo &table;
    const Row &row;
    const QList<LinkedFilm> &films;
    const QList<Claim> &claims;
    bool writable = false;
    bool emptyFacts = false;
};

DetailRows linkedRows(const LinkedContent &content);

// The table that links films to rows of this one, "" = there is none.
QString linkTableOf(const SchemaInfo &schema, const QString &table);

} // namespace moviedb::ui
