// Every figure with a currency in a text: its size, whose money it is and where it stands.
// Thread: pure, any thread.
// Failure: none; numbers without a currency, and numbers that can be read in two ways, are left out.
#pragma once

#include <QList>
#include <QString>

namespace moviedb::wikipedia {

enum class Currency {
    Dollar,      // a bare "$" or "dollars"
    UsDollar,    // marked as such: "US$", "USD", "U.S. dollars"
    OtherDollar, // another currency that a bare "$" may mean too: "A$", "CAD", "MXN"
    Other,
};

struct Figure
{
    double amount = 0; // of a range its lower end
    Currency currency = Currency::Dollar;
    qsizetype from = 0; // with its currency and unit
    qsizetype to = 0;
};

// `text` is one line with plain spaces; see singleLine().
QList<Figure> readFigures(const QString &text);

// Notes like "[4]" taken out, white space squeezed, number words and fractions as digits, lines of words that stand
// behind the figures they name in brackets; cut at 4,000 characters.
QString singleLine(const QString &text);

} // namespace moviedb::wikipedia

Q_DECLARE_TYPEINFO(moviedb::wikipedia::Figure, Q_RELOCATABLE_TYPE);
