#include "core/importing/documentstream.h"

#include "core/contract/moviereading.h"
#include "core/contract/rowschema.h"
#include "core/importing/importeditem.h"
#include "core/importing/openedfile.h"

namespace moviedb {

namespace {

Result<Done> checkHeader(const JsonPlace &header)
{
    const auto version = header["schema_version"].integer();
    if (!version || *version <= contract::exportSchemaVersion)
        return Done{};
    return makeError(
        Fault::Parse,
        QStringLiteral("A newer Movie DB wrote this export (its shape %1, this program knows %2).")
            .arg(*version)
            .arg(contract::exportSchemaVersion),
        header["schema_version"].path(), QStringLiteral("Import it with that Movie DB."));
}

} // namespace

DocumentStream::DocumentStream(const QString &path, const QString &address)
    : m_path(path), m_address(address.isEmpty() ? fileAddress(path) : address), m_file(path)
{
}

ImportOrigin DocumentStream::origin() const
{
    ImportOrigin origin =
        originOf(m_address, QStringLiteral("moviedb-export"), QStringLiteral("a Movie DB export"));
    origin.numbered = true;
    return origin;
}

Result<Done> DocumentStream::rewind()
{
    MOVIEDB_CHECK(openFromStart(m_file));
    m_splitter.emplace(m_file);
    m_headerSeen = false;
    return Done{};
}

Result<QList<ImportedItem>> DocumentStream::next(int count)
{
    QList<ImportedItem> items;
    while (items.size() < count) {
        MOVIEDB_TRY(piece, m_splitter->next());
        if (!m_headerSeen && !m_splitter->header().isEmpty()) {
            m_headerSeen = true;
            MOVIEDB_TRY(header, scanJson(m_splitter->header(), m_path));
            MOVIEDB_CHECK(checkHeader(JsonPlace(header)));
        }
        if (!piece)
            break;
        const QString path =
            piece->inMovies ? QStringLiteral("$.movies[%1]").arg(piece->index) : QStringLiteral("$");
        const QString line = QStringLiteral("line %1").arg(piece->line);
        const auto text = scanJson(piece->bytes, path);
        if (!text) {
            items.append(importedItem(line, text.error()));
            continue;
        }
        const JsonPlace place(*text, path);
        const bool isHeader = !piece->inMovies && place["$schema"].exists() && !place["title"].exists();
        if (isHeader) {
            MOVIEDB_CHECK(checkHeader(place));
            continue;
        }
        items.append(importedItem(line, contract::readMovie(place)));
    }
    return items;
}

} // namespace moviedb
