#include "core/exporting/exportjob.h"

#include "core/contract/shapes.h"
#include "core/exporting/rowformats.h"
#include "core/exporting/where.h"

#include <QThreadPool>

#include <algorithm>

namespace moviedb {

namespace {

constexpr int moviesAtOnce = 100;
constexpr int rowsAtOnce = 1000;
constexpr qsizetype keysAtOnce = 400; // as many as a TableQuery takes
constexpr qint64 blockSize = 1 << 20;

QString filterText(const ExportRequest &request)
{
    QStringList parts;
    for (const Filter &filter : request.filters)
        parts.append(describeFilter(filter));
    if (!request.search.isEmpty())
        parts.append(QStringLiteral("search “%1”").arg(request.search));
    if (!request.keys.isEmpty())
        parts.append(QStringLiteral("%1 selected").arg(request.keys.size()));
    return parts.join(QLatin1String(" and "));
}

bool isBefore(const QVariantList &left, const QVariantList &right)
{
    for (qsizetype part = 0; part < qMin(left.size(), right.size()); ++part) {
        const QVariant &a = left.at(part);
        const QVariant &b = right.at(part);
        if (a == b)
            continue;
        if (a.typeId() == QMetaType::QString || b.typeId() == QMetaType::QString)
            return a.toString() < b.toString();
        return a.toLongLong() < b.toLongLong();
    }
    return left.size() < right.size();
}

QList<QVariantList> inKeyOrder(QList<QVariantList> keys)
{
    std::sort(keys.begin(), keys.end(), isBefore);
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    return keys;
}

Error temporaryFileFailed(const QIODevice &file)
{
    return makeError(
        Fault::Io, QStringLiteral("The export's temporary file cannot be used: %1.").arg(file.errorString()),
        {}, QStringLiteral("Free some space in the folder for temporary files, or set TMPDIR."));
}

} // namespace

ExportJob::ExportJob(std::shared_ptr<MovieStore> store, ExportRequest request, ExportDevices devices)
    : m_store(std::move(store)), m_request(std::move(request)), m_devices(std::move(devices)),
      m_header(filterText(m_request))
{
}

QFuture<Result<ExportSummary>> ExportJob::start()
{
    m_promise.start();
    ask(m_store->schema(), &ExportJob::begin);
    return m_promise.future();
}

template <class T> void ExportJob::ask(QFuture<Result<T>> future, Result<Done> (ExportJob::*take)(const T &))
{
    future.then(QThreadPool::globalInstance(), [self = shared_from_this(), take](const Result<T> &answer) {
        self->step([&]() -> Result<Done> {
            MOVIEDB_CHECK(answer);
            return ((*self).*take)(*answer);
        });
    });
}

void ExportJob::step(const std::function<Result<Done>()> &work)
{
    if (m_promise.isCanceled())
        return end(
            makeError(Fault::Cancelled, QStringLiteral("The export was cancelled; no file was written.")));
    if (const auto done = work(); !done)
        end(done.error());
}

void ExportJob::end(const Result<ExportSummary> &outcome)
{
    m_output.reset();
    m_store.reset(); // before anybody hears of the end: the last owner should be the caller
    m_promise.addResult(outcome);
    m_promise.finish();
}

Result<Done> ExportJob::begin(const SchemaInfo &schema)
{
    MOVIEDB_TRY(format, findRowFormat(m_request.format));
    m_format = format;
    const QString movies = QStringLiteral("movies");
    const QString name = m_request.table.isEmpty() ? movies : m_request.table;
    const TableInfo *table = schema.table(name);
    if (table == nullptr)
        return makeError(Fault::Usage, QStringLiteral("There is no table “%1”.").arg(name), name,
                         QStringLiteral("moviedb schema lists the tables."));
    m_schema = schema;
    m_table = *table;
    MOVIEDB_TRY(output, m_devices.output());
    m_output.emplace(std::move(output));
    if (name != movies || m_format->film == nullptr) {
        m_toRead = inKeyOrder(m_request.keys);
        MOVIEDB_CHECK(m_output->write(m_format->beginRows(m_table)));
        return nextRows();
    }
    MOVIEDB_TRY(films, m_devices.films());
    m_films = std::move(films);
    m_hash.addData(QByteArrayView("[", 1));
    return nextMovies();
}

Result<Done> ExportJob::nextMovies()
{
    MovieQuery query;
    query.filters = m_request.filters;
    query.search = m_request.search;
    for (const QVariantList &key : std::as_const(m_request.keys))
        query.ids << key.value(0).toLongLong();
    query.afterId = m_afterId;
    query.limit = moviesAtOnce;
    ask(m_store->movies(query), &ExportJob::takeMovies);
    return Done{};
}

Result<Done> ExportJob::takeMovies(const QList<MovieDocument> &movies)
{
    for (MovieDocument movie : movies) {
        m_misfits.takeOut(m_schema, movie);
        const bool first = m_summary.rows == 0;
        const QByteArray document = contract::toBytes(contract::movie(movie));
        m_hash.addData(first ? QByteArrayLiteral("\n") : QByteArrayLiteral(",\n"));
        m_hash.addData(document);
        const QByteArray bytes = m_format->film(document, first);
        if (m_films->write(bytes) != bytes.size())
            return temporaryFileFailed(*m_films);
        m_filmBytes += bytes.size();
        m_header.count(movie);
        m_afterId = movie.movieId;
        ++m_summary.rows;
    }
    m_promise.setProgressValue(int(m_summary.rows));
    return movies.size() < moviesAtOnce ? finishMovies() : nextMovies();
}

Result<Done> ExportJob::finishMovies()
{
    m_hash.addData(QByteArrayView("\n]", 2));
    m_summary.contentSha256 = QString::fromLatin1(m_hash.result().toHex());
    MOVIEDB_CHECK(m_output->write(m_format->beginFilms(m_header.json(m_summary.contentSha256))));
    if (!m_films->seek(0)) // writes what is left in its buffer
        return temporaryFileFailed(*m_films);
    for (qint64 left = m_filmBytes; left > 0;) {
        if (m_promise.isCanceled())
            return makeError(Fault::Cancelled,
                             QStringLiteral("The export was cancelled; no file was written."));
        const QByteArray block = m_films->read(qMin(left, blockSize));
        if (block.isEmpty())
            return temporaryFileFailed(*m_films);
        MOVIEDB_CHECK(m_output->write(block));
        left -= block.size();
    }
    MOVIEDB_CHECK(m_output->write(m_format->endFilms()));
    return finish();
}

Result<Done> ExportJob::nextRows()
{
    TableQuery query;
    query.table = m_table.name;
    query.filters = m_request.filters;
    query.search = m_request.search;
    query.limit = rowsAtOnce;
    query.counted = m_read == 0 && m_request.keys.isEmpty();
    if (!m_request.keys.isEmpty())
        query.keys = m_toRead.mid(0, keysAtOnce);
    else if (m_table.primaryKey.isEmpty())
        query.offset = m_read;
    else
        query.afterKey = m_afterKey;
    ask(m_store->page(query), &ExportJob::takeRows);
    return Done{};
}

Result<Done> ExportJob::takeRows(const TablePage &page)
{
    QByteArray bytes;
    for (Row row : page.rows) {
        m_misfits.takeOut(m_table, row);
        bytes += m_format->row(m_table, row, m_summary.rows++ == 0);
    }
    MOVIEDB_CHECK(m_output->write(bytes));
    if (m_read == 0)
        m_promise.setProgressRange(0, int(m_request.keys.isEmpty() ? page.total : m_request.keys.size()));
    m_read += page.rows.size();
    m_promise.setProgressValue(int(m_read));
    bool more = page.rows.size() == rowsAtOnce;
    if (!page.rows.isEmpty())
        m_afterKey = page.rows.last().key;
    if (!m_request.keys.isEmpty()) {
        m_toRead = m_toRead.mid(keysAtOnce);
        more = !m_toRead.isEmpty();
    }
    if (more)
        return nextRows();
    MOVIEDB_CHECK(m_output->write(m_format->endRows(m_summary.rows == 0)));
    return finish();
}

Result<Done> ExportJob::finish()
{
    MOVIEDB_CHECK(m_output->commit());
    m_summary.bytes = m_output->bytes();
    m_summary.warnings = m_misfits.warnings();
    end(m_summary);
    return Done{};
}

} // namespace moviedb
