// Galleries and lists by the names people have for them.
#include "core/domain/gallerytitle.h"

#include <QTest>

using namespace moviedb;

class GalleryTitleTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isWhatAPersonCallsIt_data();
    void isWhatAPersonCallsIt();
    void aKnownNameIsNotGuessed_data();
    void aKnownNameIsNotGuessed();
};

void GalleryTitleTest::isWhatAPersonCallsIt_data()
{
    QTest::addColumn<QString>("gallery");
    QTest::addColumn<QString>("title");
    const auto row = [](const char *name, const char *gallery, const char *title) {
        QTest::newRow(name) << QString::fromUtf8(gallery) << QString::fromUtf8(title);
    };
    row("a provider", "provider:us/sample", "Sample (us)");
    row("a provider of several words", "provider:DE/hbo-max", "HBO Max (de)");
    row("a provider with initials behind a name", "provider:us/apple-tv-plus", "Apple TV Plus (us)");
    row("a provider without a country", "provider:/max", "Max");
    row("a provider's page", "https://www.justwatch.com/us/provider/hbo-max/movies?sort_by=title",
        "HBO Max (us)");
    row("a country's page", "https://www.justwatch.com/it/movies", "justwatch.com (it)");
    row("a page of something else", "https://films.example/list", "films.example");
    row("a saved page", "/home/anna/my films/max.html", "max.html");
    row("a list", "list:/home/anna/Filme für morgen.csv", "Filme für morgen.csv");
    row("a list without a folder", "list:films.csv", "films.csv");
    row("pasted titles", "list:-", "pasted titles");
    row("the sample", "sample", "sample");
    row("a folder", "/films/", "/films/");
    row("nothing", "", "");
}

void GalleryTitleTest::isWhatAPersonCallsIt()
{
    QFETCH(QString, gallery);
    QFETCH(QString, title);
    QCOMPARE(galleryTitle(gallery), title);
}

void GalleryTitleTest::aKnownNameIsNotGuessed_data()
{
    QTest::addColumn<QString>("gallery");
    QTest::addColumn<QString>("title");
    const auto row = [](const char *name, const char *gallery, const char *title) {
        QTest::newRow(name) << QString::fromUtf8(gallery) << QString::fromUtf8(title);
    };
    row("a provider", "provider:us/max", "HBO Max (us)");
    row("a provider's page", "https://www.justwatch.com/us/provider/max/movies", "HBO Max (us)");
    row("a country's page", "https://www.justwatch.com/it/movies", "justwatch.com (it)");
    row("a list", "list:films.csv", "films.csv");
}

void GalleryTitleTest::aKnownNameIsNotGuessed()
{
    QFETCH(QString, gallery);
    QTEST(galleryTitle(gallery, QStringLiteral("HBO Max")), "title");
}

QTEST_GUILESS_MAIN(GalleryTitleTest)
#include "tst_gallerytitle.moc"
