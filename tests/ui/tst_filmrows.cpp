// What the detail pane says of a film and of somebody linked to it, row by row.
#include "ui/detail/claimrows.h"
#include "ui/detail/detailedits.h"
#include "ui/detail/filmrows.h"
#include "ui/detail/linkedrows.h"

#include <QLocale>
#include <QScopeGuard>
#include <QTest>

using namespace moviedb;
using namespace moviedb::ui;
using Kind = DetailRow::Kind;

namespace {

ColumnInfo column(const char *name, ColumnKind kind, bool generated = false)
{
    ColumnInfo info;
    info.name = QLatin1String(name);
    info.kind = kind;
    info.generated = generated;
    if (kind == ColumnKind::Text && info.name != QLatin1String("plot"))
        info.maxLength = 255;
    return info;
}

TableInfo moviesTable()
{
    TableInfo table;
    table.name = QStringLiteral("movies");
    table.labelColumn = QStringLiteral("title");
    table.primaryKey = {QStringLiteral("movie_id")};
    table.columns = {column("movie_id", ColumnKind::Integer, true), column("title", ColumnKind::Text),
                     column("tagline", ColumnKind::Text),           column("plot", ColumnKind::Text),
                     column("release_date", ColumnKind::Date),      column("runtime", ColumnKind::Integer),
                     column("rating", ColumnKind::Decimal),         column("homepage", ColumnKind::Text)};
    return table;
}

MovieDocument film()
{
    MovieDocument document;
    document.movieId = 7;
    document.columns = {{QStringLiteral("title"), QStringLiteral("Salt <b>Road</b>")},
                        {QStringLiteral("release_date"), QStringLiteral("1981-07-03")},
                        {QStringLiteral("runtime"), 113},
                        {QStringLiteral("rating"), 5.14},
                        {QStringLiteral("homepage"), QStringLiteral("javascript:alert(1)")}};
    document.ratings = {{QStringLiteral("IMDb"), 5.1, 5386, {}}, {QStringLiteral("TMDB"), 4.9, {}, {}}};
    for (int number = 1; number <= 14; ++number) {
        LinkedRow actor;
        actor.columns = {{QStringLiteral("name"), QStringLiteral("Actor %1").arg(number)},
                         {QStringLiteral("actor_id"), qint64(number)},
                         {QStringLiteral("imdb_id"), QStringLiteral("nm1")}};
        actor.role = QStringLiteral("Role %1").arg(number);
        document.lists[QStringLiteral("cast")] << actor;
    }
    document.lists.insert(QStringLiteral("directors"), {});
    OfferFact offer;
    offer.provider = QStringLiteral("Lantern");
    offer.monetization = QStringLiteral("RENT");
    offer.price = 3.99;
    offer.currency = QStringLiteral("EUR");
    offer.url = QStringLiteral("javascript:alert(1)");
    document.offers = {offer};
    return document;
}

Claim claim(const char *field, const char *source, const QVariant &value, bool chosen)
{
    Claim claim;
    claim.entity = QStringLiteral("movies");
    claim.entityId = 7;
    claim.field = QLatin1String(field);
    claim.receipt.source = QLatin1String(source);
    claim.receipt.url = QStringLiteral("https://example.org/page");
    claim.receipt.revision = QStringLiteral("4711");
    claim.snippet = QStringLiteral("113 minutes");
    claim.value = value;
    claim.chosen = chosen;
    return claim;
}

const DetailRow *rowOf(const DetailRows &rows, Kind kind, const QString &text)
{
    for (const DetailRow &row : rows)
        if (row.kind == kind && (row.text == text || row.label == text))
            return &row;
    return nullptr;
}

} // namespace

