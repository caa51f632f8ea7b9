// The titles that have changed since they were last told about, each once, in the order of their first change.
// Thread: values, one at a time.
// Failure: none.
#pragma once

#include "core/domain/crawl.h"

#include <QHash>

namespace moviedb::crawl {

class EntryChanges
{
public:
    void add(const EntryStatus &status);
    bool isEmpty() const { return m_changed.isEmpty(); }
    QList<EntryStatus> take();

private:
    QList<EntryStatus> m_changed;
    QHash<QString, int> m_places; // list id → place in m_changed
};

} // namespace moviedb::crawl
