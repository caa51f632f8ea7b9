#include "core/importing/importfile.h"

#include "core/base/jsonread.h"
#include "core/importing/csvrows.h"
#include "core/importing/csvshapes.h"
#include "core/importing/filmfile.h"
#include "core/importing/jsonrows.h"
#include "core/importing/openedfile.h"
#include "core/importing/tableoffile.h"

#include <QFileInfo>

#include <algorithm>

namespace moviedb {

namespace {

const QString tableOfFilms = QStringLiteral("movies");

enum class FileKind { Json, Csv, Other };

// The names in the head of a file, of which only that much is read.
struct FileHead
{
    FileKind kind = FileKind::Other;
    QStringList names;
    bool isFilmList = false; // another program's, or an export document
};

// What the first object says; nothing for a file that holds none, or is broken there: who reads it says so.
void readFirstObject(QFile &file, FileHead &head)
{
    ObjectSplitter splitter(file);
    const auto piece = splitter.next();
    head.isFilmList = !splitter.header().isEmpty();
    if (!piece || !*piece)
        return;
    const auto text = scanJson((*piece)->bytes);
    if (!text || text->root().kind != JsonText::Kind::Object)
        return;
    for (const QByteArray &name : text->names(text->root()))
        head.names << QString::fromUtf8(name);
    head.isFilmList = head.isFilmList || head.names.contains(QLatin1String("$schema"));
}

bool isKnownList(const QStringList &names)
{
    const QList<CsvShape> shapes = csvShapes();
    return std::any_of(shapes.cbegin(), shapes.cend(), [&](const CsvShape &shape) {
        return std::all_of(shape.needs.cbegin(), shape.needs.cend(),
                           [&](const QString &name) { return names.contains(name); });
    });
}

Result<FileHead> headOf(const QString &path)
{
    FileHead head;
    if (QFileInfo(path).isDir() || isDatabaseFile(path))
        return head;
    QFile file(path);
    MOVIEDB_CHECK(openFromStart(file));
    QByteArray first = file.peek(4096);
    if (file.error() != QFileDevice::NoError)
        return makeError(Fault::Io, QStringLiteral("The file cannot be read: %1.").arg(file.errorString()),
                         path,
                         QStringLiteral("Look at the disk or the network that it lies on, or take a copy."));
    MOVIEDB_CHECK(checkIsText(path, first));
    if (first.startsWith("\xEF\xBB\xBF"))
        first.remove(0, 3);
    first = first.trimmed();
    if (first.startsWith('<'))
        return head;
    if (first.startsWith('{') || first.startsWith('[')) {
        head.kind = FileKind::Json;
        readFirstObject(file, head);
        return head;
    }
    head.kind = FileKind::Csv;
    CsvSplitter splitter(file);
    if (const auto names = splitter.next(); names && *names)
        for (const QString &name : (*names)->cells)
            head.names << name.trimmed();
    head.isFilmList = isKnownList(head.names);
    return head;
}

Result<ImportFile> filmsOf(const QString &path)
{
    MOVIEDB_TRY(films, openFilmFile(path));
    return ImportFile{films, nullptr, tableOfFilms};
}

Result<const TableInfo *> wantedTable(const SchemaInfo &schema, const QString &name)
{
    const TableInfo *table = schema.table(name);
    if (table == nullptr)
        return makeError(Fault::Usage, QStringLiteral("There is no table “%1”.").arg(name), name,
                         QStringLiteral("moviedb schema lists the tables."));
    if (table->role == TableRole::System)
        return makeError(
            Fault::Usage,
            QStringLiteral("%1 is kept by the program: nothing is imported into it.").arg(table->title),
            name);
    return table;
}

} // namespace

Result<ImportFile> openImportFile(const QString &path, const SchemaInfo &schema, const QString &table)
{
    if (table == tableOfFilms)
        return filmsOf(path);
    MOVIEDB_TRY(head, headOf(path));
    const TableInfo *holds = nullptr;
    if (!table.isEmpty()) {
        MOVIEDB_TRY(wanted, wantedTable(schema, table));
        holds = wanted;
        if (head.kind == FileKind::Other)
            return makeError(Fault::Parse,
                             QStringLiteral("Rows of %1 come as JSON, JSON Lines or CSV; this file is of "
                                            "another kind.")
                                 .arg(holds->title),
                             path);
    } else if (head.kind != FileKind::Other && !head.isFilmList) {
        holds = tableOfFile(schema, head.names, QFileInfo(path).fileName());
    }
    if (holds == nullptr || holds->name == tableOfFilms) {
        auto films = filmsOf(path);
        if (!films && head.kind == FileKind::Csv && films.error().fault == Fault::Parse) {
            Error error = films.error();
            if (!head.names.isEmpty() && !head.isFilmList)
                error.remedy += QStringLiteral(" For rows of another table say which one.");
            return error;
        }
        return films;
    }
    std::shared_ptr<RowStream> rows;
    if (head.kind == FileKind::Json)
        rows = std::make_shared<JsonRows>(path, *holds);
    else
        rows = std::make_shared<CsvRows>(path, *holds);
    MOVIEDB_CHECK(rows->rewind());
    return ImportFile{nullptr, rows, holds->name};
}

} // namespace moviedb
