#include "core/formats/sqliteformat.h"

#include "core/contract/shapes.h"
#include "core/formats/labelledcolumns.h"
#include "core/formats/sqlitefile.h"

#include <QCoreApplication>

namespace moviedb {

namespace {

// A date may be known to the year: as DATE, SQLite would make a number of it. https://www.sqlite.org/datatype3.html#affinity
QByteArray typeName(ColumnKind kind)
{
    switch (kind) {
    case ColumnKind::Integer:
        return "INTEGER";
    case ColumnKind::Boolean:
        return "BOOLEAN";
    case ColumnKind::Decimal:
        return "NUMERIC";
    case ColumnKind::Text:
    case ColumnKind::Date:
    case ColumnKind::Timestamp:
        break;
    }
    return "TEXT";
}

QByteArray typed(const QString &column, ColumnKind kind)
{
    return SqliteFile::quoted(column) + ' ' + typeName(kind);
}

QByteArray primaryKey(const QStringList &columns)
{
    QByteArrayList names;
    for (const QString &column : columns)
        names << SqliteFile::quoted(column);
    return "PRIMARY KEY (" + names.join(", ") + ')';
}

QByteArray references(const QString &column, const QString &table, const QString &key)
{
    return "FOREIGN KEY (" + SqliteFile::quoted(column) + ") REFERENCES " + SqliteFile::quoted(table) + " (" +
           SqliteFile::quoted(key) + ')';
}

// Bookkeeping of one database, as in the JSON of films.
bool isBookkeeping(const ColumnInfo &column)
{
    return column.name == QLatin1String("created_at") || column.name == QLatin1String("updated_at");
}

qsizetype placeOf(const TableInfo &table, const QString &column)
{
    for (qsizetype place = 0; place < table.columns.size(); ++place)
        if (table.columns.at(place).name == column)
            return place;
    return 0;
}

// The rows of one table.
class SqliteRows
{
public:
    SqliteRows(const QString &fileName, const TableInfo &table, const std::function<bool()> &isStopped)
        : m_file(fileName, isStopped), m_columns(labelledColumns(table))
    {
        QList<QByteArray> columns;
        for (const LabelledColumn &column : m_columns)
            columns << typed(column.name, column.kind);
        m_table =
            m_file.addTable(table.name, columns,
                            table.primaryKey.isEmpty() ? QList<QByteArray>()
                                                       : QList<QByteArray>{primaryKey(table.primaryKey)});
        for (const ColumnInfo &column : table.columns)
            if (column.name == table.labelColumn || column.references)
                m_file.addIndex(table.name, column.name);
    }

    Result<Done> add(const RowBlock &block)
    {
        for (qsizetype row = 0; row < block.rows(); ++row) {
            const Cell *cells = block.row(row);
            for (qsizetype column = 0; column < m_columns.size(); ++column)
                m_file.bind(m_table, int(column), block, cells[m_columns.at(column).cell]);
            m_file.addRow(m_table);
        }
        return m_file.outcome();
    }
    Result<Done> finish() { return m_file.finish(); }

private:
    SqliteFile m_file;
    QList<LabelledColumn> m_columns;
    int m_table = 0;
};

// What the lists of films hold beside film, place in the list and what is linked; as FilmBlock has them behind each other.
struct ListColumn
{
    const char *name;
    ColumnKind kind;
    qsizetype cell;
};
constexpr ListColumn castColumns[] = {{"role", ColumnKind::Text, FilmBlock::Role},
                                      {"billing_order", ColumnKind::Integer, FilmBlock::BillingOrder}};
constexpr ListColumn ratingColumns[] = {{"source", ColumnKind::Text, FilmBlock::RatingSource},
                                        {"score", ColumnKind::Decimal, FilmBlock::Score},
                                        {"votes", ColumnKind::Integer, FilmBlock::Votes}};
constexpr ListColumn offerColumns[] = {{"provider", ColumnKind::Text, FilmBlock::Provider},
                                       {"provider_id", ColumnKind::Integer, FilmBlock::ProviderId},
                                       {"monetization", ColumnKind::Text, FilmBlock::Monetization},
                                       {"presentation", ColumnKind::Text, FilmBlock::Presentation},
                                       {"price", ColumnKind::Decimal, FilmBlock::Price},
                                       {"currency", ColumnKind::Text, FilmBlock::Currency},
                                       {"url", ColumnKind::Text, FilmBlock::Url},
                                       {"available_to", ColumnKind::Text, FilmBlock::AvailableTo},
                                       {"country", ColumnKind::Text, FilmBlock::Country}};

// Films, with everything that hangs on them.
class SqliteFilms
{
public:
    SqliteFilms(const QString &fileName, const SchemaInfo &schema, const std::function<bool()> &isStopped)
        : m_file(fileName, isStopped)
    {
        if (const TableInfo *movies = schema.table(u"movies"))
            m_movies = addEntities(*movies, schema);
        for (const char *list : contract::movieLists)
            addList(QLatin1String(list), schema);
    }

