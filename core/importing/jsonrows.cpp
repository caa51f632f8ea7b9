#include "core/importing/jsonrows.h"

#include "core/base/jsonread.h"
#include "core/importing/openedfile.h"

namespace moviedb {

namespace {

constexpr qsizetype mostUnknown = 20;

} // namespace

JsonRows::JsonRows(const QString &path, const TableInfo &table) : m_path(path), m_names(table), m_file(path)
{
}

ImportOrigin JsonRows::origin() const
{
    ImportOrigin origin =
        originOf(fileAddress(m_path), QStringLiteral("moviedb-rows"), QStringLiteral("a Movie DB export"));
    origin.numbered = true;
    return origin;
}

Result<Done> JsonRows::rewind()
{
    MOVIEDB_CHECK(openFromStart(m_file));
    const QByteArray head = m_file.peek(64).trimmed();
    m_isArray = head.startsWith('[') || head.startsWith("\xEF\xBB\xBF[");
    m_splitter.emplace(m_file);
    m_unknown.clear();
    return Done{};
}

Result<QList<ImportedRow>> JsonRows::next(int count)
{
    QList<ImportedRow> rows;
    while (rows.size() < count) {
        MOVIEDB_TRY(piece, m_splitter->next());
        if (!piece)
            break;
        const QString path = m_isArray ? QStringLiteral("$[%1]").arg(piece->index) : QStringLiteral("$");
        const auto text = scanJson(piece->bytes, path);
        auto row = text ? readJsonRow(m_names, *text, path, m_unknown) : Result<ImportedRow>(text.error());
        if (m_unknown.size() > mostUnknown)
            m_unknown = m_unknown.first(mostUnknown);
        if (!row) {
            rows.append({{}, {}, {}, row.error()});
        } else {
            rows.append(*std::move(row));
        }
        rows.last().place = QStringLiteral("line %1").arg(piece->line);
    }
    return rows;
}

} // namespace moviedb