class TestFilmRows : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void headSaysTheFactsInShort()
    {
        const DetailRow head = rows().first();
        QCOMPARE(head.kind, Kind::Head);
        QCOMPARE(head.text, QStringLiteral("Salt <b>Road</b>")); // text from outside stays text
        QCOMPARE(head.small, QString::fromUtf8("1981 · 1 h 53 min · ★\u00A05.1"));
        QVERIFY(head.editable);
    }
    void castIsFoldedAfterADozen()
    {
        const DetailRows folded = rows();
        QVERIFY(rowOf(folded, Kind::Entry, QStringLiteral("Actor 12")) != nullptr);
        QVERIFY(rowOf(folded, Kind::Entry, QStringLiteral("Actor 13")) == nullptr);
        QVERIFY(rowOf(folded, Kind::More, QStringLiteral("and 2 more")) != nullptr);
        const TableInfo table = moviesTable();
        const DetailRows whole = filmRows({film(), table, {}, true, true, false});
        const DetailRow *last = rowOf(whole, Kind::Entry, QStringLiteral("Actor 14"));
        QVERIFY(last != nullptr);
        QCOMPARE(last->targetTable, QStringLiteral("actors"));
        QCOMPARE(last->targetId, qint64(14));
        QCOMPARE(last->quiet, QStringLiteral("Role 14"));
        QCOMPARE(last->place, 13);
    }
    void emptyListsCanBeFilled()
    {
        const DetailRows shown = rows();
        const DetailRow *directors = rowOf(shown, Kind::Add, QStringLiteral("Directed by"));
        QVERIFY(directors != nullptr && directors->editable);
        const TableInfo table = moviesTable();
        QVERIFY(rowOf(filmRows({film(), table, {}, false, false, false}), Kind::Add,
                      QStringLiteral("Directed by")) == nullptr); // not where nothing can be changed
    }
    void ratingsHaveTheirVotes()
    {
        const DetailRows shown = rows();
        QCOMPARE(rowOf(shown, Kind::Entry, QStringLiteral("IMDb"))->quiet, QStringLiteral("5,386 votes"));
        QVERIFY(rowOf(shown, Kind::Entry, QStringLiteral("TMDB"))->quiet.isEmpty());
    }
    void decimalsAreOfTheLanguage()
    {
        const QLocale before;
        QLocale::setDefault(QLocale(QStringLiteral("it_IT")));
        const auto restore = qScopeGuard([&before] { QLocale::setDefault(before); });
        const DetailRows shown = rows();
        QCOMPARE(shown.first().small.section(QString::fromUtf8("★\u00A0"), 1), QStringLiteral("5,1"));
        QCOMPARE(rowOf(shown, Kind::Entry, QStringLiteral("IMDb"))->text, QStringLiteral("5,1"));
        QVERIFY(
            rowOf(shown, Kind::Offer, QStringLiteral("Lantern"))->text.contains(QLatin1String("3,99 EUR")));
    }
    void ratingsAreReadAsTheyAreWritten_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("score"); // below 0: none
        QTest::newRow("English") << QStringLiteral("en_US") << QStringLiteral("IMDb 7.5") << 7.5;
        QTest::newRow("Italian") << QStringLiteral("it_IT") << QStringLiteral("IMDb 7,5") << 7.5;
        QTest::newRow("Italian, with a point")
            << QStringLiteral("it_IT") << QStringLiteral("IMDb 7.5") << 7.5;
        QTest::newRow("of so many") << QStringLiteral("en_US") << QStringLiteral("My Letterboxd 4/5") << 8.0;
        QTest::newRow("of how many") << QStringLiteral("en_US") << QStringLiteral("IMDb ★★★★") << -1.0;
        QTest::newRow("without a number") << QStringLiteral("it_IT") << QStringLiteral("IMDb bello") << -1.0;
    }
    void ratingsAreReadAsTheyAreWritten()
    {
        QFETCH(const QString, language);
        QFETCH(const QString, text);
        QFETCH(const double, score);
        const QLocale before;
        QLocale::setDefault(QLocale(language));
        const auto restore = qScopeGuard([&before] { QLocale::setDefault(before); });
        const std::optional<ListEntry> rating = ratingOf(text);
        QCOMPARE(rating.has_value(), score >= 0);
        if (rating)
            QCOMPARE(rating->score, score);
    }
    void onlyWebAddressesLeadAnywhere()
    {
        for (const DetailRow &row : rows())
            QVERIFY2(row.address.isEmpty() || row.address.startsWith(QLatin1String("https")),
                     qPrintable(row.address));
    }
    void emptyFactsUnfold()
    {
        QVERIFY(rowOf(rows(), Kind::More, QStringLiteral("2 empty fields")) != nullptr); // tagline and plot
        const TableInfo table = moviesTable();
        MovieDocument withTagline = film();
        withTagline.columns.append({QStringLiteral("tagline"), QStringLiteral("Salt")});
        const DetailRows one = filmRows({withTagline, table, {}, true, false, false});
        QVERIFY(rowOf(one, Kind::More, QStringLiteral("1 empty field")) != nullptr);
        const DetailRows all = filmRows({film(), table, {}, true, false, true});
        QVERIFY(rowOf(all, Kind::Fact, QStringLiteral("Tagline")) != nullptr);
    }
    void claimsCanBeChosenUnlessShown()
    {
        const DetailRows shown =
            rows({claim("runtime", "wikipedia", 113, true), claim("runtime", "justwatch", 112, false),
                  claim("runtime", "user", QVariant(), false)});
        QVERIFY(rowOf(shown, Kind::Field, QStringLiteral("Runtime"))->mine);
        const DetailRow *first = rowOf(shown, Kind::Claim, QStringLiteral("113"));
        QVERIFY(first->chosen && !first->editable);
        QVERIFY2(first->small.contains(QStringLiteral("revision 4711")), qPrintable(first->small));
        QVERIFY(first->small.contains(QStringLiteral("“113 minutes”")));
        QVERIFY(rowOf(shown, Kind::Claim, QStringLiteral("112"))->editable);
        QCOMPARE(rowOf(shown, Kind::Claim, QStringLiteral("You"))->text, QStringLiteral("empty"));
        QVERIFY(rowOf(shown, Kind::Fact, QStringLiteral("Runtime"))->mine);
    }
    void aPersonHasFilms()
    {
        TableInfo table;
        table.name = QStringLiteral("directors");
        table.labelColumn = QStringLiteral("name");
        table.primaryKey = {QStringLiteral("director_id")};
        table.columns = {column("director_id", ColumnKind::Integer, true), column("name", ColumnKind::Text),
                         column("nationality", ColumnKind::Text)};
        Row row;
        row.key = {qint64(3)};
        row.values = {qint64(3), QStringLiteral("Alda Hill"), QVariant()};
        row.labels.resize(3);
        const DetailRows shown = linkedRows(
            {table, row, {{7, QStringLiteral("Salt Road"), QStringLiteral("1981"), {}}}, {}, true, false});
        QCOMPARE(shown.first().kind, Kind::Name);
        QCOMPARE(shown.first().text, QStringLiteral("Alda Hill"));
        const DetailRow *leading = rowOf(shown, Kind::Link, QStringLiteral("Salt Road"));
        QVERIFY(leading != nullptr);
        QCOMPARE(leading->targetTable, QStringLiteral("movies"));
        QCOMPARE(leading->targetId, qint64(7));
    }

private:
    DetailRows rows(const QList<Claim> &claims = {}) const
    {
        const MovieDocument document = film();
        const TableInfo table = moviesTable();
        return filmRows({document, table, claims, true, false, false});
    }
};

QTEST_GUILESS_MAIN(TestFilmRows)
#include "tst_filmrows.moc"
