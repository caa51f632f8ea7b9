// The CSV files that are known: what tells each from the others, and what a row of it says of a film. A new one is a function
// and a line of csvShapes().
// Thread: pure.
// Failure: Parse, in words about the row.
#pragma once

#include "core/ports/filmimport.h"

#include <QHash>
#include <QStringList>

namespace moviedb {

// A row by the names of its columns, without space around the values.
class CsvRow
{
public:
    // Other programs dress values (="tt0117998") and write words where there is none ("N/A"); ours does not.
    enum class Dress { Kept, Off };
    CsvRow(const QStringList &names, const QStringList &cells, Dress dress);

    QString at(const char *name) const { return m_cells.value(QLatin1String(name)); }
    const QHash<QString, QString> &cells() const { return m_cells; }

private:
    QHash<QString, QString> m_cells;
};

struct CsvShape
{
    const char *kind;
    const char *title;
    bool firstsOnly;   // as ImportOrigin has it
    QStringList needs; // columns that tell it from others
    Result<MovieDocument> (*film)(const CsvRow &row);
    bool byHand = false;      // its columns are named as a person names them
    QStringList columns = {}; // that are read, where their names come in several spellings
};

// The column of the shape that such a name means: "const" → "Const", "You rated" → "Your Rating"; else the name.
QString columnOfShape(const CsvShape &shape, const QString &name);

QList<CsvShape> csvShapes();
// A table that a person keeps by hand: a column for the title, others named as those of films are ("Year", "Release date",
// "Genres"). It is looked for last, since other tables may have such a column, too.
CsvShape ownSheet();
// As the columns of films are written: "Release Date" → "release_date".
QString columnOfSheet(const QString &name);

} // namespace moviedb
