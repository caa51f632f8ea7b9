// Charts as shapes: steps and ticks, bars that stand where their values are, labels that do not touch, keys that walk from
// mark to mark, words that tell the figures, tables that a spreadsheet does not run.
#include "ui/charts/chartlayout.h"
#include "ui/charts/chartpainter.h"
#include "ui/charts/chartscale.h"
#include "ui/kit/theme.h"

#include <QFontMetricsF>
#include <QImage>
#include <QPainter>
#include <QTest>

using namespace moviedb;
using namespace moviedb::ui;

namespace {

ChartBar bar(const QString &name, double from, double to, qint64 films)
{
    ChartBar made{name};
    made.from = from;
    made.to = to;
    ChartPart part;
    part.count = films;
    made.parts = {part};
    return made;
}

ShownChart chartOf(ChartSubject subject, const QList<ChartBar> &bars)
{
    ShownChart chart;
    chart.data.subject = subject;
    chart.data.bars = bars;
    for (const ChartBar &one : bars)
        chart.data.films += one.count();
    chart.data.counted = chart.data.films;
    return chart;
}

ShownChart years(int first, int last)
{
    QList<ChartBar> bars;
    for (int year = first; year <= last; ++year)
        bars << bar(QString::number(year), year, year + 1, 1 + (year * 37) % 90);
    return chartOf(ChartSubject::Years, bars);
}

ShownChart runtimes()
{
    ChartBar low = bar({}, 55, 60, 3);
    low.openBelow = true;
    ChartBar high = bar({}, 180, 185, 2);
    high.openAbove = true;
    QList<ChartBar> bars{low};
    for (int minutes = 60; minutes < 180; minutes += 5)
        bars << bar({}, minutes, minutes + 5, minutes);
    return chartOf(ChartSubject::Runtimes, bars << high);
}

ShownChart genres(int count)
{
    QList<ChartBar> bars;
    for (int genre = 0; genre < count; ++genre)
        bars << bar(QStringLiteral("Genre number %1").arg(genre), 0, 0, 1000 / (genre + 1));
    return chartOf(ChartSubject::Genres, bars);
}

ShownChart completeness()
{
    QList<ChartBar> bars;
    for (const char *name : {"title", "runtime", "box_office"}) {
        ChartBar one{QLatin1String(name)};
        one.parts = {{ChartPart::Kind::FromSource, QStringLiteral("wikidata"), 50},
                     {ChartPart::Kind::FromSource, QStringLiteral("justwatch"), 30},
                     {ChartPart::Kind::WithoutReceipt, {}, 10},
                     {ChartPart::Kind::Missing, {}, 10}};
        bars << one;
    }
    ShownChart chart = chartOf(ChartSubject::Completeness, bars);
    chart.data.films = chart.data.counted = 100;
    return chart;
}

ShownChart money()
{
    ShownChart chart;
    chart.data.subject = ChartSubject::Money;
    chart.data.dots = {{QStringLiteral("Small"), 1, 20000, 500},
                       {{}, 12, 1e6, 2e6, 1e6, 2e6},
                       {QStringLiteral("Large"), 1, 2e8, 9e8, 2.2e8, 8.9e8}};
    chart.data.films = chart.data.counted = 14;
    return chart;
}

} // namespace

class ChartLayoutTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(theme::Mode::Light); }
    void steps_data();
    void steps();
    void moneyIsShort_data();
    void moneyIsShort();
    void fits_data();
    void fits();
    void barsStandWhereTheirValuesAre();
    void rowsAreAsLongAsTheirCounts();
    void partsFollowEachOther();
    void dotsStandByTheirRatio();
    void manyDotsLieSideBySide();
    void nothingSaysWhy_data();
    void nothingSaysWhy();
    void keysWalk_data();
    void keysWalk();
    void tips_data();
    void tips();
    void tables_data();
    void tables();
    void pictures();
    void anyDeviceShowsTheSame();
};

void ChartLayoutTest::steps_data()
{
    QTest::addColumn<double>("span");
    QTest::addColumn<int>("most");
    QTest::addColumn<double>("step");
    QTest::newRow("hundreds") << 1000.0 << 5 << 200.0;
    QTest::newRow("exactly as many") << 50.0 << 5 << 10.0;
    QTest::newRow("one more") << 51.0 << 5 << 20.0;
    QTest::newRow("parts") << 1.0 << 4 << 0.5;
    QTest::newRow("nothing") << 0.0 << 4 << 1.0;
    QTest::newRow("millions") << 1e6 << 4 << 500000.0;
}

