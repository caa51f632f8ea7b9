// What is said of a passport that was made, and which of its figures stand for rows that a person can look at.
// Thread: values.
#pragma once

#include "core/domain/table.h"

namespace moviedb::ui {

struct PassportFinding
{
    QString words;              // "3 contradictions between sources"
    QString page;               // where its rows are shown: an id of pageids.h
    QList<qint64> films = {};   // disagreements: of these alone; none = of all
    QList<Filter> filters = {}; // a table: rows that fit
};

struct PassportNews
{
    QString words; // checks, files, key
    QList<PassportFinding> findings;
};

} // namespace moviedb::ui
