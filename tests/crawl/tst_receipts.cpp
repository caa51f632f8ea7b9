// Every value has its receipt, and what a receipt quotes stands in the answer it names: whole crawls of two invented
// worlds, with every answer kept.
#include "core/base/jsonread.h"
#include "core/sample/sampleclient.h"
#include "core/sample/samplegallery.h"
#include "core/sample/samplesettings.h"
#include "tests/crawl/program.h"
#include "tests/support/tempdatabase.h"

#include <QMutex>
#include <QTemporaryDir>

using namespace moviedb;
using namespace moviedb::test;

namespace {

// Bodies of all answers, in the order in which they came.
class Recording
{
public:
    void add(const QByteArray &body)
    {
        const QMutexLocker lock(&m_mutex);
        m_bodies << body;
    }
    QList<QByteArray> bodies() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_bodies;
    }

private:
    mutable QMutex m_mutex;
    QList<QByteArray> m_bodies;
};

class RecordingClient : public HttpClient
{
public:
    RecordingClient(std::unique_ptr<HttpClient> inner, std::shared_ptr<Recording> recording)
        : m_inner(std::move(inner)), m_recording(std::move(recording))
    {
    }
    QFuture<Result<HttpResponse>> send(const HttpRequest &request) override
    {
        return m_inner->send(request).then(QtFuture::Launch::Sync,
                                           [recording = m_recording](const Result<HttpResponse> &answer) {
                                               if (answer)
                                                   recording->add(answer->body);
                                               return answer;
                                           });
    }

private:
    std::unique_ptr<HttpClient> m_inner;
    std::shared_ptr<Recording> m_recording;
};

// Everything that an answer says of one page: its strings as they read, and its bytes.
using Pages = QHash<QString, QStringList>; // by pageKey()

void addStrings(const Json &json, QStringList &texts)
{
    if (json.is_string())
        texts << fromUtf8(json.get_ref<const std::string &>());
    else if (json.is_primitive())
        texts << fromUtf8(json.dump());
    for (const Json &inner : json)
        if (&inner != &json)
            addStrings(inner, texts);
}

// "Q42" of an item, "/us/movie/twister" of a gallery's title, the title of an article.
QString pageOf(const JsonPlace &object)
{
    if (object["labels"].exists() || object["claims"].exists())
        return object["id"].text();
    if (object["content"].isObject())
        return object["content"]["fullPath"].text();
    return object["revisions"].isArray() ? object["title"].text() : QString();
}

void addPages(const Json &json, Pages &pages)
{
    if (!json.is_structured())
        return;
    if (json.is_object())
        if (const QString page = pageOf(JsonPlace(json)); !page.isEmpty())
            addStrings(json, pages[page]);
    for (const Json &inner : json)
        addPages(inner, pages);
}

Pages pagesOf(const Recording &recording)
{
    Pages pages;
    for (const QByteArray &body : recording.bodies())
        if (const auto json = parseJson(body))
            addPages(*json, pages);
    return pages;
}

QString pageKey(const QString &source, const QString &url, const Pages &pages)
{
    const QString decoded = QUrl::fromPercentEncoding(url.toUtf8());
    if (source == QLatin1String("wikidata"))
        return decoded.section(u'/', -1);
    if (source == QLatin1String("wikipedia"))
        return decoded.mid(decoded.indexOf(QLatin1String("/wiki/")) + 6).replace(u'_', u' ');
    for (auto page = pages.cbegin(); page != pages.cend(); ++page)
        if (page.key().startsWith(u'/') && decoded.endsWith(page.key()))
            return page.key();
    return {};
}

QList<QMap<QString, QVariant>> rowsOf(Program &program, const QString &table)
{
    QList<QMap<QString, QVariant>> found;
    const auto schema = waitFor(program.store->schema());
    const TableInfo *info = schema && schema->ok() ? (*schema)->table(table) : nullptr;
    TableQuery query;
    query.table = table;
    query.limit = 100000;
    const auto page = waitFor(program.store->page(query));
    if (info == nullptr || !page || !page->ok())
        return found;
    for (const Row &row : (*page)->rows) {
        QMap<QString, QVariant> values;
        for (int i = 0; i < info->columns.size(); ++i)
            values.insert(info->columns.at(i).name, row.values.at(i));
        found << values;
    }
    return found;
}

QString at(const QMap<QString, QVariant> &row, const char *column)
{
    return row.value(QLatin1String(column)).toString();
}

} // namespace

class TstReceipts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyValueHasOne_data();
    void everyValueHasOne();
    void aSecondCrawlWritesNone_data() { everyValueHasOne_data(); }
    void aSecondCrawlWritesNone();
};