void ChartLayoutTest::steps()
{
    QFETCH(double, span);
    QFETCH(int, most);
    QTEST(chartStep(span, most), "step");
    const double step = chartStep(span, most);
    const QList<double> ticks = chartTicks(0, span, step);
    QVERIFY(ticks.size() <= most + 1);
    QCOMPARE(ticks.first(), 0.0);
}

void ChartLayoutTest::moneyIsShort_data()
{
    QTest::addColumn<double>("dollars");
    QTest::addColumn<QString>("text");
    QTest::newRow("one") << 1.0 << QStringLiteral("$1");
    QTest::newRow("thousands") << 25000.0 << QStringLiteral("$25 K");
    QTest::newRow("millions") << 1.25e6 << QStringLiteral("$1.25 M");
    QTest::newRow("nearly a million") << 999999.0 << QStringLiteral("$1 M");
    QTest::newRow("billions") << 2e9 << QStringLiteral("$2 B");
}

void ChartLayoutTest::moneyIsShort()
{
    QFETCH(double, dollars);
    QTEST(shortMoney(dollars), "text");
}

void ChartLayoutTest::fits_data()
{
    QTest::addColumn<ShownChart>("chart");
    QTest::addColumn<double>("width");
    for (const double width : {280.0, 460.0, 1100.0}) {
        const auto row = [&](const char *name, const ShownChart &chart) {
            QTest::addRow("%s, %d wide", name, int(width)) << chart << width;
        };
        row("a hundred years", years(1920, 2024));
        row("one year", years(1999, 1999));
        row("decades", chartOf(ChartSubject::Decades, {bar(QStringLiteral("1920s"), 1920, 1930, 2),
                                                       bar(QStringLiteral("2010s"), 2010, 2020, 1234567)}));
        row("runtimes", runtimes());
        row("one runtime", chartOf(ChartSubject::Runtimes, {bar({}, 90, 91, 1)}));
        row("one rating", chartOf(ChartSubject::Ratings, {bar({}, 7, 7.5, 1)}));
        row("genres", genres(20));
        row("completeness", completeness());
        row("money", money());
    }
}

// Everything lies within the chart, every bar can be hit, and labels of one line do not touch each other.
void ChartLayoutTest::fits()
{
    QFETCH(ShownChart, chart);
    QFETCH(double, width);
    const ChartFonts fonts = chartFonts();
    const QSizeF size(width, chartHeight(chart, fonts));
    const ChartShapes shapes = layOutChart(chart, fonts, size);
    const QRectF room = QRectF(QPointF(), size).adjusted(-1, -1, 1, 1);
    QVERIFY(!shapes.marks.isEmpty());
    for (const ChartMark &mark : shapes.marks) {
        QVERIFY2(room.contains(mark.shape), qPrintable(mark.story));
        QVERIFY(mark.shape.width() > 0 && mark.shape.height() > 0);
        QVERIFY2(mark.target.adjusted(-0.01, -0.01, 0.01, 0.01).contains(mark.shape.center()),
                 qPrintable(mark.story));
        QVERIFY(!mark.story.isEmpty());
    }
    const QFontMetricsF metrics(fonts.caption);
    for (int left = 0; left < int(shapes.texts.size()); ++left) {
        const ChartText &text = shapes.texts.at(left);
        QVERIFY2(text.box.top() >= -1 && text.box.bottom() <= size.height() + 1, qPrintable(text.text));
        for (int right = left + 1; right < int(shapes.texts.size()); ++right) {
            const ChartText &other = shapes.texts.at(right);
            if (text.look == ChartText::Look::Label && other.look == ChartText::Look::Label &&
                text.box.top() == other.box.top()) {
                QVERIFY2(text.text != other.text, qPrintable(text.text));
                QVERIFY2(!text.box.adjusted(1, 0, -1, 0).intersects(other.box.adjusted(1, 0, -1, 0)),
                         qPrintable(text.text + QLatin1Char('|') + other.text));
            }
        }
    }
    for (int mark = 0; mark < int(shapes.marks.size()); ++mark)
        if (!shapes.marks.at(mark).dot && shapes.marks.at(mark).part == 0)
            QCOMPARE(shapes.markAt(shapes.marks.at(mark).shape.center()), mark);
    QCOMPARE(shapes.markAt({-5, -5}), -1);
}

