#include "core/importing/csvstream.h"

#include "core/importing/importeditem.h"
#include "core/importing/openedfile.h"

#include <QRegularExpression>

#include <algorithm>

namespace moviedb {

CsvStream::CsvStream(const QString &path) : m_path(path), m_file(path)
{
}

ImportOrigin CsvStream::origin() const
{
    ImportOrigin origin = originOf(fileAddress(m_path), QString::fromLatin1(m_shape->kind),
                                   QString::fromLatin1(m_shape->title));
    origin.firstsOnly = m_shape->firstsOnly;
    return origin;
}

Result<Done> CsvStream::rewind()
{
    MOVIEDB_CHECK(openFromStart(m_file));
    m_splitter.emplace(m_file);
    MOVIEDB_TRY(head, m_splitter->next());
    m_names = head ? head->cells : QStringList();
    MOVIEDB_CHECK(skipListHead());
    for (QString &name : m_names)
        name = !m_shape          ? name.trimmed()
               : m_shape->byHand ? columnOfSheet(name)
                                 : columnOfShape(*m_shape, name);
    return Done{};
}

// A list of Letterboxd has its own name, day and description above the names of the columns.
Result<Done> CsvStream::skipListHead()
{
    constexpr int mostLines = 5;
    if (m_names.value(0).startsWith(QLatin1String("Letterboxd list export")))
        for (int i = 0; i < mostLines && !m_names.contains(QLatin1String("Position")); ++i) {
            MOVIEDB_TRY(record, m_splitter->next());
            m_names = record ? record->cells : QStringList();
        }
    return Done{};
}

// A diary or an article, of which a comma here and there makes cells: no name of a column has so many words.
Result<bool> CsvStream::isRunningText()
{
    constexpr int looked = 20;
    constexpr qsizetype leastBlanks = 8;
    int sentences = 0;
    QString text = m_names.value(0);
    for (int i = 0; i < looked; ++i) {
        sentences += text.simplified().count(u' ') >= leastBlanks ? 1 : 0;
        MOVIEDB_TRY(record, m_splitter->next());
        if (!record)
            break;
        text = record->cells.value(0);
    }
    return m_names.size() <= 2 && sentences > 1;
}

Result<Done> CsvStream::recognize()
{
    MOVIEDB_CHECK(rewind());
    for (const CsvShape &shape : csvShapes()) {
        QStringList columns;
        for (const QString &name : std::as_const(m_names))
            columns << columnOfShape(shape, name);
        if (std::all_of(shape.needs.cbegin(), shape.needs.cend(),
                        [&](const QString &name) { return columns.contains(name); })) {
            m_shape = shape;
            m_names = columns;
            return Done{};
        }
    }
    // The title alone could be a column of anything.
    if (m_names.size() > 1 && std::any_of(m_names.cbegin(), m_names.cend(), [](const QString &name) {
            return columnOfSheet(name) == QLatin1String("title");
        })) {
        m_shape = ownSheet();
        MOVIEDB_CHECK(rewind());
        return checkNames();
    }
    static const QRegularExpression nameOfColumn(QStringLiteral("^[\\w ./-]+$"),
                                                 QRegularExpression::UseUnicodePropertiesOption);
    MOVIEDB_TRY(isText, isRunningText());
    if (isText)
        return makeError(
            Fault::Parse, QStringLiteral("This is running text, no table."), m_path,
            QStringLiteral("A table begins with the names of its columns: title, year, …; titles alone are "
                           "crawled as a list."));
    if (m_names.size() == 1 && nameOfColumn.match(m_names.first()).capturedLength() == 0) // "Tide (1999)"
        return makeError(
            Fault::Parse,
            QStringLiteral("This is no table: it begins with “%1”.").arg(m_names.first().left(60)), m_path,
            QStringLiteral("Titles alone are crawled as a list: moviedb crawl."));
    return makeError(
        Fault::Parse,
        QStringLiteral("The columns of this file are of no list of films known here: %1.")
            .arg(m_names.mid(0, 8).join(QLatin1String(", "))),
        m_path,
        QStringLiteral("Known are the CSV of Movies, Letterboxd’s ratings, diary and watched.csv and "
                       "lists, IMDb’s ratings.csv, and tables with a column “title”."));
}

// Which of two columns of one name a person means, nobody knows.
Result<Done> CsvStream::checkNames() const
{
    for (qsizetype at = 0; at < m_names.size(); ++at)
        if (!m_names.at(at).isEmpty() && m_names.indexOf(m_names.at(at), at + 1) > 0)
            return makeError(
                Fault::Parse, QStringLiteral("Two columns of the file are called “%1”.").arg(m_names.at(at)),
                QStringLiteral("line 1"), QStringLiteral("Give one of them another name, or take it out."));
    return Done{};
}

Result<MovieDocument> CsvStream::filmOf(QStringList cells) const
{
    while (cells.size() > m_names.size() && cells.last().trimmed().isEmpty()) // commas at the end of the line
        cells.removeLast();
    if (cells.size() != m_names.size())
        return makeError(
            Fault::Parse,
            QStringLiteral("%1 cells where the first line has %2.").arg(cells.size()).arg(m_names.size()));
    const bool isOurs = m_shape->columns.isEmpty() && !m_shape->byHand;
    return m_shape->film(CsvRow(m_names, cells, isOurs ? CsvRow::Dress::Kept : CsvRow::Dress::Off));
}

Result<QList<ImportedItem>> CsvStream::next(int count)
{
    QList<ImportedItem> items;
    while (items.size() < count) {
        MOVIEDB_TRY(record, m_splitter->next());
        if (!record)
            break;
        items.append(importedItem(QStringLiteral("line %1").arg(record->line), filmOf(record->cells)));
    }
    return items;
}

} // namespace moviedb
