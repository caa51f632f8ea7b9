#include "matchsupport.h"

#include "core/base/jsonread.h"

#include <QFile>

using namespace moviedb;

namespace {

struct GalleryRow
{
    GalleryEntry entry;
    QString right;
    QList<Candidate> candidates;
};

QList<GalleryRow> galleryRows()
{
    QList<GalleryRow> rows;
    QFile file(QStringLiteral(TEST_DATA_DIR "/gallery40.txt"));
    if (!file.open(QIODevice::ReadOnly))
        return rows;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const QStringList fields = line.split(QStringLiteral(" | "));
        if (line.startsWith(u'#') || fields.size() != 3)
            continue;
        GalleryRow row;
        row.entry.title = fields.at(0);
        row.entry.year = fields.at(1).toInt();
        for (const QString &text : fields.at(2).split(QStringLiteral(" ; "))) {
            const qsizetype equals = text.indexOf(QStringLiteral(" = "));
            Candidate candidate;
            candidate.key = text.left(equals).trimmed().replace(QStringLiteral("%26"), QStringLiteral("&"));
            candidate.title = QString(candidate.key).replace(u'_', u' ');
            candidate.description = text.mid(equals + 3).trimmed();
            row.candidates.append(candidate);
        }
        row.right = row.candidates.first().key;
        rows.append(row);
    }
    return rows;
}

} // namespace

class TestGallery40 : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void allForty() { QCOMPARE(galleryRows().size(), 40); }

    void rightPage_data()
    {
        QTest::addColumn<int>("index");
        const QList<GalleryRow> rows = galleryRows();
        for (int i = 0; i < rows.size(); ++i)
            QTest::newRow(qPrintable(rows.at(i).entry.title)) << i;
    }

    void rightPage()
    {
        QFETCH(int, index);
        const GalleryRow row = galleryRows().at(index);
        for (bool reversed : {false, true}) {
            QList<Candidate> candidates = row.candidates;
            if (reversed)
                std::reverse(candidates.begin(), candidates.end());
            const MatchResult result = matched(row.entry, candidates);
            QVERIFY(result.decision != Decision::None);
            QCOMPARE(bestKey(result), row.right);
        }
    }

    void neverWrongWithoutYear_data()
    {
        QTest::addColumn<bool>("withoutRightPage");
        QTest::newRow("all candidates") << false;
        QTest::newRow("right page missing") << true;
    }

    void neverWrongWithoutYear()
    {
        QFETCH(bool, withoutRightPage);
        for (GalleryRow row : galleryRows()) {
            row.entry.year.reset();
            if (withoutRightPage)
                row.candidates.removeFirst();
            const MatchResult result = matched(row.entry, row.candidates);
            if (result.decision == Decision::Accept)
                QVERIFY2(!withoutRightPage && bestKey(result) == row.right, qPrintable(row.entry.title));
        }
    }

    void neverWrongWithoutThePage()
    {
        for (GalleryRow row : galleryRows()) {
            row.candidates.removeFirst();
            QVERIFY2(matched(row.entry, row.candidates).decision != Decision::Accept,
                     qPrintable(row.entry.title));
        }
    }

    void mostNeedNobody()
    {
        int accepted = 0;
        for (const GalleryRow &row : galleryRows())
            accepted += matched(row.entry, row.candidates).decision == Decision::Accept ? 1 : 0;
        QVERIFY2(accepted >= 38, qPrintable(QString::number(accepted)));
    }

    // The recording belongs to others and is only read: are these its titles?
    void titlesAreTheRecordedOnes()
    {
        const QString shared =
            qEnvironmentVariable("MOVIEDB_SHARED", QStringLiteral(MOVIEDB_SOURCE_DIR "/../shared"));
        QFile file(shared +
                   words("/upstream/justwatch/gallery.us-max-movies.2024-07.titles-and-wiki-match.json"));
        if (!file.open(QIODevice::ReadOnly))
            QSKIP("the recorded gallery is not on this machine");
        const Result<Json> recorded = parseJson(file.readAll());
        QVERIFY(recorded.ok());
        const JsonPlace list(*recorded);
        QStringList titles;
        for (const GalleryRow &row : galleryRows())
            titles.append(row.entry.title);
        QCOMPARE(list.size(), titles.size());
        for (qsizetype i = 0; i < list.size(); ++i)
            QVERIFY2(titles.contains(list.at(i)["title"].text()), qPrintable(list.at(i)["title"].text()));
    }
};

QTEST_GUILESS_MAIN(TestGallery40)
#include "tst_gallery40.moc"
