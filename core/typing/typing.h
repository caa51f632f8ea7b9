// What people type and paste, as it is stored: "4 mars 2020", "1h 32", "$1.2M", "8/10", "1.234.567,5", addresses in the place
// of ids. Only what can mean one thing is read; where it could mean two, it stays as it is and the doubt is told.
// https://cldr.unicode.org (how languages write days and numbers)
// Thread: pure, any thread.
// Failure: none; what cannot be read stays as it was typed, for the checks of the column to refuse.
#pragma once

#include "core/domain/table.h"

#include <QString>

namespace moviedb::typing {

// How the language of a window writes numbers and days.
struct Manner
{
    QChar point = u'.';
    QChar group = u',';
    QString order; // of the parts of a day with slashes, "dMy"; "" = readers do not agree
};

// Why a text was not read, where that can be said.
enum class Doubt {
    None,
    DayOrMonth,    // "3/4/1998"
    ShortYear,     // "3/4/98"
    OtherCurrency, // "€ 3 million" where dollars are kept
    OfHowMany      // "4 stars"
};

struct Typed
{
    QString text; // as it is stored ("1998-03-12", "92", "1200000", "tt0117998"), else as it was typed
    Doubt doubt = Doubt::None;
};

// For a cell of that column.
Typed valueFor(const ColumnInfo &column, const QString &text, const Manner &manner);
// For a comparison with that column: decades ("1990s") are dates, too, and a part of an address or a text stays one.
Typed comparedWith(const ColumnInfo &column, const QString &text, Comparison comparison,
                   const Manner &manner);

bool isYes(const QString &text); // "yes", "true", "1", "sì", "✓" …
bool isNo(const QString &text);

} // namespace moviedb::typing
