#include "core/crawl/yield/keptpage.h"

#include "core/base/jsonread.h"
#include "core/domain/sourcenames.h"
#include "core/sources/wikidata/wikidatasource.h"
#include "core/sources/wikipedia/wikipediasource.h"

#include <QDir>
#include <QSaveFile>

namespace moviedb::crawl {

namespace {

QString share(const Yield &yield)
{
    return QStringLiteral("%1 of %2").arg(yield.found).arg(yield.pages);
}

QByteArray contentOf(const FieldCollapse &what, const Document *document)
{
    const Receipt &reading = what.reading;
    OrderedJson json;
    json["source"] = utf8(what.field.source);
    json["looked_for"] = utf8(what.field.field);
    json["extractor"] = utf8(reading.extractor);
    json["found_before"] = utf8(share(what.before));
    json["found_now"] = utf8(share(what.now));
    json["last_found_as"] = utf8(what.example);
    json["title"] = utf8(what.title);
    json["url"] = utf8(reading.url);
    json["revision"] = utf8(reading.revision);
    json["fetched_at"] = utf8(reading.fetchedAt.toUTC().toString(Qt::ISODate));
    if (document != nullptr)
        json["page"] = utf8(QString::fromUtf8(document->body));
    return QByteArray::fromStdString(json.dump(2, ' ', false, OrderedJson::error_handler_t::replace)) + '\n';
}

} // namespace

std::optional<Need> needOf(const FieldCollapse &what)
{
    if (what.field.source == source::wikipedia && !what.pageKey.isEmpty())
        return Need{source::wikipedia, wikipedia::need::pages, what.pageKey};
    if (what.field.source == source::wikidata && !what.wikidataId.isEmpty())
        return Need{source::wikidata, wikidata::need::entities, what.wikidataId};
    return std::nullopt;
}

Result<QString> keepPage(const QString &folder, const QString &name, const FieldCollapse &what,
                         const Document *document)
{
    const QString fileName = QStringLiteral("%1/%2.json").arg(folder, name);
    if (!QDir().mkpath(folder))
        return makeError(Fault::Io,
                         QStringLiteral("The page could not be kept: the folder for it cannot be made."),
                         folder);
    QSaveFile file(fileName);
    const QByteArray content = contentOf(what, document);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
        return makeError(Fault::Io, QStringLiteral("The page could not be kept: %1.").arg(file.errorString()),
                         fileName);
    return fileName;
}

QString collapseSentence(const FieldCollapse &what, const QString &sourceTitle, const Result<QString> &file)
{
    const QString kept = file ? QStringLiteral("The page of “%1” is kept, with what was looked for, in %2.")
                                    .arg(what.title, *file)
                              : file.error().oneLine();
    return QStringLiteral(
               "%1 no longer tells “%2”: %3 of the last %4 films have it, where %5 had it before. Nothing of "
               "it is written any more in this crawl, and what is stored stays. %6")
        .arg(sourceTitle, what.field.field)
        .arg(what.now.found)
        .arg(what.now.pages)
        .arg(share(what.before), kept);
}

} // namespace moviedb::crawl
