// The diagram of a schema: no box lies on another, no line runs through a box or along another one, every reference is
// drawn, and the same tables always give the same picture.
#include "core/store/migrate/migrator.h"
#include "core/store/schema/reflection.h"
#include "ui/schema/diagrampainter.h"

#include <QGuiApplication>
#include <QImage>
#include <QRandomGenerator>
#include <QTest>
#include <QXmlStreamReader>

using namespace moviedb;
using namespace moviedb::ui;

Q_DECLARE_METATYPE(moviedb::ui::DiagramInput)

namespace {

DiagramInput boxes(const QList<int> &rows, const QList<DiagramLine> &lines, int groups = 1)
{
    DiagramInput input;
    for (int index = 0; index < rows.size(); ++index)
        input.boxes << DiagramBox{rows.at(index), 150.0 + 10 * (index % 7), index % groups};
    input.lines = lines;
    return input;
}

// Tables with references to earlier and later ones and to themselves; the same for the same seed.
DiagramInput invented(quint32 seed, int count, int groups)
{
    QRandomGenerator random(seed);
    QList<int> rows;
    for (int index = 0; index < count; ++index)
        rows << random.bounded(1, 41);
    QList<DiagramLine> lines;
    for (int index = 0; index < count; ++index)
        for (int row = 0; row < rows.at(index) && row < 6; ++row)
            if (random.bounded(3) == 0) {
                const int target = random.bounded(count);
                lines << DiagramLine{index, row, target,
                                     random.bounded(4) == 0 ? random.bounded(rows.at(target)) : 0};
            }
    return boxes(rows, lines, groups);
}

DiagramInput ourSchema()
{
    store::ConnectionOptions options;
    options.url.path = QStringLiteral(":memory:");
    const auto connection = store::Connection::open(options);
    const auto files = store::loadMigrations();
    if (!connection || !files || !store::migrate(**connection, *files).ok())
        return {};
    const auto schema = store::reflect(**connection);
    if (!schema)
        return {};
    const SchemaDiagram diagram = diagramOf(*schema, QGuiApplication::font());
    DiagramInput input;
    for (const TableInfo &table : diagram.tables)
        input.boxes << DiagramBox{int(table.columns.size()), 200, int(tableGroup(table))};
    for (const SchemaLine &line : diagram.lines) {
        const TableInfo &from = diagram.tables.at(line.table);
        const TableInfo &to = diagram.tables.at(line.target);
        input.lines << DiagramLine{
            line.table, int(from.columns.indexOf(*from.column(line.key.columns.first()))), line.target,
            int(to.columns.indexOf(*to.column(line.key.targets.first())))};
    }
    return input;
}

QString pointText(const QPointF &point)
{
    return QStringLiteral("(%1, %2)").arg(point.x()).arg(point.y());
}

// Where two upright or two level segments lie on each other.
bool shareWay(const QPointF &a, const QPointF &b, const QPointF &c, const QPointF &d)
{
    const auto overlap = [](double one, double two, double three, double four) {
        return std::min(std::max(one, two), std::max(three, four)) -
                   std::max(std::min(one, two), std::min(three, four)) >
               0.5;
    };
    const bool upright = a.x() == b.x() && c.x() == d.x() && a.x() == c.x();
    const bool level = a.y() == b.y() && c.y() == d.y() && a.y() == c.y();
    return (upright && overlap(a.y(), b.y(), c.y(), d.y())) || (level && overlap(a.x(), b.x(), c.x(), d.x()));
}

} // namespace

namespace moviedb {
static bool operator==(const ColumnInfo &left, const ColumnInfo &right)
{
    return left.name == right.name;
}
} // namespace moviedb

class DiagramLayoutTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void layouts_data();
    void layouts();
    void whatIsNotThereIsNotDrawn();
    void isWiderThanHigh();
    void groupsStandApart();
    void pictures();

private:
    static void checkBoxes(const DiagramInput &input, const DiagramLayout &layout);
    static void checkLines(const DiagramInput &input, const DiagramLayout &layout);
    static void checkWays(const DiagramInput &input, const DiagramLayout &layout);
};

