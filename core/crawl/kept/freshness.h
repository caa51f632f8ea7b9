// How long an answer that was kept earlier stands for a new one, by what was asked and what for: sources say which kinds keep
// at all, the settings say for how long.
// Thread: values.
// Failure: none.
#pragma once

#include "core/ports/source.h"

#include <QHash>

namespace moviedb::crawl {

// What somebody wants of an answer.
enum class Wanted {
    Facts,
    Name, // who or what a film names: that changes far more seldom
    Anew  // what is kept did not do
};

class Freshness
{
public:
    // 0 = asked anew each time.
    struct Hours
    {
        int pages = 0;
        int searches = 0;
        int details = 0; // without pages none
        int names = 0;   // never less than pages; without pages none
        int vouched = 0; // of details and items: never less than those; without those none
    };

    Freshness() = default; // nothing keeps
    Freshness(const QList<SourceInfo> &sources, const Hours &hours);

    bool keeps(const Need &need) const { return m_kinds.contains({need.source, need.kind.name}); }
    // `fetchedAt` of the kept answer. One of the future is none: the clock was wrong then, or is now. `vouched`: what was asked
    // anyway, and would mostly have changed with it, has not.
    bool isFresh(const Need &need, Wanted wanted, const QDateTime &fetchedAt, const QDateTime &now,
                 bool vouched = false) const;

private:
    struct Seconds
    {
        qint64 facts = 0;
        qint64 name = 0;
        qint64 vouched = 0;
    };
    QHash<std::pair<QString, QString>, Seconds> m_kinds; // by source and kind
};

} // namespace moviedb::crawl