    Result<Done> add(const FilmBlock &block)
    {
        addEntityRows(m_movies, block.movies);
        for (const FilmBlock::List &list : block.lists) {
            const auto known = m_lists.find(list.name);
            if (known == m_lists.end())
                continue;
            if (block.entitiesBeginAnew)
                known->second.ids.clear();
            if (known->second.entities)
                takeEntities(known->second, list.newEntities);
            addEntries(known->second, list, block.movies);
            MOVIEDB_CHECK(m_file.outcome());
        }
        return m_file.outcome();
    }
    Result<Done> finish() { return m_file.finish(); }

private:
    struct Entities
    {
        int table = 0;
        qsizetype key = 0;
        std::vector<qsizetype> cells; // of the columns that are written
    };
    struct List
    {
        int table = 0;
        std::optional<Entities> entities; // none: ratings and offers
        std::vector<qint64> ids;          // of the entities, as FilmBlock counts them
        std::vector<ListColumn> columns;
    };

    Entities addEntities(const TableInfo &table, const SchemaInfo &schema)
    {
        Entities entities;
        entities.key = placeOf(table, table.primaryKey.value(0));
        QList<QByteArray> columns, keys{primaryKey(table.primaryKey)};
        for (qsizetype place = 0; place < table.columns.size(); ++place) {
            const ColumnInfo &column = table.columns.at(place);
            if (isBookkeeping(column))
                continue;
            entities.cells.push_back(place);
            columns << typed(column.name, column.kind);
            if (column.references && schema.table(column.references->table) != nullptr &&
                isListed(column.references->table)) {
                keys << references(column.name, column.references->table, column.references->column);
                m_file.addIndex(table.name, column.name);
            }
        }
        entities.table = m_file.addTable(table.name, columns, keys);
        if (!table.labelColumn.isEmpty())
            m_file.addIndex(table.name, table.labelColumn);
        return entities;
    }

    // What the lists name has a table in the file.
    static bool isListed(const QString &table)
    {
        return std::any_of(std::begin(contract::movieLists), std::end(contract::movieLists),
                           [&table](const char *list) { return table == QLatin1String(list); });
    }

