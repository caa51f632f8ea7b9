// The names that the page of a film may have.
#include "core/match/decide/likelypages.h"

#include <QTest>

using namespace moviedb;

class TestLikelyPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void names_data();
    void names();
    void withoutAYearThereIsNone();
};

void TestLikelyPages::names_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("original");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QStringList>("keys");
    const auto row = [](const char *name, const char *title, const char *original, const char *language,
                        const char *keys) {
        QTest::newRow(name) << QString::fromUtf8(title) << QString::fromUtf8(original)
                            << QString::fromUtf8(language)
                            << QString::fromUtf8(keys).split(u'|', Qt::SkipEmptyParts);
    };
    const char *kite =
        "The_Kite|The_Kite_(film)|The_Kite_(1962_film)|The_Kite_(1961_film)|The_Kite_(1963_film)";
    row("the title, and what is put behind it", "The Kite", "", "en", kite);
    row("an original title that is the same adds nothing", "The Kite", "The Kite", "en", kite);
    row("an original title of its own", "The Kite", "Der Drachen", "en",
        "The_Kite|The_Kite_(film)|The_Kite_(1962_film)|The_Kite_(1961_film)|The_Kite_(1963_film)|Der_Drachen|"
        "Der_Drachen_(film)|Der_Drachen_(1962_film)|Der_Drachen_(1961_film)|Der_Drachen_(1963_film)");
    row("another Wikipedia names films otherwise", "The Kite", "Der Drachen", "de", "The_Kite|Der_Drachen");
    row("signs and spaces as pages have them", " The  Kite\xE2\x80\x99s Tail ", "", "de", "The_Kite's_Tail");
    row("a first letter that is small", "kite", "", "de", "Kite");
    row("nothing but spaces", "  ", "", "en", "");
}

void TestLikelyPages::names()
{
    QFETCH(QString, title);
    QFETCH(QString, original);
    QFETCH(QString, language);
    GalleryEntry entry;
    entry.title = title;
    entry.originalTitle = original;
    entry.year = 1962;
    QTEST(match::likelyPages(entry, language), "keys");
}

void TestLikelyPages::withoutAYearThereIsNone()
{
    GalleryEntry entry;
    entry.title = QStringLiteral("The Kite");
    QCOMPARE(match::likelyPages(entry, QStringLiteral("en")), QStringList());
}

QTEST_GUILESS_MAIN(TestLikelyPages)
#include "tst_likelypages.moc"
