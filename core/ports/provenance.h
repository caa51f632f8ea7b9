// Where the values of films come from, counted: what a data passport states.
// Thread: values.
#pragma once

#include <QList>
#include <QMap>
#include <QString>

namespace moviedb {

struct Provenance
{
    struct Shown // values of a field that a source gave
    {
        QString field; // column or list; "offers.US" counts as "offers"
        QString source;
        qint64 values = 0;
    };
    struct Reading // when a source was read
    {
        QString source;
        QString title;
        QString licence; // "" = not told
        qint64 receipts = 0;
        QString oldest; // "2026-11-26T23:04:33Z"
        QString newest;
    };
    struct Page // of a text that is named where it is passed on
    {
        QString url;
        QString revision;
    };

    QList<Shown> shown;           // by field and source
    QList<Reading> readings;      // by source
    QList<Page> pages;            // of Wikipedia, by address
    QMap<QString, qint64> filled; // column of movies → films that have a value there
    QMap<qint64, QString> oldest; // film → its oldest reading, as Reading::oldest
    QList<qint64> unsourced;      // films with a value in a column that nobody stated; by number
    qint64 films = 0;             // of those asked for that are stored
    qint64 compared = 0;          // fields of a film of which two sources or more say something
    qint64 dangling = 0;          // rows that refer to a row that is not there, in the whole database
};

} // namespace moviedb
