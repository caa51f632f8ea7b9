#include "core/importing/csvrows.h"

#include "core/importing/openedfile.h"

namespace moviedb {

CsvRows::CsvRows(const QString &path, const TableInfo &table) : m_path(path), m_names(table), m_file(path)
{
}

ImportOrigin CsvRows::origin() const
{
    ImportOrigin origin = originOf(fileAddress(m_path), QStringLiteral("moviedb-rows"),
                                   QStringLiteral("the CSV of a Movie DB"));
    origin.numbered = true;
    return origin;
}

Result<Done> CsvRows::rewind()
{
    MOVIEDB_CHECK(openFromStart(m_file));
    m_splitter.emplace(m_file);
    MOVIEDB_TRY(head, m_splitter->next());
    m_columns.clear();
    m_shown.clear();
    m_unknown.clear();
    QStringList known;
    for (const QString &cell : head ? head->cells : QStringList()) {
        const QString name = cell.trimmed();
        if (known.contains(name))
            return makeError(Fault::Parse,
                             QStringLiteral("Two columns of the file are called “%1”.").arg(name),
                             QStringLiteral("line 1"));
        known << name;
        m_columns << m_names.column(name.toUtf8());
        m_shown << (m_columns.last() < 0 ? m_names.shown(name.toUtf8()) : -1);
        m_namesAny = m_namesAny || m_shown.last() >= 0;
        if (m_columns.last() < 0 && m_shown.last() < 0)
            m_unknown << name.left(60);
    }
    return Done{};
}

Result<ImportedRow> CsvRows::rowOf(const QStringList &cells) const
{
    if (cells.size() != m_columns.size())
        return makeError(
            Fault::Parse,
            QStringLiteral("%1 cells where the first line has %2.").arg(cells.size()).arg(m_columns.size()));
    ImportedRow row;
    row.values.resize(m_names.count());
    if (m_namesAny)
        row.names.resize(m_names.count());
    for (qsizetype cell = 0; cell < cells.size(); ++cell) {
        if (const int column = m_columns.at(cell); column >= 0)
            row.values[column] = csvValue(m_names.table().columns.at(column), cells.at(cell));
        else if (const int reference = m_shown.at(cell); reference >= 0)
            row.names[reference] = cells.at(cell);
    }
    return row;
}

Result<QList<ImportedRow>> CsvRows::next(int count)
{
    QList<ImportedRow> rows;
    while (rows.size() < count) {
        MOVIEDB_TRY(record, m_splitter->next());
        if (!record)
            break;
        auto row = rowOf(record->cells);
        if (!row)
            rows.append({{}, {}, {}, row.error()});
        else
            rows.append(*std::move(row));
        rows.last().place = QStringLiteral("line %1").arg(record->line);
    }
    return rows;
}

} // namespace moviedb