void DiagramLayoutTest::layouts_data()
{
    QTest::addColumn<DiagramInput>("input");
    QTest::newRow("no tables") << DiagramInput();
    QTest::newRow("one table") << boxes({5}, {});
    QTest::newRow("a table without columns") << boxes({0, 3}, {});
    QTest::newRow("a table that refers to itself") << boxes({5}, {{0, 3, 0, 0}});
    QTest::newRow("two that refer to each other") << boxes({5, 7}, {{0, 3, 1, 0}, {1, 2, 0, 0}});
    QTest::newRow("a ring of five") << boxes(
        {5, 7, 3, 9, 4}, {{0, 3, 1, 0}, {1, 2, 2, 0}, {2, 1, 3, 0}, {3, 1, 4, 0}, {4, 1, 0, 0}});
    QTest::newRow("all refer to one")
        << boxes({5, 7, 3, 9, 4, 30},
                 {{0, 3, 5, 0}, {1, 2, 5, 0}, {2, 1, 5, 0}, {3, 1, 5, 0}, {4, 1, 5, 0}, {5, 29, 5, 0}});
    QTest::newRow("one refers to all, twice") << boxes(
        {5, 7, 3, 9, 4, 30},
        {{5, 3, 0, 0}, {5, 2, 0, 0}, {5, 4, 1, 0}, {5, 5, 1, 0}, {5, 6, 2, 0}, {5, 7, 3, 0}, {5, 8, 4, 0}});
    QTest::newRow("no references at all") << boxes({5, 7, 3, 9, 4, 30, 1, 2, 6, 6, 6}, {}, 3);
    QTest::newRow("our schema") << ourSchema();
    for (quint32 seed = 1; seed <= 20; ++seed)
        QTest::addRow("100 invented tables, seed %u", seed) << invented(seed, 100, 1 + int(seed % 5));
    for (quint32 seed = 1; seed <= 20; ++seed)
        QTest::addRow("12 invented tables, seed %u", seed) << invented(seed, 12, 1 + int(seed % 5));
}

void DiagramLayoutTest::layouts()
{
    QFETCH(DiagramInput, input);
    const DiagramLayout layout = layOutDiagram(input);
    if (qstrcmp(QTest::currentDataTag(), "our schema") == 0)
        QVERIFY(input.boxes.size() > 30 && input.lines.size() > 35);
    checkBoxes(input, layout);
    checkLines(input, layout);
    checkWays(input, layout);
    const DiagramLayout again = layOutDiagram(input);
    QCOMPARE(again.boxes, layout.boxes);
    QCOMPARE(again.lines, layout.lines);
}

void DiagramLayoutTest::checkBoxes(const DiagramInput &input, const DiagramLayout &layout)
{
    QCOMPARE(layout.boxes.size(), input.boxes.size());
    const QRectF all(QPointF(), layout.size);
    for (int one = 0; one < layout.boxes.size(); ++one) {
        const QRectF box = layout.boxes.at(one);
        QVERIFY(all.contains(box) && box.width() >= input.boxes.at(one).width);
        QVERIFY(layout.bands.at(input.boxes.at(one).group).contains(box));
        QCOMPARE(box.height(),
                 diagram::headHeight + input.boxes.at(one).rows * diagram::rowHeight + diagram::footHeight);
        for (int other = 0; other < one; ++other)
            if (box.adjusted(-5, -5, 5, 5).intersects(layout.boxes.at(other)))
                QFAIL(qPrintable(QStringLiteral("boxes %1 and %2").arg(one).arg(other)));
    }
    for (const QRectF &band : layout.bands)
        for (const QRectF &other : layout.bands)
            QVERIFY(band == other || !band.intersects(other));
}

void DiagramLayoutTest::checkLines(const DiagramInput &input, const DiagramLayout &layout)
{
    QCOMPARE(layout.lines.size(), input.lines.size());
    const auto ends = [&layout](int box, int row, const QPointF &at) {
        const QRectF rect = layout.boxes.at(box);
        const double top = rect.top() + diagram::headHeight + row * diagram::rowHeight;
        return (at.x() == rect.left() || at.x() == rect.right()) && at.y() > top &&
               at.y() < top + diagram::rowHeight;
    };
    for (int index = 0; index < layout.lines.size(); ++index) {
        const QList<QPointF> points = layout.lines.at(index);
        const DiagramLine &line = input.lines.at(index);
        QVERIFY(points.size() >= 2);
        QVERIFY(ends(line.fromBox, line.fromRow, points.first()) &&
                ends(line.toBox, line.toRow, points.last()));
        for (int part = 0; part + 1 < points.size(); ++part) {
            const QPointF from = points.at(part);
            const QPointF to = points.at(part + 1);
            QVERIFY(from != to && (from.x() == to.x() || from.y() == to.y()));
            const QRectF reach = QRectF(from, to).normalized().adjusted(-0.5, -0.5, 0.5, 0.5);
            QVERIFY(QRectF(QPointF(), layout.size).contains(reach));
            for (int box = 0; box < layout.boxes.size(); ++box)
                if (reach.intersects(layout.boxes.at(box).adjusted(1, 1, -1, -1)))
                    QFAIL(qPrintable(QStringLiteral("line %1 from %2 to %3 through box %4")
                                         .arg(index)
                                         .arg(pointText(from), pointText(to))
                                         .arg(box)));
        }
    }
}

