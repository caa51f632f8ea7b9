// The detail pane's text: a film with its credits, ratings, offers and receipts, or any other row, as the
// subset of HTML that QTextDocument draws. All text from outside is escaped. Pure; thread: main (colours).
#pragma once

#include "core/ports/moviestore.h"

#include <QPalette>

namespace moviedb::ui {

struct DetailText
{
    QPalette palette;
    QString posterResource; // name of the poster in the document, "" = none

    // Title, year · runtime · rating, plot, credits, ratings, offers.
    QString film(const MovieDocument &film) const;
    // Every field with the values its sources state; anchors "field-<column>". `marked` is drawn stronger.
    QString receipts(const QList<Claim> &claims, const TableInfo &table, const QString &marked) const;
    QString row(const TableInfo &table, const Row &row) const;

private:
    QString heading(const QString &text) const;
    QString quiet(const QString &text) const;
    QString credits(const MovieDocument &film) const;
    QString cast(const QList<LinkedRow> &rows) const;
    QString ratings(const MovieDocument &film) const;
    QString offers(const MovieDocument &film) const;
    QString claim(const Claim &claim) const;
};

// "113" → "1 h 53 min".
QString runtimeText(int minutes);

} // namespace moviedb::ui