namespace {

struct Crawled
{
    Crawled(const TempDatabase &database, bool sample)
    {
        settings = SmallWorld::settings(folder.path());
        if (sample)
            settings = sampleSettings(settings);
        settings.database = database.migratedUrl();
        parts.upstreams << Upstream{};
        parts.upstreams.first().name = QStringLiteral("a recorded world");
        parts.upstreams.first().makeClient = [this, sample](const Settings &) -> std::unique_ptr<HttpClient> {
            return std::make_unique<RecordingClient>(sample ? makeSampleClient() : world.makeClient(),
                                                     recording);
        };
        scope = sample ? sampleScope() : provider();
    }

    QTemporaryDir folder;
    SmallWorld world{30};
    std::shared_ptr<Recording> recording = std::make_shared<Recording>();
    Settings settings;
    CrawlParts parts;
    CrawlScope scope;
};

} // namespace

void TstReceipts::everyValueHasOne_data()
{
    QTest::addColumn<store::Engine>("engine");
    QTest::addColumn<bool>("sample");
    QTest::newRow("a small world, sqlite") << store::Engine::Sqlite << false;
    QTest::newRow("a small world, postgres") << store::Engine::Postgres << false;
    QTest::newRow("the sample, sqlite") << store::Engine::Sqlite << true;
    QTest::newRow("the sample, postgres") << store::Engine::Postgres << true;
}

void TstReceipts::everyValueHasOne()
{
    QFETCH(bool, sample);
    MOVIEDB_DATABASE(database);
    Crawled crawled(database, sample);
    Program program(crawled.parts, crawled.settings);
    QVERIFY(program.run(crawled.scope).counts.stored > 10);

    const auto counts = waitFor(program.store->receiptCoverage());
    QVERIFY(counts && counts->ok());
    qint64 filled = 0;
    QStringList without;
    for (const ReceiptCount &count : **counts) {
        filled += count.filled;
        if (count.filled != count.receipted)
            without << QStringLiteral("%1.%2: %3 of %4")
                           .arg(count.table, count.column)
                           .arg(count.filled - count.receipted)
                           .arg(count.filled);
    }
    QVERIFY(filled > 200);
    QVERIFY2(without.isEmpty(), qPrintable(without.join(QLatin1String("; "))));

    const Pages pages = pagesOf(*crawled.recording);
    QHash<QString, QMap<QString, QVariant>> receipts;
    for (const auto &receipt : rowsOf(program, QStringLiteral("receipts")))
        receipts.insert(at(receipt, "receipt_id"), receipt);
    int quoted = 0;
    for (const auto &claim : rowsOf(program, QStringLiteral("claims"))) {
        const QMap<QString, QVariant> receipt = receipts.value(at(claim, "receipt_id"));
        // Words that are the value are kept once.
        const QString snippet =
            at(claim, "snippet").isEmpty() && !claim.value(QStringLiteral("snippet")).isNull()
                ? at(claim, "value")
                : at(claim, "snippet");
        const QString words = QStringLiteral("%1.%2 by %3, “%4” at %5")
                                  .arg(at(claim, "entity"), at(claim, "field"), at(claim, "source"), snippet,
                                       at(receipt, "url"));
        QVERIFY2(!at(receipt, "extractor").isEmpty() && !at(receipt, "fetched_at").isEmpty(),
                 qPrintable(words));
        QVERIFY2(!snippet.isEmpty(), qPrintable(words));
        const QStringList said = pages.value(pageKey(at(claim, "source"), at(receipt, "url"), pages));
        QVERIFY2(std::any_of(said.cbegin(), said.cend(),
                             [&](const QString &text) { return text.contains(snippet); }),
                 qPrintable(words));
        ++quoted;
    }
    QVERIFY(quoted > 200);
}

void TstReceipts::aSecondCrawlWritesNone()
{
    QFETCH(bool, sample);
    MOVIEDB_DATABASE(database);
    Crawled crawled(database, sample);
    Program program(crawled.parts, crawled.settings);
    QVERIFY(program.run(crawled.scope).counts.stored > 10);
    const auto claims = rowsOf(program, QStringLiteral("claims"));
    const auto receipts = rowsOf(program, QStringLiteral("receipts"));
    QTest::qWait(1100); // times are kept to the second
    QCOMPARE(program.run(crawled.scope).counts.stored, 0);
    QVERIFY(rowsOf(program, QStringLiteral("claims")) == claims);
    QVERIFY(rowsOf(program, QStringLiteral("receipts")) == receipts);
}

QTEST_GUILESS_MAIN(TstReceipts)
#include "tst_receipts.moc"