// Lines to the same row of a box may run together; others cross at most. What leaves a row and what comes to it may share
// its last stretch.
void DiagramLayoutTest::checkWays(const DiagramInput &input, const DiagramLayout &layout)
{
    for (int one = 0; one < layout.lines.size(); ++one) {
        for (int other = 0; other < one; ++other) {
            const DiagramLine &a = input.lines.at(one);
            const DiagramLine &b = input.lines.at(other);
            const bool joined = (a.toBox == b.toBox && a.toRow == b.toRow) ||
                                (a.fromBox == b.toBox && a.fromRow == b.toRow) ||
                                (b.fromBox == a.toBox && b.fromRow == a.toRow) ||
                                (a.fromBox == b.fromBox && a.fromRow == b.fromRow);
            if (joined)
                continue;
            const QList<QPointF> &first = layout.lines.at(one);
            const QList<QPointF> &second = layout.lines.at(other);
            for (int i = 0; i + 1 < first.size(); ++i)
                for (int j = 0; j + 1 < second.size(); ++j)
                    if (shareWay(first.at(i), first.at(i + 1), second.at(j), second.at(j + 1)))
                        QFAIL(qPrintable(QStringLiteral("lines %1 and %2 at %3 – %4")
                                             .arg(one)
                                             .arg(other)
                                             .arg(pointText(first.at(i)), pointText(first.at(i + 1)))));
        }
    }
}

void DiagramLayoutTest::whatIsNotThereIsNotDrawn()
{
    const DiagramLayout layout =
        layOutDiagram(boxes({2, 3}, {{0, 1, 7, 0}, {0, 5, 1, 0}, {-1, 0, 1, 0}, {0, 1, 1, 0}}));
    QCOMPARE(layout.lines.size(), 4);
    for (const int index : {0, 1, 2})
        QVERIFY(layout.lines.at(index).isEmpty());
    QVERIFY(!layout.lines.at(3).isEmpty());
}

void DiagramLayoutTest::isWiderThanHigh()
{
    const QSizeF size = layOutDiagram(ourSchema()).size;
    const double shape = size.width() / size.height();
    QVERIFY2(shape > 1.05 && shape < 3.2, qPrintable(QString::number(shape)));
}

void DiagramLayoutTest::groupsStandApart()
{
    DiagramInput input = boxes({3, 3, 3, 3}, {{0, 1, 3, 0}});
    input.boxes[3].group = 4;
    const DiagramLayout layout = layOutDiagram(input);
    QCOMPARE(layout.bands.size(), 5);
    QVERIFY(layout.bands.at(1).isEmpty() && layout.bands.at(3).isEmpty());
    QVERIFY(layout.bands.at(4).top() > layout.bands.at(0).bottom());
}

// As SVG and PNG, in light and dark: every table is named in the drawing, and the picture has its size and background.
void DiagramLayoutTest::pictures()
{
    SchemaInfo schema;
    for (const char *name : {"films", "people & <others>"}) {
        TableInfo table;
        table.name = QString::fromLatin1(name);
        ColumnInfo column;
        column.name = QStringLiteral("id");
        column.type = QStringLiteral("INTEGER");
        table.columns << column;
        schema.tables << table;
    }
    schema.tables[0].foreignKeys << ForeignKey{QStringLiteral("k"),         {QStringLiteral("id")},
                                               schema.tables.at(1).name,    {QStringLiteral("id")},
                                               QStringLiteral("NO ACTION"), QStringLiteral("NO ACTION")};
    const SchemaDiagram diagram = diagramOf(schema, QGuiApplication::font());
    QCOMPARE(diagram.lines.size(), 1);
    QPalette dark = QGuiApplication::palette();
    dark.setColor(QPalette::Window, Qt::black);
    dark.setColor(QPalette::WindowText, Qt::white);
    for (const QPalette &palette : {QGuiApplication::palette(), dark}) {
        const QByteArray svg = diagramSvg(diagram, palette, QStringLiteral("Schema"));
        QXmlStreamReader xml(svg);
        QString words;
        while (!xml.atEnd())
            if (xml.readNext() == QXmlStreamReader::Characters)
                words += xml.text();
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QVERIFY(words.contains(QStringLiteral("films")) &&
                words.contains(QStringLiteral("people & <others>")));
        const QImage image = QImage::fromData(diagramPng(diagram, palette, 2), "PNG");
        QCOMPARE(image.size(), (diagram.layout.size * 2).toSize());
        QCOMPARE(image.pixelColor(1, 1), palette.color(QPalette::Window));
    }
    QVERIFY(!QImage::fromData(diagramPng(SchemaDiagram(), dark, 2), "PNG").isNull());
}

QTEST_MAIN(DiagramLayoutTest)
#include "tst_diagramlayout.moc"
