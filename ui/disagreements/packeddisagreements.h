// Disagreements in a tenth of the memory: of a million films they are hundreds of thousands, each of some thirty texts, most of
// which stand in many of them. A text stands here once, in UTF-8; who looks at a disagreement gets it anew.
// Thread: a value.
// Failure: none.
#pragma once

#include "core/domain/disagreement.h"

#include <vector>

namespace moviedb::ui {

class PackedDisagreements
{
public:
    PackedDisagreements() = default;
    explicit PackedDisagreements(const QList<Disagreement> &list);

    qsizetype count() const { return qsizetype(m_begins.size()); }
    Disagreement at(qsizetype place) const;
    qsizetype bytes() const;

private:
    class Writer;
    class Reader;

    QByteArray m_texts;            // one after the other
    std::vector<quint32> m_ends;   // where each of them ends
    QByteArray m_numbers;          // those, and places of texts, of one disagreement after the other
    std::vector<quint32> m_begins; // where each disagreement begins there
};

} // namespace moviedb::ui
