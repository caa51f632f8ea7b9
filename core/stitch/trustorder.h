// Whom stitching believes, by what the sources' descriptions say: a person before all, unknown sources last.
// Thread: pure.
// Failure: none.
#pragma once

#include "core/domain/sourceinfo.h"

#include <QHash>

namespace moviedb::stitch {

class TrustOrder
{
public:
    explicit TrustOrder(const QList<SourceInfo> &sources);

    // Smaller is more trusted.
    int rank(const QString &source, const QString &field) const;

private:
    QHash<QString, Trust> m_trust; // by SourceInfo::id
};

} // namespace moviedb::stitch
