#include "tests/fuzz/readers.h"

#include "core/crawl/run/scopejson.h"
#include "core/domain/pagekey.h"
#include "core/exporting/where.h"
#include "core/net/gunzip.h"
#include "core/net/qnamclient.h"
#include "core/settings/settings.h"
#include "core/sources/html/html.h"
#include "core/sources/infobox/money.h"
#include "core/sources/infobox/releasedate.h"
#include "core/sources/infobox/runtime.h"
#include "core/sources/justwatch/galleryaddress.h"
#include "core/sources/justwatch/galleryanswer.h"
#include "core/sources/justwatch/gallerypage.h"
#include "core/sources/justwatch/justwatchsource.h"
#include "core/sources/justwatch/packages.h"
#include "core/sources/justwatch/titledetails.h"
#include "core/sources/registry/listfile.h"
#include "core/sources/registry/sources.h"
#include "core/sources/tmdb/tmdbsource.h"
#include "core/sources/wikidata/entity.h"
#include "core/sources/wikidata/facts.h"
#include "core/sources/wikidata/itemlinks.h"
#include "core/sources/wikipedia/facts.h"
#include "core/sources/wikipedia/page.h"
#include "core/sources/wikipedia/pagehtml.h"
#include "core/sources/wikipedia/pagename.h"
#include "core/sources/wikipedia/search.h"
#include "core/sources/wikipedia/wikipediasource.h"
#include "core/store/crawls/valuejson.h"
#include "core/store/engine/databaseurl.h"
#include "core/store/migrate/sqlscript.h"
#include "core/store/recipebook/recipeline.h"
#include "core/store/recipebook/recipevalues.h"

#include <QProcessEnvironment>
#include <QTemporaryFile>

