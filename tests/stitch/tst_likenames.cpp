// Names that may be one person or company, and names that are not.
#include "core/stitch/likenames.h"

#include <QSet>
#include <QTest>

using namespace moviedb::stitch;

class TestLikeNames : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void alike_data();
    void alike();
    void different_data();
    void different();
};

void TestLikeNames::alike_data()
{
    QTest::addColumn<NameKind>("kind");
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<QString>("words");
    QTest::addColumn<double>("least");
    const auto row = [](const char *what, NameKind kind, const char *one, const char *other,
                        const char *words, double least) {
        QTest::newRow(what) << kind << QString::fromUtf8(one) << QString::fromUtf8(other)
                            << QString::fromUtf8(words) << least;
    };
    const char *signs = "only capitals, accents or signs differ";
    row("one name", NameKind::Person, "Alda Hill", "Alda Hill", "the same name", 0.8);
    row("accents", NameKind::Person, "Zoë Brontë", "Zoe Bronte", signs, 0.9);
    row("a letter without an accent to take off", NameKind::Person, "Søren Łask", "Soren Lask", signs, 0.9);
    row("capitals", NameKind::Person, "Ann de Bont", "Ann De Bont", signs, 0.9);
    row("signs", NameKind::Person, "Jean-Luc O’Dell", "Jean Luc O'Dell", signs, 0.9);
    row("initials written together", NameKind::Person, "J.J. Abara", "JJ Abara", signs, 0.9);
    row("an initial", NameKind::Person, "J. Falk", "Johanna Falk", "written with initials", 0.7);
    row("two initials", NameKind::Person, "J. R. Falk", "Johanna Rut Falk", "written with initials", 0.7);
    row("a middle name left out", NameKind::Person, "Alda Mae Hill", "Alda Hill", "a middle name is left out",
        0.65);
    row("a middle initial left out", NameKind::Person, "Alda M. Hill", "Alda Hill",
        "a middle name is left out", 0.65);
    row("turned order", NameKind::Person, "Hill, Alda", "Alda Hill", "the same names in another order", 0.85);
    row("family name first", NameKind::Person, "Bong Jun-ho", "Jun-ho Bong",
        "the same names in another order", 0.85);
    row("one letter more", NameKind::Person, "Rian Jonson", "Rian Johnson", "one letter differs", 0.6);
    row("two letters that changed places", NameKind::Person, "Rain Johnson", "Rian Johnson",
        "one letter differs", 0.6);
    row("a legal form", NameKind::Company, "Blue Door Ltd.", "Blue Door", "only the legal form differs", 0.9);
    row("another legal form", NameKind::Company, "Blue Door, Inc.", "The Blue Door Co.",
        "only the legal form differs", 0.9);
    row("a legal form of letters", NameKind::Company, "Porta Blu S.p.A.", "Porta Blu",
        "only the legal form differs", 0.9);
    row("a company in capitals", NameKind::Company, "BLUE DOOR", "Blue Door", signs, 0.9);
    row("what it makes", NameKind::Company, "Blue Door Pictures", "Blue Door Films",
        "only what it makes is said differently", 0.5);
    row("a word", NameKind::Word, "Sci-Fi", "SciFi", signs, 0.9);
    row("a slip in a word", NameKind::Word, "Documentary", "Documentery", "one letter differs", 0.6);
}

void TestLikeNames::alike()
{
    QFETCH(NameKind, kind);
    QFETCH(QString, one);
    QFETCH(QString, other);
    QFETCH(QString, words);
    QFETCH(double, least);
    for (const auto &[left, right] : {std::pair(one, other), std::pair(other, one)}) {
        const NameLikeness found = nameLikeness(left, right, kind);
        QCOMPARE(found.words, words);
        QVERIFY2(found.likeness >= least && found.likeness <= 1, qPrintable(QString::number(found.likeness)));
    }
    // They are only compared where they have a key in common.
    const QStringList ours = likenessKeys(one, kind), theirs = likenessKeys(other, kind);
    QVERIFY2(
        QSet<QString>(ours.cbegin(), ours.cend()).intersects(QSet<QString>(theirs.cbegin(), theirs.cend())),
        qPrintable(ours.join(u' ') + QLatin1String(" // ") + theirs.join(u' ')));
}

void TestLikeNames::different_data()
{
    QTest::addColumn<NameKind>("kind");
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    const auto row = [](const char *what, NameKind kind, const char *one, const char *other) {
        QTest::newRow(what) << kind << QString::fromUtf8(one) << QString::fromUtf8(other);
    };
    row("other given names", NameKind::Person, "Alda Hill", "Bo Hill");
    row("other initials", NameKind::Person, "A. Hill", "B. Hill");
    row("an initial and a name left out", NameKind::Person, "A. Hill", "Alda Mae Hill");
    row("another family name", NameKind::Person, "Alda Hill", "Alda Reed");
    row("a family name alone", NameKind::Person, "Hill", "Alda Hill");
    row("a short word with another letter", NameKind::Person, "Ann Hill", "Ana Hill");
    row("two slips", NameKind::Person, "Rian Jonson", "Ryan Johnson");
    row("a number", NameKind::Company, "Studio 12", "Studio 13");
    row("another company", NameKind::Company, "Blue Door Pictures", "Red Door Pictures");
    row("nothing but signs", NameKind::Person, "***", "---");
    row("no name", NameKind::Person, "", "Alda Hill");
}

void TestLikeNames::different()
{
    QFETCH(NameKind, kind);
    QFETCH(QString, one);
    QFETCH(QString, other);
    QCOMPARE(nameLikeness(one, other, kind).likeness, 0.0);
    QCOMPARE(nameLikeness(other, one, kind).likeness, 0.0);
}

QTEST_GUILESS_MAIN(TestLikeNames)
#include "tst_likenames.moc"
