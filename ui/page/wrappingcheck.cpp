#include "ui/page/wrappingcheck.h"

#include <QStyleOptionButton>
#include <QStylePainter>

namespace moviedb::ui {

namespace {

constexpr int checkWords = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap | Qt::TextShowMnemonic;

} // namespace

WrappingCheck::WrappingCheck(const QString &text, QWidget *parent) : QCheckBox(text, parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

int WrappingCheck::besideBox() const
{
    return QCheckBox::sizeHint().width() - fontMetrics().size(Qt::TextShowMnemonic, text()).width();
}

QSize WrappingCheck::minimumSizeHint() const
{
    int widest = 0;
    for (const QString &word : text().split(QLatin1Char(' ')))
        widest = std::max(widest, fontMetrics().size(Qt::TextShowMnemonic, word).width());
    return {besideBox() + widest, QCheckBox::sizeHint().height()};
}

int WrappingCheck::heightForWidth(int width) const
{
    const QRect room(0, 0, std::max(1, width - besideBox()), QWIDGETSIZE_MAX);
    const int oneLine = fontMetrics().height();
    return QCheckBox::sizeHint().height() - oneLine +
           std::max(oneLine, fontMetrics().boundingRect(room, checkWords, text()).height());
}

// The style draws the box, beside the first line, and its own words in one line only.
void WrappingCheck::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    const int oneLine = QCheckBox::sizeHint().height();
    option.text.clear();
    option.rect.setHeight(std::min(oneLine, height()));
    painter.drawControl(QStyle::CE_CheckBox, option);
    const QRect words = rect().adjusted(besideBox(), (oneLine - fontMetrics().height()) / 2, 0, 0);
    const bool focused = hasFocus();
    style()->drawItemText(&painter, words, checkWords, option.palette, isEnabled(), text(),
                          focused ? QPalette::Link : foregroundRole());
    if (!focused)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(option.palette.color(QPalette::Link)); // the ring that the style gives to other boxes
    const QRect ring = fontMetrics().boundingRect(words, checkWords, text()).adjusted(-3, -1, 3, 1);
    painter.drawRoundedRect(QRectF(ring & rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
}

} // namespace moviedb::ui

#include "moc_wrappingcheck.cpp"