void ChartLayoutTest::barsStandWhereTheirValuesAre()
{
    const ShownChart chart = chartOf(ChartSubject::Years, {bar(QStringLiteral("1990"), 1990, 1991, 10),
                                                           bar(QStringLiteral("1991"), 1991, 1992, 20),
                                                           bar(QStringLiteral("1999"), 1999, 2000, 5)});
    const ChartShapes shapes = layOutChart(chart, chartFonts(), {500, 240});
    QCOMPARE(shapes.marks.size(), 3);
    const double year = shapes.marks[1].shape.center().x() - shapes.marks[0].shape.center().x();
    const double eight = shapes.marks[2].shape.center().x() - shapes.marks[1].shape.center().x();
    QVERIFY(std::abs(eight - 8 * year) < 0.01);
    QVERIFY(std::abs(shapes.marks[1].shape.height() - 2 * shapes.marks[0].shape.height()) < 1);
    QCOMPARE(shapes.marks[0].shape.bottom(), shapes.marks[2].shape.bottom());
}

void ChartLayoutTest::rowsAreAsLongAsTheirCounts()
{
    const ChartShapes shapes = layOutChart(genres(2), chartFonts(), {500, 240}); // 1,000 and 500
    QCOMPARE(shapes.marks.size(), 2);
    QVERIFY(std::abs(shapes.marks[0].shape.width() - 2 * shapes.marks[1].shape.width()) < 2);
    QCOMPARE(shapes.marks[0].shape.left(), shapes.marks[1].shape.left());
}

void ChartLayoutTest::partsFollowEachOther()
{
    const ChartShapes shapes = layOutChart(completeness(), chartFonts(), {700, 240});
    QCOMPARE(shapes.marks.size(), 12);
    QSet<int> inks;
    for (int part = 1; part < 4; ++part) {
        QVERIFY(shapes.marks[part].shape.left() >= shapes.marks[part - 1].shape.right());
        QCOMPARE(shapes.marks[part].shape.top(), shapes.marks[0].shape.top());
    }
    for (int part = 0; part < 4; ++part) {
        inks.insert(int(shapes.marks[part].ink));
        QCOMPARE(shapes.marks[part].ink, shapes.marks[part + 4].ink);
    }
    QCOMPARE(inks.size(), 4);
    QCOMPARE(shapes.legend.size(), 4);
}

void ChartLayoutTest::dotsStandByTheirRatio()
{
    const ChartShapes shapes = layOutChart(money(), chartFonts(), {500, 300});
    QCOMPARE(shapes.marks.size(), 3);
    QVERIFY(shapes.marks[0].shape.center().x() < shapes.marks[1].shape.center().x());
    QVERIFY(shapes.marks[0].shape.center().y() > shapes.marks[1].shape.center().y());
    QVERIFY(shapes.marks[1].shape.width() > shapes.marks[0].shape.width()); // twelve films
    QCOMPARE(std::count_if(shapes.lines.cbegin(), shapes.lines.cend(),
                           [](const ChartLine &line) { return line.dashed; }),
             1);
}

// Thousands of dots are told apart: none hides another, and each is hit where it is.
void ChartLayoutTest::manyDotsLieSideBySide()
{
    ShownChart chart = money();
    chart.data.dots.clear();
    for (int across = 0; across < 40; ++across)
        for (int up = 0; up < 40; ++up) {
            ChartDot dot;
            dot.films = 1 + across * up;
            dot.stepX = 1e4 * std::pow(10, (across + 0.5) / 10);
            dot.stepY = 1e4 * std::pow(10, (up + 0.5) / 10);
            dot.x = dot.stepX * (dot.films == 1 ? 1.1 : 1); // one film is anywhere in its step
            dot.y = dot.stepY;
            chart.data.dots << dot;
        }
    const ChartShapes shapes = layOutChart(chart, chartFonts(), {900, 300});
    QCOMPARE(shapes.marks.size(), 1600);
    for (int mark = 0; mark + 1 < int(shapes.marks.size()); ++mark) {
        QVERIFY(!shapes.marks.at(mark).shape.intersects(shapes.marks.at(mark + 1).shape));
        QCOMPARE(shapes.markAt(shapes.marks.at(mark).shape.center()), mark);
    }
    QVERIFY(shapes.marks.last().weight > shapes.marks.first().weight);
    QCOMPARE(shapes.marks.last().weight, 1.0);
    QCOMPARE(shapes.neighbour(0, Qt::Key_Right), 40);
    QCOMPARE(shapes.neighbour(0, Qt::Key_Up), 1);
}

