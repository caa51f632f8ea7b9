#include "core/exporting/exportjob.h"

#include "core/contract/rowschema.h"
#include "core/contract/shapes.h"
#include "core/exporting/rowformats.h"

#include <QFile>
#include <QThreadPool>

#include <cstdio>

namespace moviedb {

namespace {

constexpr int exportMoviesAtOnce = 100;
constexpr int exportRowsAtOnce = 1000;

QString filterText(const ExportRequest &request)
{
    QStringList parts;
    for (const Filter &filter : request.filters)
        parts.append(describeFilter(filter));
    if (!request.search.isEmpty())
        parts.append(QStringLiteral("search “%1”").arg(request.search));
    if (!request.ids.isEmpty())
        parts.append(QStringLiteral("%1 selected").arg(request.ids.size()));
    return parts.join(QLatin1String(" and "));
}

bool isMovieDocument(const ExportRequest &request)
{
    return request.format != ExportFormat::Csv &&
           (request.table.isEmpty() || request.table == QLatin1String("movies"));
}

} // namespace

ExportJob::ExportJob(std::shared_ptr<MovieStore> store, ExportRequest request)
    : m_store(std::move(store)), m_request(std::move(request))
{
}

QFuture<Result<ExportSummary>> ExportJob::start()
{
    m_promise.start();
    m_store->schema().then(
        QThreadPool::globalInstance(),
        [self = shared_from_this()](const Result<SchemaInfo> &schema) { self->begin(schema); });
    return m_promise.future();
}

void ExportJob::begin(const Result<SchemaInfo> &schema)
{
    if (!schema)
        return fail(schema.error());
    const QString name = m_request.table.isEmpty() ? QStringLiteral("movies") : m_request.table;
    const TableInfo *table = schema->table(name);
    if (table == nullptr)
        return fail(makeError(Fault::Usage, QStringLiteral("There is no table “%1”.").arg(name), name,
                              QStringLiteral("moviedb schema lists the tables.")));
    m_table = *table;
    if (m_request.fileName.isEmpty()) {
        auto file = std::make_unique<QFile>();
        if (!file->open(stdout, QIODevice::WriteOnly))
            return fail(makeError(Fault::Io, QStringLiteral("Standard output cannot be written.")));
        m_out = std::move(file);
    } else {
        auto file = std::make_unique<QSaveFile>(m_request.fileName);
        if (!file->open(QIODevice::WriteOnly))
            return fail(makeError(
                Fault::Io, QStringLiteral("The file cannot be written: %1.").arg(file->errorString()),
                m_request.fileName, QStringLiteral("Choose another folder or free some space.")));
        m_out = std::move(file);
    }
    if (!isMovieDocument(m_request)) {
        if (m_request.format == ExportFormat::Csv && !write(csvLine(csvHeader(m_table))))
            return;
        return nextRows();
    }
    if (!m_films.open())
        return fail(makeError(
            Fault::Io, QStringLiteral("No temporary file can be made: %1.").arg(m_films.errorString())));
    m_hash.addData(QByteArrayView("[", 1));
    nextMovies();
}

bool ExportJob::cancelled()
{
    if (!m_promise.isCanceled())
        return false;
    fail(makeError(Fault::Cancelled, QStringLiteral("The export was cancelled; no file was written.")));
    return true;
}

void ExportJob::nextMovies()
{
    if (cancelled())
        return;
    MovieQuery query{m_request.filters, m_request.search, m_request.ids, m_afterId, exportMoviesAtOnce};
    m_store->movies(query).then(
        QThreadPool::globalInstance(),
        [self = shared_from_this()](const Result<QList<MovieDocument>> &page) { self->takeMovies(page); });
}

void ExportJob::takeMovies(const Result<QList<MovieDocument>> &page)
{
    if (!page)
        return fail(page.error());
    for (const MovieDocument &movie : *page) {
        const QByteArray bytes = contract::toBytes(contract::movie(movie));
        const QByteArray lead = m_summary.rows == 0 ? QByteArrayLiteral("\n") : QByteArrayLiteral(",\n");
        m_hash.addData(lead);
        m_hash.addData(bytes);
        if (m_films.write(bytes + '\n') < 0)
            return fail(makeError(
                Fault::Io, QStringLiteral("The export cannot be written: %1.").arg(m_films.errorString())));
        count(movie);
        m_afterId = movie.movieId;
        ++m_summary.rows;
    }
    m_promise.setProgressValue(int(m_summary.rows));
    if (page->size() < exportMoviesAtOnce)
        return finishMovies();
    nextMovies();
}

void ExportJob::count(const MovieDocument &movie)
{
    ++m_counts[QStringLiteral("movies")];
    for (auto list = movie.lists.cbegin(); list != movie.lists.cend(); ++list) {
        const bool isCast = list.key() == QLatin1String("cast");
        if (isCast)
            m_counts[list.key()] += list->size();
        const QString table = isCast ? QStringLiteral("actors") : list.key();
        for (const LinkedRow &row : *list)
            for (auto column = row.columns.cbegin(); column != row.columns.cend(); ++column)
                if (column.key().endsWith(QLatin1String("_id")) && column->typeId() == QMetaType::LongLong)
                    m_entities[table].insert(column->toLongLong());
    }
    m_counts[QStringLiteral("ratings")] += movie.ratings.size();
    m_counts[QStringLiteral("offers")] += movie.offers.size();
}

QByteArray ExportJob::header() const
{
    QMap<QString, qint64> counts = m_counts;
    for (auto it = m_entities.cbegin(); it != m_entities.cend(); ++it)
        counts[it.key()] = it->size();
    OrderedJson head = OrderedJson::object();
    head["$schema"] = contract::exportSchemaId;
    head["schema_version"] = contract::exportSchemaVersion;
    head["program"] = "Movie DB " MOVIEDB_VERSION;
    head["created_at"] =
        utf8(QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ssZ")));
    head["filter"] = textOrNull(filterText(m_request));
    head["counts"] = OrderedJson::object();
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        head["counts"][utf8(it.key())] = it.value();
    head["content_sha256"] = utf8(m_summary.contentSha256);
    return contract::toBytes(head);
}

void ExportJob::finishMovies()
{
    m_hash.addData(QByteArrayView("\n]", 2));
    m_summary.contentSha256 = QString::fromLatin1(m_hash.result().toHex());
    const bool lines = m_request.format == ExportFormat::JsonLines;
    QByteArray head = header();
    head = lines ? head + '\n' : head.chopped(1) + ",\"movies\":[";
    if (!write(head) || !m_films.seek(0))
        return;
    for (bool first = true; !m_films.atEnd(); first = false) {
        QByteArray line = m_films.readLine();
        if (!lines)
            line = (first ? QByteArrayLiteral("\n") : QByteArrayLiteral(",\n")) + line.chopped(1);
        if (cancelled() || !write(line))
            return;
    }
    if (!lines && !write(QByteArrayLiteral("\n]}\n")))
        return;
    commit();
}

void ExportJob::nextRows()
{
    if (cancelled())
        return;
    TableQuery query;
    query.table = m_table.name;
    query.filters = m_request.filters;
    query.search = m_request.search;
    query.offset = m_offset;
    query.limit = exportRowsAtOnce;
    m_store->page(query).then(
        QThreadPool::globalInstance(),
        [self = shared_from_this()](const Result<TablePage> &page) { self->takeRows(page); });
}

void ExportJob::takeRows(const Result<TablePage> &page)
{
    if (!page)
        return fail(page.error());
    QByteArray bytes;
    for (const Row &row : page->rows) {
        if (!m_request.ids.isEmpty() && !m_request.ids.contains(row.key.value(0).toLongLong()))
            continue;
        if (m_request.format == ExportFormat::Csv)
            bytes += csvLine(csvCells(m_table, row));
        else if (m_request.format == ExportFormat::JsonLines)
            bytes += jsonRow(m_table, row) + '\n';
        else
            bytes += (m_summary.rows == 0 ? QByteArrayLiteral("[\n") : QByteArrayLiteral(",\n")) +
                     jsonRow(m_table, row);
        ++m_summary.rows;
    }
    if (!write(bytes))
        return;
    m_offset += page->rows.size();
    m_promise.setProgressRange(0, int(page->total));
    m_promise.setProgressValue(int(m_offset));
    if (page->rows.size() < exportRowsAtOnce)
        return finishRows();
    nextRows();
}

void ExportJob::finishRows()
{
    if (m_request.format == ExportFormat::Document &&
        !write(m_summary.rows == 0 ? QByteArrayLiteral("[]\n") : QByteArrayLiteral("\n]\n")))
        return;
    commit();
}

bool ExportJob::write(const QByteArray &bytes)
{
    if (m_done)
        return false;
    if (m_out->write(bytes) != bytes.size()) {
        fail(makeError(Fault::Io,
                       QStringLiteral("The export cannot be written: %1.").arg(m_out->errorString()),
                       m_request.fileName, QStringLiteral("Free some space or choose another folder.")));
        return false;
    }
    m_summary.bytes += bytes.size();
    return true;
}

void ExportJob::commit()
{
    auto *file = qobject_cast<QSaveFile *>(m_out.get());
    if (file != nullptr && !file->commit())
        return fail(makeError(Fault::Io,
                              QStringLiteral("The file cannot be put in place: %1.").arg(file->errorString()),
                              m_request.fileName));
    if (file == nullptr)
        m_out->close(); // a QSaveFile has closed itself in commit()
    m_done = true;
    m_store.reset(); // before anybody hears of the end: the last owner should be the caller
    m_promise.addResult(m_summary);
    m_promise.finish();
}

void ExportJob::fail(const Error &error)
{
    if (m_done)
        return;
    m_done = true;
    if (auto *file = qobject_cast<QSaveFile *>(m_out.get()))
        file->cancelWriting();
    m_promise.addResult(error);
    m_promise.finish();
}

} // namespace moviedb