namespace fuzz {

namespace {

using namespace moviedb;

Document documentOf(const QByteArray &bytes)
{
    Document document;
    document.key = QStringLiteral("Q1");
    document.body = bytes;
    return document;
}

void require(bool promise)
{
    if (!promise)
        qFatal("a reader broke its promise"); // a crash is what a fuzzer notices
}

void readGalleryPage(const QByteArray &bytes)
{
    if (const auto page = justwatch::parseGalleryHtml(bytes))
        for (const GalleryEntry &entry : page->entries)
            require(!entry.title.isEmpty());
}

void readGalleryAnswer(const QByteArray &bytes)
{
    if (const auto page = justwatch::parseGalleryAnswer(bytes))
        for (const GalleryEntry &entry : page->entries)
            require(!entry.title.isEmpty());
}

void readTitleDetails(const QByteArray &bytes)
{
    (void)justwatch::parseTitleDetails(documentOf(bytes), {}, QStringLiteral("US"));
}

HttpResponse answerOf(const QByteArray &bytes)
{
    HttpResponse response;
    response.status = 200;
    response.body = bytes;
    return response;
}

// One answer for several titles, or a refusal that names what is no longer there.
void readDetailsAnswer(const QByteArray &bytes)
{
    const justwatch::JustWatchSource source({}, QStringLiteral("US"), QStringLiteral("en"));
    const NeedKind &kind = justwatch::need::titleDetails;
    const QStringList keys{QStringLiteral("tm61"), QStringLiteral("tm62")};
    if (const auto documents = source.split(kind, keys, answerOf(bytes)))
        for (const Document &document : *documents)
            require(keys.contains(document.key));
    if (const auto less = source.askingLess(kind, answerOf(bytes)); less && less->source)
        require(less->source->request(kind, keys).ok());
}

void readTmdb(const QByteArray &bytes)
{
    SourceSetup setup;
    setup.country = QStringLiteral("US");
    const tmdb::TmdbSource source(setup);
    FilmIds ids;
    ids.imdbId = QStringLiteral("tt0664664");
    if (const auto found = source.split(tmdb::need::filmByImdbId, {ids.imdbId}, answerOf(bytes)))
        (void)source.factNeeds(ids, *found);
    const auto details = source.split(tmdb::need::filmDetails, {QStringLiteral("664")}, answerOf(bytes));
    if (!details)
        return;
    if (const auto facts = source.facts(ids, *details); facts && *facts)
        for (const LinkFact &link : (*facts)->links)
            require(!link.entity.name.isEmpty());
}

void readPackages(const QByteArray &bytes)
{
    (void)justwatch::parsePackages(bytes);
}

void readGalleryAddress(const QByteArray &bytes)
{
    (void)justwatch::parseGalleryAddress(QString::fromUtf8(bytes));
    (void)justwatch::GalleryKey::parse(QString::fromUtf8(bytes));
}

void readSearch(const QByteArray &bytes)
{
    (void)wikipedia::parseSearch(bytes);
}

// One answer for several names: what leads where.
void readPageNames(const QByteArray &bytes)
{
    const wikipedia::WikipediaSource source({}, QStringLiteral("en"));
    const QStringList keys{QStringLiteral("Glass_Harbour"), QStringLiteral("Harbour")};
    const auto documents = source.split(wikipedia::need::pageNames, keys, answerOf(bytes));
    if (!documents)
        return;
    for (const Document &document : *documents) {
        require(keys.contains(document.key));
        if (const auto page = wikipedia::parsePageNameDocument(document))
            require(page->exists() || page->wikidataId.isEmpty());
    }
}

void factsOf(const Result<wikipedia::Page> &page)
{
    if (!page)
        return;
    const SourceFacts facts = wikipedia::pageFacts(*page, QDateTime(), QString());
    for (const LinkFact &link : facts.links)
        require(!link.entity.name.isEmpty());
}

void readWikitext(const QByteArray &bytes)
{
    factsOf(wikipedia::parseWikitext(QStringLiteral("A Film (1999 film)"), QString::fromUtf8(bytes)));
}

// The page as an answer brings it: text, properties and pictures in one object.
void readPageDocument(const QByteArray &bytes)
{
    const auto page = wikipedia::parsePageDocument(documentOf(bytes));
    if (page)
        require(!page->isRedirect || !page->redirectTarget.isEmpty());
    factsOf(page);
}

// A single infobox row: most of what goes wrong sits there.
void readInfoboxRow(const QByteArray &bytes)
{
    const QString row = QString::fromUtf8(bytes);
    for (const char *field : {"director", "starring", "budget", "gross", "runtime", "released", "country"})
        factsOf(wikipedia::parseWikitext(
            QStringLiteral("A Film"),
            QStringLiteral("{{Infobox film\n| %1 = %2\n}}\ntext").arg(QLatin1String(field), row)));
}

void readPageHtml(const QByteArray &bytes)
{
    factsOf(wikipedia::parsePageHtml(bytes));
}

void readEntity(const QByteArray &bytes)
{
    if (const auto entity = wikidata::parseEntity(documentOf(bytes)))
        (void)entity->isFilm();
}

void readItemLinks(const QByteArray &bytes)
{
    (void)wikidata::parseItemLinks(documentOf(bytes));
}

void readList(const QByteArray &bytes)
{
    for (const char *name : {"list.csv", "list.jsonl", "list.txt", "list.json"})
        if (const auto list = sources::readListFile(QLatin1String(name), bytes))
            for (const GalleryEntry &entry : list->entries)
                require(!entry.title.isEmpty());
}

void readSettings(const QByteArray &bytes)
{
    QTemporaryFile file;
    if (!file.open())
        return;
    file.write(bytes);
    file.close();
    (void)loadSettings(file.fileName(), QProcessEnvironment(), sources::descriptions());
}

void readSqlScript(const QByteArray &bytes)
{
    (void)store::splitStatements(QString::fromUtf8(bytes));
}

ColumnInfo columnOf(const char *name, ColumnKind kind, std::optional<Reference> references = {})
{
    ColumnInfo column;
    column.name = QLatin1String(name);
    column.kind = kind;
    column.nullable = !references;
    column.references = references;
    return column;
}

TableInfo tableOf(const char *name, const char *key, const QList<ColumnInfo> &columns)
{
    TableInfo table;
    table.name = QLatin1String(name);
    table.title = table.name;
    table.primaryKey = QString::fromLatin1(key).split(u',');
    table.columns = columns;
    return table;
}

const SchemaInfo &schemaOfRecipes()
{
    static const SchemaInfo schema = [] {
        const Reference movie{QStringLiteral("movies"), QStringLiteral("id")};
        SchemaInfo made;
        made.tables = {
            tableOf("movies", "id",
                    {columnOf("id", ColumnKind::Integer), columnOf("title", ColumnKind::Text),
                     columnOf("rating", ColumnKind::Decimal), columnOf("seen", ColumnKind::Boolean),
                     columnOf("release_date", ColumnKind::Date),
                     columnOf("updated_at", ColumnKind::Timestamp)}),
            tableOf("movie_genres", "movie_id,genre",
                    {columnOf("movie_id", ColumnKind::Integer, movie), columnOf("genre", ColumnKind::Text)})};
        return made;
    }();
    return schema;
}

// What is read of a line is all that it says of its act: written again and read again, it is the same.
void readRecipeLine(const QByteArray &bytes)
{
    const QString where = QStringLiteral("line 1");
    if (const auto header = store::readHeaderLine(bytes, where))
        require(store::readHeaderLine(store::headerLine(*header), where)->lines == header->lines);
    const auto act = store::readActLine(bytes, schemaOfRecipes(), where);
    if (!act)
        return;
    const QByteArray line = store::actLine(*act);
    const auto again = store::readActLine(line, schemaOfRecipes(), where);
    require(again.ok() && store::actLine(*again) == line);
    for (const store::RecipeChange &change : act->changes)
        for (const store::Engine engine : {store::Engine::Sqlite, store::Engine::Postgres})
            if (change.row.values.is_object())
                (void)store::recipeRow(*change.row.table,
                                       store::imageRow(*change.row.table, change.row.values, engine));
}

// What a crawl keeps of itself in the database, which other programs can write to.
void readStoredValue(const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes);
    if (const auto entry = store::entryFromJson(text))
        require(store::entryFromJson(store::entryToJson(*entry)).ok());
    if (const auto candidate = store::candidateFromJson(text))
        require(store::candidateFromJson(store::candidateToJson(*candidate)).ok());
    if (const auto parts = store::partsFromJson(text))
        require(store::partsFromJson(store::partsToJson(*parts))->size() == parts->size());
    if (const auto texts = store::textsFromJson(text))
        require(*store::textsFromJson(store::textsToJson(*texts)) == *texts);
}

void readScope(const QByteArray &bytes)
{
    const auto scope = crawl::scopeFromJson(QString::fromUtf8(bytes));
    if (!scope)
        return;
    const QString kept = crawl::scopeToJson(*scope);
    const auto again = crawl::scopeFromJson(kept);
    require(again.ok() && crawl::scopeToJson(*again) == kept);
}

// A page that a person gives to an open decision.
void readPageName(const QByteArray &bytes)
{
    const auto key = pagekey::fromText(QString::fromUtf8(bytes), {});
    if (!key)
        return;
    require(!key->isEmpty());
    for (const QChar letter : *key)
        require(!letter.isSpace() && letter.category() != QChar::Other_Control);
}

void readDatabaseUrl(const QByteArray &bytes)
{
    if (const auto url = store::DatabaseUrl::parse(QString::fromUtf8(bytes)))
        require(!url->display().isEmpty());
}

// Headers of an answer: never a wait that is negative or beyond the longest.
void readRetryAfter(const QByteArray &bytes)
{
    const QDateTime now(QDate(2026, 1, 2), QTime(3, 4, 5), Qt::UTC);
    if (const auto seconds = parseRetryAfter(bytes, now))
        require(*seconds >= 0 && *seconds <= longestRetryAfterSeconds);
}

void readGzip(const QByteArray &bytes)
{
    constexpr qint64 mostBytes = 1 << 16;
    constexpr qsizetype pieceBytes = 7;
    Gunzip whole(mostBytes);
    (void)whole.feed(bytes);
    require(whole.decoded().size() <= mostBytes);
    Gunzip pieces(mostBytes);
    auto state = Gunzip::State::More;
    for (qsizetype at = 0; at < bytes.size() && state == Gunzip::State::More; at += pieceBytes)
        state = pieces.feed(bytes.mid(at, pieceBytes));
    require(pieces.decoded().size() <= mostBytes);
}

void readWhere(const QByteArray &bytes)
{
    TableInfo table;
    table.name = QStringLiteral("movies");
    for (const char *name : {"title", "runtime", "release_date"}) {
        ColumnInfo column;
        column.name = QLatin1String(name);
        table.columns.append(column);
    }
    (void)parseWhere(QString::fromUtf8(bytes), table);
}

} // namespace