void ChartLayoutTest::nothingSaysWhy_data()
{
    QTest::addColumn<int>("subject");
    for (int subject = 0; subject <= int(ChartSubject::Agreement); ++subject)
        QTest::newRow(qPrintable(chartTitle(ChartSubject(subject)))) << subject;
}

void ChartLayoutTest::nothingSaysWhy()
{
    QFETCH(int, subject);
    const ShownChart chart = chartOf(ChartSubject(subject), {});
    const ChartShapes shapes = layOutChart(chart, chartFonts(), {400, 200});
    QVERIFY(shapes.marks.isEmpty());
    QCOMPARE(shapes.neighbour(-1, Qt::Key_Right), -1);
    QCOMPARE(shapes.texts.last().text, chartEmptyText(chart.data));
    QVERIFY(!chartEmptyText(chart.data).isEmpty());
}

void ChartLayoutTest::keysWalk_data()
{
    QTest::addColumn<ShownChart>("chart");
    QTest::addColumn<QList<int>>("keys");
    QTest::addColumn<int>("mark");
    QTest::newRow("to the first") << years(1990, 1999) << QList<int>{Qt::Key_Left} << 0;
    QTest::newRow("along the years") << years(1990, 1999)
                                     << QList<int>{Qt::Key_Home, Qt::Key_Right, Qt::Key_Right} << 2;
    QTest::newRow("not beyond the end")
        << years(1990, 1991) << QList<int>{Qt::Key_End, Qt::Key_Right, Qt::Key_Right} << 1;
    QTest::newRow("down the genres") << genres(5) << QList<int>{Qt::Key_Home, Qt::Key_Down, Qt::Key_Down}
                                     << 2;
    QTest::newRow("along the parts") << completeness() << QList<int>{Qt::Key_Home, Qt::Key_Right} << 1;
    QTest::newRow("to the part below")
        << completeness() << QList<int>{Qt::Key_Home, Qt::Key_Right, Qt::Key_Down} << 5;
    QTest::newRow("up again") << completeness() << QList<int>{Qt::Key_End, Qt::Key_Up} << 7;
    QTest::newRow("from dot to dot") << money() << QList<int>{Qt::Key_Home, Qt::Key_Right} << 1;
    QTest::newRow("dots upwards") << money() << QList<int>{Qt::Key_Home, Qt::Key_Up, Qt::Key_Up} << 2;
}

void ChartLayoutTest::keysWalk()
{
    QFETCH(ShownChart, chart);
    QFETCH(QList<int>, keys);
    const ChartShapes shapes = layOutChart(chart, chartFonts(), {600, chartHeight(chart, chartFonts())});
    int mark = -1;
    for (const int key : keys)
        mark = shapes.neighbour(mark, key);
    QTEST(mark, "mark");
}

void ChartLayoutTest::tips_data()
{
    QTest::addColumn<ShownChart>("chart");
    QTest::addColumn<int>("mark");
    QTest::addColumn<QString>("story");
    QTest::newRow("one film") << chartOf(ChartSubject::Years, {bar(QStringLiteral("1996"), 1996, 1997, 1)})
                              << 0 << QStringLiteral("1996: 1 film");
    QTest::newRow("decade") << chartOf(ChartSubject::Decades,
                                       {bar(QStringLiteral("1990s"), 1990, 2000, 1204)})
                            << 0 << QStringLiteral("1990s: 1,204 films");
    QTest::newRow("runtimes") << runtimes() << 1 << QStringLiteral("60 to 64 minutes: 60 films");
    QTest::newRow("short") << runtimes() << 0 << QStringLiteral("under 60 minutes: 3 films");
    QTest::newRow("long") << runtimes() << 25 << QStringLiteral("180 minutes and more: 2 films");
    QTest::newRow("ratings") << chartOf(ChartSubject::Ratings, {bar({}, 7, 7.5, 3)}) << 0
                             << QStringLiteral("7.0 to 7.4: 3 films");
    QTest::newRow("best rating") << chartOf(ChartSubject::Ratings, {bar({}, 9.5, 10, 3)}) << 0
                                 << QStringLiteral("9.5 to 10.0: 3 films");
    QTest::newRow("source") << completeness() << 1 << QStringLiteral("Title: 30 films from JustWatch (30 %)");
    QTest::newRow("missing") << completeness() << 7
                             << QStringLiteral("Runtime: 10 films without a value (10 %)");
    QTest::newRow("a film") << money() << 2
                            << QStringLiteral("Large: budget $200,000,000, box office $900,000,000");
    QTest::newRow("films") << money() << 1
                           << QStringLiteral("12 films, around: budget $1,000,000, box office $2,000,000");
}

