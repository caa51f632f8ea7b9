// A country's providers as the gallery service last listed them, kept on disk for a day.
// Thread: any; reads and writes one file for each host and country.
// Failure: a file that cannot be read is none; one that cannot be written is left out.
#pragma once

#include "core/domain/crawl.h"
#include "core/settings/settings.h"

namespace moviedb::crawl {

class ProviderCache
{
public:
    ProviderCache(const Settings &settings, const QString &country);

    // Nothing when they are too old or were never kept.
    std::optional<QList<Provider>> fresh() const;
    void keep(const QByteArray &body) const;

private:
    QString m_fileName;
};

} // namespace moviedb::crawl
