#include "core/exporting/exportjob.h"

#include "core/exporting/where.h"
#include "core/formats/rowformats.h"

namespace moviedb {

namespace {

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

Error temporaryFileFailed(const QString &reason)
{
    return makeError(Fault::Io, QStringLiteral("The export's temporary file cannot be used: %1.").arg(reason),
                     {}, QStringLiteral("Free some space in the folder for temporary files, or set TMPDIR."));
}

} // namespace

ExportJob::ExportJob(std::shared_ptr<MovieStore> store, ExportRequest request, ExportDevices devices)
    : ReadingJob(std::move(store)), m_request(std::move(request)), m_devices(std::move(devices)),
      m_header(filterText(m_request), m_request.sources)
{
}

Error ExportJob::cancelled() const
{
    return makeError(Fault::Cancelled, QStringLiteral("The export was cancelled; no file was written."));
}

void ExportJob::release()
{
    m_output.reset();
    m_written.reset();
    m_rowFile.reset();
    m_folder.reset();
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
    ReadQuery query{name, m_request.filters, m_request.search, m_request.keys, m_format->labels};
    if (name == movies && m_format->films != FilmLayout::None) {
        MOVIEDB_CHECK(beginFilms());
        query.labels = false;
        query.sources = m_request.sources;
        writeWhatIsRead(m_store->readFilms(query, reader(&ExportJob::writeFilms)));
        return Done{};
    }
    if (!m_request.sources.isEmpty())
        return makeError(Fault::Usage, QStringLiteral("Values are chosen by their source in films only."), {},
                         QStringLiteral("Export films as JSON, JSON Lines or SQLite."));
    MOVIEDB_CHECK(beginRows());
    writeWhatIsRead(m_store->readRows(query, reader(&ExportJob::writeRows)));
    return Done{};
}

Result<Done> ExportJob::beginFilms()
{
    if (m_format->films == FilmLayout::File) {
        MOVIEDB_TRY(fileName, fileToWrite());
        m_rowFile.emplace(m_format->filmFile(fileName, m_schema, [this] { return isCancelled(); }));
        return Done{};
    }
    MOVIEDB_TRY(films, m_devices.films());
    m_written = std::move(films);
    m_filmWriter.emplace(m_schema);
    m_hash.add(QByteArrayView("[", 1));
    return Done{};
}

Result<Done> ExportJob::beginRows()
{
    if (m_format->file == nullptr)
        return m_output->write(m_format->beginRows(m_table));
    MOVIEDB_TRY(fileName, fileToWrite());
    m_rowFile.emplace(m_format->file(fileName, m_table, [this] { return isCancelled(); }));
    return Done{};
}

Result<QString> ExportJob::fileToWrite()
{
    m_folder = std::make_unique<QTemporaryDir>();
    if (!m_folder->isValid())
        return makeError(Fault::Io,
                         QStringLiteral("No temporary folder can be made: %1.").arg(m_folder->errorString()),
                         {}, QStringLiteral("Free some space, or set TMPDIR."));
    return m_folder->filePath(QStringLiteral("export"));
}

Result<Done> ExportJob::writeRows(RowBlock &block)
{
    m_misfits.takeOut(m_table, block);
    const bool first = m_summary.rows == 0;
    m_summary.rows += block.rows();
    tellProgress(m_summary.rows);
    if (m_rowFile)
        return m_rowFile->add(block);
    m_bytes.clear();
    m_format->rows(m_bytes, m_table, block, first);
    return m_output->write(m_bytes.bytes());
}

Result<Done> ExportJob::addToFile(FilmBlock &block)
{
    m_misfits.takeOut(m_table, block.movies);
    for (FilmBlock::List &list : block.lists)
        if (const TableInfo *linked = m_schema.table(list.table))
            m_misfits.takeOut(*linked, list.newEntities);
    m_summary.rows += block.movies.rows();
    tellProgress(m_summary.rows);
    return m_rowFile->addFilms(block);
}

Result<Done> ExportJob::writeFilms(FilmBlock &block)
{
    if (m_rowFile)
        return addToFile(block);
    m_filmWriter->write(block, m_misfits, m_header);
    m_hash.add(m_filmWriter->array());
    QByteArrayView bytes = m_filmWriter->array();
    if (m_format->films == FilmLayout::Lines) {
        m_bytes.clear();
        for (qsizetype film = 0; film < m_filmWriter->films(); ++film) {
            m_bytes.add(m_filmWriter->film(film));
            m_bytes.add('\n');
        }
        bytes = m_bytes.bytes();
    }
    if (const auto failure = writeWhole(*m_written, bytes))
        return temporaryFileFailed(*failure);
    m_writtenBytes += bytes.size();
    m_summary.rows += m_filmWriter->films();
    tellProgress(m_summary.rows);
    return Done{};
}

Result<Done> ExportJob::copyWhatIsWritten()
{
    if (!m_written->seek(0)) // writes what is left in its buffer
        return temporaryFileFailed(whyNotWritten(*m_written));
    for (qint64 left = m_writtenBytes; left > 0;) {
        if (isCancelled())
            return cancelled();
        const QByteArray block = m_written->read(qMin(left, blockSize));
        if (block.isEmpty())
            return temporaryFileFailed(m_written->errorString());
        MOVIEDB_CHECK(m_output->write(block));
        left -= block.size();
    }
    return Done{};
}

Result<Done> ExportJob::finishFilms()
{
    m_hash.add(QByteArrayView("\n]", 2));
    m_summary.contentSha256 = QString::fromLatin1(m_hash.hex());
    MOVIEDB_CHECK(m_output->write(m_format->beginFilms(m_header.json(m_summary.contentSha256))));
    MOVIEDB_CHECK(copyWhatIsWritten());
    MOVIEDB_CHECK(m_output->write(m_format->endFilms()));
    return commit();
}

Result<Done> ExportJob::finishRows()
{
    if (!m_rowFile) {
        MOVIEDB_CHECK(m_output->write(m_format->endRows(m_summary.rows == 0)));
        return commit();
    }
    MOVIEDB_CHECK(m_rowFile->finish());
    auto file = std::make_unique<QFile>(m_folder->filePath(QStringLiteral("export")));
    if (!file->open(QIODevice::ReadOnly))
        return temporaryFileFailed(file->errorString());
    m_writtenBytes = file->size();
    m_written = std::move(file);
    MOVIEDB_CHECK(copyWhatIsWritten());
    return commit();
}

Result<Done> ExportJob::finish()
{
    return m_filmWriter ? finishFilms() : finishRows();
}

Result<Done> ExportJob::commit()
{
    if (isCancelled())
        return cancelled();
    MOVIEDB_CHECK(m_output->commit());
    m_summary.bytes = m_output->bytes();
    m_summary.warnings = m_misfits.warnings();
    if (m_rowFile)
        m_summary.warnings += m_rowFile->warnings();
    return Done{};
}

} // namespace moviedb