void ChartLayoutTest::tips()
{
    QFETCH(ShownChart, chart);
    QFETCH(int, mark);
    const ChartShapes shapes = layOutChart(chart, chartFonts(), {600, 300});
    QTEST(shapes.marks.value(mark).story, "story");
}

void ChartLayoutTest::tables_data()
{
    QTest::addColumn<ShownChart>("chart");
    QTest::addColumn<QByteArray>("csv");
    QTest::newRow("bars") << chartOf(ChartSubject::Years, {bar(QStringLiteral("1996"), 1996, 1997, 7)})
                          << QByteArray("name,films\r\n1996,7\r\n");
    QTest::newRow("what a spreadsheet would run, and a comma")
        << chartOf(ChartSubject::Genres,
                   {bar(QStringLiteral("=1+1"), 0, 0, 2), bar(QStringLiteral("Sea, \"old\""), 0, 0, 1)})
        << QByteArray("name,films\r\n'=1+1,2\r\n\"Sea, \"\"old\"\"\",1\r\n");
    ShownChart parts = chartOf(ChartSubject::Agreement, {});
    ChartBar pair{QStringLiteral("wikidata"), QStringLiteral("wikipedia")};
    pair.parts = {{ChartPart::Kind::Alike, {}, 9}, {ChartPart::Kind::Different, {}, 1}};
    parts.data.bars = {pair};
    QTest::newRow("parts") << parts
                           << QByteArray("name,part,facts\r\nWikidata and Wikipedia,alike,9\r\n"
                                         "Wikidata and Wikipedia,different,1\r\n");
    QTest::newRow("dots") << money()
                          << QByteArray("title,films,budget,box_office\r\nSmall,1,20000,500\r\n"
                                        ",12,1000000,2000000\r\nLarge,1,200000000,900000000\r\n");
}

void ChartLayoutTest::tables()
{
    QFETCH(ShownChart, chart);
    QTEST(chartCsv(chart), "csv");
}

void ChartLayoutTest::pictures()
{
    const ChartFonts fonts = chartFonts();
    const ChartShapes shapes = layOutChart(runtimes(), fonts, {500, 240});
    const QByteArray svg = chartSvg(shapes, fonts, theme::lightPalette());
    QVERIFY(svg.contains("<svg") && svg.contains("Runtimes"));
    for (const QPalette &palette : {theme::lightPalette(), theme::darkPalette()}) {
        const QImage png = QImage::fromData(chartPng(shapes, fonts, palette, 2));
        QCOMPARE(png.size(), QSize(1000, 480));
        QCOMPARE(png.pixelColor(2, 470), palette.color(QPalette::Window));
        const QPointF bar = shapes.marks.at(13).shape.center() * 2;
        QCOMPARE(png.pixelColor(bar.toPoint()), theme::accent(palette));
    }
    const QByteArray pdf =
        chartsPdf({runtimes(), genres(20), completeness(), money()}, fonts, QStringLiteral("Charts"));
    QVERIFY(pdf.startsWith("%PDF"));
    QVERIFY(pdf.count("/Type /Page\n") >= 2);
}

// Paper has more dots than a screen; the letters stay as large as the bars want them.
void ChartLayoutTest::anyDeviceShowsTheSame()
{
    const ChartFonts fonts = chartFonts();
    const ChartShapes shapes = layOutChart(genres(5), fonts, {400, 200});
    QList<QImage> images;
    for (const int dotsPerMeter : {3780, 47244}) { // 96 and 1200 an inch
        QImage image(800, 400, QImage::Format_RGB32);
        image.setDotsPerMeterX(dotsPerMeter);
        image.setDotsPerMeterY(dotsPerMeter);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.scale(2, 2);
        paintChart(&painter, shapes, fonts, theme::lightPalette());
        painter.end();
        image.setDotsPerMeterX(3780);
        image.setDotsPerMeterY(3780);
        images << image;
    }
    QCOMPARE(images.first(), images.last());
}

QTEST_MAIN(ChartLayoutTest)
#include "tst_chartlayout.moc"