    void addList(const QString &name, const SchemaInfo &schema)
    {
        const bool isCast = name == QLatin1String("cast");
        const TableInfo *linked = schema.table(isCast ? u"actors" : QStringView(name));
        List list;
        const bool isOfFilms = name == QLatin1String("ratings") || name == QLatin1String("offers");
        if (linked == nullptr && !isOfFilms)
            return;
        if (isCast)
            list.columns.assign(std::begin(castColumns), std::end(castColumns));
        else if (name == QLatin1String("ratings"))
            list.columns.assign(std::begin(ratingColumns), std::end(ratingColumns));
        else if (name == QLatin1String("offers"))
            list.columns.assign(std::begin(offerColumns), std::end(offerColumns));
        const QString film = QStringLiteral("movie_id"), place = QStringLiteral("position");
        QList<QByteArray> columns{typed(film, ColumnKind::Integer), typed(place, ColumnKind::Integer)};
        QList<QByteArray> keys{primaryKey({film, place}), references(film, QStringLiteral("movies"), film)};
        QString table = name;
        if (!isOfFilms) {
            list.entities = addEntities(*linked, schema);
            const QString key = linked->primaryKey.value(0);
            columns << typed(key, ColumnKind::Integer);
            keys << references(key, linked->name, key);
            table = isCast ? name : QStringLiteral("movie_") + name;
            m_file.addIndex(table, key);
        }
        for (const ListColumn &column : list.columns)
            columns << typed(QLatin1String(column.name), column.kind);
        list.table = m_file.addTable(table, columns, keys);
        m_lists.emplace(name, std::move(list));
    }

    void addEntityRows(const Entities &entities, const RowBlock &rows)
    {
        for (qsizetype row = 0; row < rows.rows(); ++row) {
            const Cell *cells = rows.row(row);
            int place = 0;
            for (const qsizetype cell : entities.cells)
                m_file.bind(entities.table, place++, rows, cells[cell]);
            m_file.addRow(entities.table);
        }
    }

    void takeEntities(List &list, const RowBlock &rows)
    {
        addEntityRows(*list.entities, rows);
        for (qsizetype row = 0; row < rows.rows(); ++row)
            list.ids.push_back(rows.row(row)[list.entities->key].integer());
    }

    void addEntries(const List &list, const FilmBlock::List &entries, const RowBlock &movies)
    {
        size_t entry = 0;
        for (qsizetype film = 0; film < movies.rows(); ++film) {
            const qint64 id = movies.row(film)[m_movies.key].integer();
            for (qint64 position = 1; entry < entries.ends[size_t(film)]; ++entry, ++position)
                addEntry(list, entries, entry, id, position);
        }
    }

    void addEntry(const List &list, const FilmBlock::List &entries, size_t entry, qint64 film,
                  qint64 position)
    {
        int place = 0;
        m_file.bind(list.table, place++, film);
        m_file.bind(list.table, place++, position);
        if (list.entities)
            m_file.bind(list.table, place++, list.ids[entries.entity[entry]]);
        const quint32 row = entries.row[entry];
        for (const ListColumn &column : list.columns) {
            if (row == FilmBlock::none)
                m_file.bindNull(list.table, place++);
            else
                m_file.bind(list.table, place++, entries.rows, entries.rows.row(row)[column.cell]);
        }
        m_file.addRow(list.table);
    }

    SqliteFile m_file;
    Entities m_movies;
    std::map<QString, List> m_lists; // by name
};

} // namespace

RowFormat sqliteFormat()
{
    RowFormat format = {
        "sqlite",
        "sqlite",
        "application/vnd.sqlite3",
        QT_TRANSLATE_NOOP("RowFormat", "SQLite"),
        QT_TRANSLATE_NOOP("RowFormat", "A database file for other programs: tables with keys and indexes"),
        true,
        true,
        nullptr,
        nullptr,
        nullptr};
    format.films = FilmLayout::File;
    format.file = [](const QString &fileName, const TableInfo &table,
                     const RowFormat::Stop &isStopped) -> RowFile {
        const auto file = std::make_shared<SqliteRows>(fileName, table, isStopped);
        return {[file](const RowBlock &block) { return file->add(block); },
                {},
                [file] { return file->finish(); },
                [] { return QStringList(); }};
    };
    format.filmFile = [](const QString &fileName, const SchemaInfo &schema,
                         const RowFormat::Stop &isStopped) -> RowFile {
        const auto file = std::make_shared<SqliteFilms>(fileName, schema, isStopped);
        return {{},
                [file](const FilmBlock &block) { return file->add(block); },
                [file] { return file->finish(); },
                [] { return QStringList(); }};
    };
    return format;
}

} // namespace moviedb
