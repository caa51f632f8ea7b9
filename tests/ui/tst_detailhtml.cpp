// What the detail pane draws of a film: text from outside stays text, and sections keep their distance.
#include "ui/detail/detailhtml.h"

#include <QAbstractTextDocumentLayout>
#include <QTest>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

using namespace moviedb;
using namespace moviedb::ui;

namespace {

MovieDocument film()
{
    MovieDocument document;
    document.columns = {{QStringLiteral("title"), QStringLiteral("Salt <b>Road</b>")},
                        {QStringLiteral("release_date"), QStringLiteral("1981-07-03")},
                        {QStringLiteral("runtime"), 113},
                        {QStringLiteral("rating"), 5.14}};
    RatingFact counted;
    counted.source = QStringLiteral("IMDb");
    counted.score = 5.1;
    counted.votes = 5386;
    RatingFact uncounted;
    uncounted.source = QStringLiteral("TMDB");
    uncounted.score = 4.9;
    document.ratings = {counted, uncounted};
    LinkedRow actor;
    actor.columns = {{QStringLiteral("name"), QStringLiteral("Ben Lowry")}};
    document.lists.insert(QStringLiteral("cast"), {actor});
    OfferFact offer;
    offer.provider = QStringLiteral("Lantern");
    offer.monetization = QStringLiteral("RENT");
    offer.url = QStringLiteral("javascript:alert(1)");
    document.offers = {offer};
    return document;
}

} // namespace

class TestDetailHtml : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_document.setHtml(DetailText().film(film())); }
    void textFromOutsideStaysText()
    {
        const QString text = m_document.toPlainText();
        QVERIFY2(text.contains(QStringLiteral("Salt <b>Road</b>")), qPrintable(text));
        QVERIFY(!m_document.toHtml().contains(QStringLiteral("javascript:"))); // only web addresses are links
    }
    void factsStayTogether()
    {
        // QTextDocument::toPlainText() makes ordinary spaces of those that do not break.
        const QString raw = m_document.toRawText();
        QVERIFY2(raw.contains(QStringLiteral("1981 · 1 h 53 min · ★\u00A05.1")), qPrintable(raw));
    }
    void headingsKeepTheirDistance_data()
    {
        QTest::addColumn<QString>("heading");
        QTest::newRow("after a part without a name") << QStringLiteral("Ratings");
        QTest::newRow("after a rating without votes") << QStringLiteral("Where to watch");
    }
    void headingsKeepTheirDistance()
    {
        QFETCH(QString, heading);
        const QTextCursor found = m_document.find(heading);
        QVERIFY(!found.isNull());
        const auto *layout = m_document.documentLayout();
        const double above = layout->blockBoundingRect(found.block().previous()).bottom();
        QVERIFY(layout->blockBoundingRect(found.block()).top() - above >= 20);
    }

private:
    QTextDocument m_document;
};

QTEST_MAIN(TestDetailHtml)
#include "tst_detailhtml.moc"