const QList<Reader> &readers()
{
    static const QList<Reader> all{
        {"gallerypage", readGalleryPage},
        {"galleryanswer", readGalleryAnswer},
        {"titledetails", readTitleDetails},
        {"detailsanswer", readDetailsAnswer},
        {"tmdb", readTmdb},
        {"packages", readPackages},
        {"galleryaddress", readGalleryAddress},
        {"search", readSearch},
        {"pagenames", readPageNames},
        {"wikitext", readWikitext},
        {"pagedocument", readPageDocument},
        {"infoboxrow", readInfoboxRow},
        {"pagehtml", readPageHtml},
        {"entity", readEntity},
        {"itemlinks", readItemLinks},
        {"list", readList},
        {"settings", readSettings},
        {"sqlscript", readSqlScript},
        {"where", readWhere},
        {"recipeline", readRecipeLine},
        {"storedvalue", readStoredValue},
        {"scope", readScope},
        {"pagename", readPageName},
        {"databaseurl", readDatabaseUrl},
        {"retryafter", readRetryAfter},
        {"gzip", readGzip},
    };
    return all;
}

const Reader *readerNamed(const QByteArray &name)
{
    for (const Reader &reader : readers())
        if (name == reader.name)
            return &reader;
    return nullptr;
}

} // namespace fuzz
