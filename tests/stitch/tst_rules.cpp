// Rules: what a value means, which claim is shown by which rule, how far apart two values are, and the words for it.
#include "core/sources/registry/sources.h"
#include "core/stitch/bestclaim.h"
#include "core/stitch/difference.h"
#include "core/stitch/meaning.h"
#include "core/stitch/rulebook.h"
#include "core/stitch/rulewords.h"
#include "core/stitch/stitch.h"
#include "core/stitch/values.h"

#include <QRandomGenerator>
#include <QTest>

using namespace moviedb;

namespace {

Claim claim(const QString &field, const QString &source, const QVariant &value, int position = 0)
{
    Claim one;
    one.entity = QStringLiteral("movies");
    one.field = field;
    one.position = position;
    one.value = value;
    one.receipt.source = source;
    return one;
}

// "wikidata=116 wikipedia=117"
QList<Claim> claimsOf(const QString &field, const QString &text)
{
    QList<Claim> claims;
    for (const QString &part : text.split(u'|', Qt::SkipEmptyParts))
        claims << claim(field, part.section(u'=', 0, 0), part.section(u'=', 1), 0);
    return claims;
}

FieldRule changedRule(const QString &field, const QStringList &sources, bool agreement, bool exactness)
{
    FieldRule rule = stitch::RuleBook(sources::descriptions()).usualRule(field);
    rule.sources = sources;
    rule.agreement = agreement;
    rule.exactness = exactness;
    return rule;
}

template <class Value> Value fetched(const char *column)
{
    return *static_cast<Value *>(QTest::qData(column, qMetaTypeId<Value>()));
}

QList<LinkFact> links(const QStringList &names)
{
    QList<LinkFact> list;
    for (const QString &name : names) {
        LinkFact link;
        link.entity.name = name.section(u'/', 0, 0);
        link.entity.wikidataId = name.section(u'/', 1);
        list << link;
    }
    return list;
}

} // namespace

class RulesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void valuesAgreeByMeaning_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QVariant>("left");
        QTest::addColumn<QVariant>("right");
        QTest::addColumn<bool>("same");
        const auto row = [](const char *name, const char *field, const QVariant &left, const QVariant &right,
                            bool same) {
            QTest::newRow(name) << QString::fromLatin1(field) << left << right << same;
        };
        const auto text = [](const char *words) { return QVariant(QString::fromUtf8(words)); };
        row("minutes in words and hours", "runtime", text("162 minutes"), text("2 h 42"), true);
        row("a number and hours in words", "runtime", 162, text("2 hours 42 minutes"), true);
        row("hours alone", "runtime", 120, text("2h"), true);
        row("another minute is another runtime", "runtime", 162, text("2 h 43"), false);
        row("millions in words", "budget", text("$237 million"), 237000000, true);
        row("digits in groups", "budget", text("US$237,000,000"), 237000000.0, true);
        row("a billion", "box_office", text("$1.2 billion"), 1200000000, true);
        row("another sum", "budget", text("$237 million"), 236000000, false);
        row("a day supports its year", "release_date", text("1999-03-31"), text("1999"), true);
        row("a day supports its month", "release_date", text("1999-03-31"), text("1999-03"), true);
        row("another day of the same month", "release_date", text("1999-03-31"), text("1999-03-30"), false);
        row("case and punctuation are wording", "title", text("Wall-E"), text("WALL·E"), true);
        row("another word", "title", text("Alien"), text("Aliens"), false);
        row("another currency is no dollars", "budget", text("£5 million"), 5000000, false);
        row("a range is no sum", "budget", text("$5–6 million"), 5000000, false);
    }
    void valuesAgreeByMeaning()
    {
        QFETCH(QString, field);
        QFETCH(QVariant, left);
        QFETCH(QVariant, right);
        const QVariant a = stitch::usableValue(field, left);
        const QVariant b = stitch::usableValue(field, right);
        QCOMPARE(!a.isNull() && !b.isNull() && stitch::sameMeaning(field, a, b), fetched<bool>("same"));
    }

    void ruleDecides_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("claims");
        QTest::addColumn<QString>("changed"); // "wikipedia wikidata;agreement exactness", "" = usual
        QTest::addColumn<int>("best");
        const auto row = [](const char *name, const char *field, const char *claims, const char *changed,
                            int best) {
            QTest::newRow(name) << QString::fromLatin1(field) << QString::fromUtf8(claims)
                                << QString::fromLatin1(changed) << best;
        };
        row("the order decides between two", "runtime", "wikipedia=117|wikidata=116", "", 1);
        row("two that agree beat the order", "runtime", "wikidata=116|wikipedia=117|justwatch=117", "", 1);
        row("agreement is by meaning", "runtime", "wikidata=116|wikipedia=1 h 57|justwatch=117", "", 1);
        row("an order of one's own", "runtime", "wikidata=116|wikipedia=117", "wikipedia wikidata;agreement",
            1);
        row("no agreement where the rule wants none", "runtime", "wikidata=116|wikipedia=117|justwatch=117",
            "wikidata;", 0);
        row("who is not named comes behind", "runtime", "wikidata=116|justwatch=118", "justwatch;", 1);
        row("the more exact date first", "release_date", "wikidata=1999|wikipedia=1999-04-02", "", 1);
        row("exactness of no account", "release_date", "wikidata=1999|wikipedia=2000-04-02",
            "wikidata wikipedia;", 0);
        row("a person before everybody", "runtime", "wikidata=116|wikipedia=116|user=90",
            "wikidata;agreement", 2);
        row("an empty word of a person counts", "runtime", "wikidata=116|user=", "", 1);
        row("what cannot be used is never shown", "runtime", "wikidata=long|wikipedia=117", "", 1);
        row("nothing usable, nothing shown", "runtime", "wikidata=long", "", -1);
    }
    void ruleDecides()
    {
        QFETCH(QString, field);
        QFETCH(QString, changed);
        QList<FieldRule> rules;
        if (!changed.isEmpty())
            rules << changedRule(field, changed.section(u';', 0, 0).split(u' '),
                                 changed.contains(QLatin1String("agreement")),
                                 changed.contains(QLatin1String("exactness")));
        const stitch::RuleBook book(sources::descriptions(), rules);
        QCOMPARE(stitch::bestClaim(field, claimsOf(field, fetched<QString>("claims")), book),
                 fetched<int>("best"));
    }

    void aSettledPairCounts_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("claims");
        QTest::addColumn<QString>("settled"); // "winner>other winner>other"
        QTest::addColumn<QString>("shown");
        const auto row = [](const char *name, const char *field, const char *claims, const char *settled,
                            const char *shown) {
            QTest::newRow(name) << QString::fromLatin1(field) << QString::fromLatin1(claims)
                                << QString::fromLatin1(settled) << QString::fromLatin1(shown);
        };
        row("against the order", "runtime", "wikidata=100|wikipedia=101", "wikipedia>wikidata", "wikipedia");
        row("against two that agree", "runtime", "wikidata=100|justwatch=100|wikipedia=101",
            "wikipedia>wikidata wikipedia>justwatch", "wikipedia");
        row("of two that agree the one left stands alone", "runtime",
            "wikidata=100|justwatch=100|wikipedia=101", "wikipedia>wikidata", "wikipedia");
        row("who says the same is not overruled", "runtime", "wikidata=100|wikipedia=100",
            "wikipedia>wikidata", "wikidata");
        row("in a circle none counts", "runtime", "wikidata=100|wikipedia=101",
            "wikipedia>wikidata wikidata>wikipedia", "wikidata");
        row("of lists", "directors", "wikidata=Ann Lee|wikipedia=Bo Ray", "wikipedia>wikidata", "wikipedia");
        row("of casts", "cast", "wikidata=Ann Lee as Eve|wikipedia=Bo Ray", "wikipedia>wikidata",
            "wikipedia");
    }
    void aSettledPairCounts()
    {
        QFETCH(QString, field);
        QFETCH(QString, settled);
        FieldRule rule = stitch::RuleBook(sources::descriptions()).usualRule(field);
        for (const QString &pair : settled.split(u' '))
            rule.settled.append({pair.section(u'>', 0, 0), pair.section(u'>', 1)});
        const stitch::RuleBook book(sources::descriptions(), {rule});
        const QList<Claim> claims = claimsOf(field, fetched<QString>("claims"));
        const QString shown = stitch::isListField(field)
                                  ? stitch::bestList(field, claims, book).source
                                  : claims.at(stitch::bestClaim(field, claims, book)).receipt.source;
        QCOMPARE(shown, fetched<QString>("shown"));
    }

    // What was decided when the film was read is decided again from its claims.
    void claimsAloneDecideTheSame()
    {
        QRandomGenerator random(20261126);
        const QStringList ids{QStringLiteral("wikidata"), QStringLiteral("wikipedia"),
                              QStringLiteral("justwatch"), QStringLiteral("tmdb")};
        const QStringList dates{QStringLiteral("1999"), QStringLiteral("1999-03"),
                                QStringLiteral("1999-03-31"), QStringLiteral("2000-01-01")};
        const QStringList people{QStringLiteral("Ann Lee"), QStringLiteral("Bo Ray"),
                                 QStringLiteral("Cy Dorn"), QStringLiteral("Di Fenn")};
        int compared = 0;
        for (int round = 0; round < 400; ++round) {
            QList<FieldRule> rules;
            if (round % 2 == 1)
                for (const char *field : {"runtime", "release_date", "cast", "directors"}) {
                    QStringList order = ids;
                    std::shuffle(order.begin(), order.end(), random);
                    FieldRule rule =
                        changedRule(QLatin1String(field), order, random.bounded(2), random.bounded(2));
                    rule.roles = rule.field == QLatin1String("cast") && random.bounded(2);
                    rules << rule;
                }
            QList<SourceFacts> stated;
            for (const QString &id : ids) {
                SourceFacts facts;
                facts.receipt.source = id;
                if (random.bounded(3) > 0)
                    facts.values << Fact{QStringLiteral("runtime"), 100 + int(random.bounded(3)), {}};
                for (int i = random.bounded(3); i > 0; --i)
                    facts.values << Fact{QStringLiteral("release_date"), dates.at(random.bounded(4)), {}};
                for (const char *list : {"cast", "directors"})
                    for (int i = random.bounded(4); i > 0; --i) {
                        LinkFact link;
                        link.list = QLatin1String(list);
                        link.entity.name = people.at(random.bounded(4));
                        if (link.list == QLatin1String("cast") && random.bounded(2))
                            link.role = QStringLiteral("Role %1").arg(random.bounded(3));
                        facts.links << link;
                    }
                stated << facts;
            }
            const FilmRecord record = stitch::choose({}, stated, {}, sources::descriptions(), rules);
            const stitch::RuleBook book(sources::descriptions(), rules);
            for (const char *name : {"runtime", "release_date"}) {
                const QString field = QLatin1String(name);
                QList<Claim> claims;
                for (const Claim &one : record.claims)
                    if (one.field == field)
                        claims << one;
                const int best = stitch::bestClaim(field, claims, book);
                for (int i = 0; i < claims.size(); ++i)
                    QCOMPARE(i == best, claims.at(i).chosen);
                if (best >= 0)
                    QCOMPARE(stitch::shownValue(field, claims.at(best)), record.columns.value(field));
                compared += int(claims.size());
            }
            for (const char *name : {"cast", "directors"}) {
                const QString list = QLatin1String(name);
                QList<Claim> claims;
                QStringList shown;
                for (const Claim &one : record.claims)
                    if (one.field == list)
                        claims << one;
                for (const LinkFact &link : record.links)
                    if (link.list == list)
                        shown << link.entity.name + u'/' + link.role;
                const stitch::BestList best = stitch::bestList(list, claims, book);
                QStringList again;
                for (const LinkFact &link : best.links)
                    again << link.entity.name + u'/' + link.role;
                QCOMPARE(again, shown);
                for (int i = 0; i < claims.size(); ++i)
                    QCOMPARE(best.claims.contains(i), claims.at(i).chosen);
                compared += int(claims.size());
            }
        }
        QVERIFY2(compared > 3000, qPrintable(QString::number(compared)));
    }

    void differencesInWords_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QVariant>("left");
        QTest::addColumn<QVariant>("right");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const char *field, const QVariant &left, const QVariant &right,
                            const char *words) {
            QTest::newRow(name) << QString::fromLatin1(field) << left << right << QString::fromLatin1(words);
        };
        row("days", "release_date", QStringLiteral("1999-03-31"), QStringLiteral("1999-06-22"),
            "83 days apart");
        row("years, as exactly as both know", "release_date", QStringLiteral("1999-03-31"),
            QStringLiteral("2000"), "365 days apart");
        row("a day and its year agree", "release_date", QStringLiteral("1999-03-31"), QStringLiteral("1999"),
            "");
        row("a ratio", "budget", 2000000.0, 4000000.0, "2.0 times as much");
        row("a sum supports its rounding", "box_office", 2123456.0, 2100000.0, "");
        row("not the next rounding", "box_office", 2123456.0, 2200000.0, "4 % more");
        row("another id", "imdb_id", QStringLiteral("tt20000331"), QStringLiteral("tt20000492"),
            "another id");
        row("a little more", "runtime", qint64(100), qint64(105), "5 % more");
        row("letters", "title", QStringLiteral("Alien"), QStringLiteral("Aliens"),
            "17 % of the letters differ");
        row("the same wording", "title", QStringLiteral("Wall-E"), QStringLiteral("WALL·E"), "");
    }
    void differencesInWords()
    {
        QFETCH(QString, field);
        const stitch::Difference found =
            stitch::difference(field, fetched<QVariant>("left"), fetched<QVariant>("right"));
        QCOMPARE(found.words, fetched<QString>("words"));
        QCOMPARE(found.distance > 0, !found.words.isEmpty());
        QVERIFY(found.distance <= 1);
    }

    void listsDifferByTheirEntries_data()
    {
        QTest::addColumn<QStringList>("left");
        QTest::addColumn<QStringList>("right");
        QTest::addColumn<double>("distance");
        QTest::newRow("another order is no difference")
            << QStringList{QStringLiteral("Ann"), QStringLiteral("Bo")}
            << QStringList{QStringLiteral("Bo"), QStringLiteral("Ann")} << 0.0;
        QTest::newRow("who names fewer does not contradict")
            << QStringList{QStringLiteral("Ann")} << QStringList{QStringLiteral("Bo"), QStringLiteral("Ann")}
            << 0.0;
        QTest::newRow("half of the names") << QStringList{QStringLiteral("Ann"), QStringLiteral("Cy")}
                                           << QStringList{QStringLiteral("Bo"), QStringLiteral("Ann")} << 0.5;
        QTest::newRow("one id is one person") << QStringList{QStringLiteral("Robert Lee/Q5")}
                                              << QStringList{QStringLiteral("Bob Lee/Q5")} << 0.0;
        QTest::newRow("two ids are two people")
            << QStringList{QStringLiteral("Bo Lee/Q5")} << QStringList{QStringLiteral("Bo Lee/Q6")} << 1.0;
        QTest::newRow("nobody is no difference")
            << QStringList{} << QStringList{QStringLiteral("Bob")} << 0.0;
    }
    void listsDifferByTheirEntries()
    {
        QCOMPARE(
            stitch::listDifference(links(fetched<QStringList>("left")), links(fetched<QStringList>("right")))
                .distance,
            fetched<double>("distance"));
    }

    void sentences_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("a number")
            << "runtime"
            << "Runtime: your own word first, then what two sources say alike, then Wikidata, "
               "Wikipedia, JustWatch, TMDB.";
        QTest::newRow("a date")
            << "release_date"
            << "Release date: your own word first, then what two sources say alike, then the more "
               "exact date, then Wikidata, Wikipedia, JustWatch, TMDB.";
        QTest::newRow("prose") << "plot"
                               << "Plot: your own word first, then Wikipedia, JustWatch, Wikidata, TMDB.";
        QTest::newRow("the cast")
            << "cast"
            << "Cast: your own word first, then the first full list with roles of Wikidata, "
               "JustWatch, Wikipedia, TMDB.";
        QTest::newRow("an id")
            << "imdb_id"
            << "IMDb id: your own word first, then what two sources say alike, then Wikidata, "
               "Wikipedia, JustWatch, TMDB.";
    }
    void sentences()
    {
        const stitch::RuleBook book(sources::descriptions());
        QCOMPARE(stitch::ruleSentence(book.rule(fetched<QString>("field")), sources::descriptions()),
                 fetched<QString>("sentence"));
    }

    void settlingPutsTheWinnerFirst()
    {
        const stitch::RuleBook book(sources::descriptions());
        const FieldRule rule = stitch::settledRule(book.rule(QStringLiteral("runtime")),
                                                   QStringLiteral("justwatch"), QStringLiteral("wikidata"));
        QCOMPARE(rule.sources.first(2),
                 QStringList({QStringLiteral("justwatch"), QStringLiteral("wikidata")}));
        QVERIFY(stitch::ruleSentence(rule, sources::descriptions())
                    .endsWith(QLatin1String(" Where JustWatch and Wikidata differ, JustWatch counts.")));
        const FieldRule turned =
            stitch::settledRule(rule, QStringLiteral("wikidata"), QStringLiteral("justwatch"));
        QCOMPARE(turned.settled.size(), 1);
        QCOMPARE(turned.sources.first(2),
                 QStringList({QStringLiteral("wikidata"), QStringLiteral("justwatch")}));
    }
};

QTEST_GUILESS_MAIN(RulesTest)
#include "tst_rules.moc"
