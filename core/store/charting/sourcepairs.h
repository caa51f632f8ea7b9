// How often two sources say the same of a film, and how often something else, counted as their claims are read.
// Thread: a value.
// Failure: none.
#pragma once

#include "core/base/rowblock.h"
#include "core/store/charting/numberednames.h"

#include <QHash>
#include <QMap>

namespace moviedb::store {

class SourcePairs
{
public:
    struct Compared
    {
        qint64 alike = 0;
        qint64 different = 0;
    };

    // Rows of a film's key, a field, a source and a value, each film's one after the other. Where a source says two things
    // of a field, the last one counts.
    void add(const RowBlock &claims);
    qint64 films() const { return m_films; }
    // By the names of two sources, the first one less than the second.
    QMap<std::pair<QString, QString>, Compared> pairs() const;

private:
    struct Said
    {
        int source;
        QByteArrayView value;
    };
    void say(int field, const Said &said);
    void compareFilm();
    void compare(int field, const Said &left, const Said &right);

    NumberedNames m_fields;
    NumberedNames m_sources;
    std::vector<std::vector<Said>> m_said; // of one film, by field
    QHash<std::pair<int, int>, Compared> m_pairs;
    qint64 m_films = 0;
};

} // namespace moviedb::store
