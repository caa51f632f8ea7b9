// The detail pane in every width that a person may give it: what a row says stands within it, none of it over another row or
// beyond the edge.
#include "ui/detail/detaildelegate.h"
#include "ui/detail/detailmodel.h"
#include "ui/kit/theme.h"

#include <QListView>
#include <QPainter>
#include <QTest>

using namespace moviedb;
using namespace moviedb::ui;
using Kind = DetailRow::Kind;

namespace {

constexpr int around = 60; // pixels around the row in the picture, where nothing may be drawn

DetailRow rowOf(Kind kind, const char *label, const char *text, const char *quiet = "",
                const char *small = "")
{
    DetailRow row;
    row.kind = kind;
    row.label = QString::fromUtf8(label);
    row.text = QString::fromUtf8(text);
    row.quiet = QString::fromUtf8(quiet);
    row.small = QString::fromUtf8(small);
    row.field = kind == Kind::Entry ? QStringLiteral("cast") : QStringLiteral("runtime");
    row.editable = true;
    return row;
}

QRect inked(const QImage &picture)
{
    const QRgb ground = picture.pixel(0, 0);
    QRect ink;
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x)
            if (picture.pixel(x, y) != ground)
                ink |= QRect(x, y, 1, 1);
    return ink;
}

} // namespace

class NarrowPaneTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(theme::Mode::Light); }
    void rowsHoldWhatTheySay_data();
    void rowsHoldWhatTheySay();
};

void NarrowPaneTest::rowsHoldWhatTheySay_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<DetailRow>("row");
    const QList<std::pair<const char *, DetailRow>> rows{
        {"fact", rowOf(Kind::Fact, "Runtime", "1 h 53 min")},
        {"long label", rowOf(Kind::Fact, "Distributed by and some more", "Skyway Pictures International")},
        {"address", rowOf(Kind::Fact, "Wikipedia address",
                          "https://en.wikipedia.org/wiki/A_very_long_title_without_any_space_(1996_film)")},
        {"role", rowOf(Kind::Entry, "", "Bartholomew Featherstonehaugh", "The man behind the second door")},
        {"long text", rowOf(Kind::Text, "",
                            "Irene Duarte leaves home after a quarrel and meets Chiara Campbell. "
                            "Together they look for what was lost.")},
        {"section", rowOf(Kind::Section, "", "Where each of these values comes from, and how sure it is")},
        {"name", rowOf(Kind::Name, "", "Bartholomew Featherstonehaugh-Cholmondeley")},
        {"claim",
         rowOf(Kind::Claim, "Wikidata", "113", "", "“113 minutes” · revision 2000001392 · 2026-11-29 21:15")},
        {"offer", rowOf(Kind::Offer, "Amazon Prime Video with Ads", "subscription · HD, 4K")},
    };
    for (const int width : {200, 240, 300, 420})
        for (const auto &[name, row] : rows)
            QTest::addRow("%s at %d", name, width) << width << row;
}

void NarrowPaneTest::rowsHoldWhatTheySay()
{
    QFETCH(const int, width);
    QFETCH(const DetailRow, row);
    DetailModel model;
    model.setRows({row});
    QListView view;
    view.setFrameShape(QFrame::NoFrame);
    view.setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view.setModel(&model);
    view.resize(width, 400);
    view.show();
    QTRY_COMPARE(view.viewport()->width(), width);
    const DetailDelegate delegate(nullptr);
    QStyleOptionViewItem option;
    option.initFrom(&view);
    option.widget = &view;
    option.font = view.font();
    option.fontMetrics = QFontMetrics(view.font());
    const QModelIndex index = model.index(0);
    const int height = delegate.sizeHint(option, index).height();
    option.rect = QRect(around, around, width, height);
    QImage picture(width + 2 * around, height + 2 * around, QImage::Format_RGB32);
    picture.fill(view.palette().color(QPalette::Base));
    QPainter painter(&picture);
    painter.setFont(option.font);
    delegate.paint(&painter, option, index);
    painter.end();
    const QRect ink = inked(picture);
    QVERIFY(!ink.isEmpty());
    QVERIFY2(option.rect.contains(ink), qPrintable(QStringLiteral("%1,%2 %3 × %4 in %5 × %6")
                                                       .arg(ink.left() - around)
                                                       .arg(ink.top() - around)
                                                       .arg(ink.width())
                                                       .arg(ink.height())
                                                       .arg(width)
                                                       .arg(height)));
}

QTEST_MAIN(NarrowPaneTest)
#include "tst_narrowpane.moc"
