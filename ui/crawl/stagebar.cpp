#include "ui/crawl/stagebar.h"

#include "ui/kit/flowlayout.h"
#include "ui/kit/icons.h"
#include "ui/kit/sharebar.h"
#include "ui/kit/theme.h"

#include <QButtonGroup>
#include <QLocale>
#include <QPainter>
#include <QResizeEvent>
#include <QVBoxLayout>

namespace moviedb::ui {

namespace {

struct StageLook
{
    const char *icon;
    QColor (*colour)(const QPalette &);
};

StageLook stageLook(TitleStage stage)
{
    switch (stage) {
    case TitleStage::Listed:
        return {"rows", theme::neutral};
    case TitleStage::Matched:
        return {"check", theme::accent};
    case TitleStage::Review:
        return {"review", theme::doubt};
    case TitleStage::NoPage:
        return {"none", theme::neutral};
    case TitleStage::Stored:
        return {"accepted", theme::accepted};
    case TitleStage::Failed:
        return {"failed", theme::failed};
    case TitleStage::Skipped:
        return {"skip", theme::neutral};
    }
    return {"none", theme::neutral};
}

QFont stageNumberFont(const QFont &base)
{
    QFont font = base;
    font.setPointSizeF(base.pointSizeF() * 1.45);
    font.setBold(true);
    return font;
}

// Left to right as titles go through; "no page" and "skipped" appear only when there are any.
constexpr std::array stageOrder{TitleStage::Listed, TitleStage::Matched, TitleStage::Review,
                                TitleStage::NoPage, TitleStage::Stored,  TitleStage::Failed,
                                TitleStage::Skipped};

} // namespace

StageButton::StageButton(TitleStage stage, QWidget *parent) : QAbstractButton(parent), m_stage(stage)
{
    setCheckable(true);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    setCount(0, 0);
}

void StageButton::setCount(int count, int expected)
{
    m_count = count;
    m_expected = expected;
    const QString word = titleStageWord(m_stage);
    setText(word);
    setAccessibleName(QStringLiteral("%1: %2").arg(word, number()));
    setToolTip(m_stage == TitleStage::Listed ? tr("Show every title")
                                             : tr("Show only these titles: %1").arg(word.toLower()));
    updateGeometry();
    update();
}

QString StageButton::number() const
{
    const QLocale locale;
    if (m_expected > m_count)
        return tr("%1 of %2").arg(locale.toString(m_count), locale.toString(m_expected));
    return locale.toString(m_count);
}

QSize StageButton::sizeHint() const
{
    const QFontMetrics big(stageNumberFont(font()));
    const int words = QFontMetrics(font()).horizontalAdvance(text()) + 16 + theme::gap;
    return {std::max(words, big.horizontalAdvance(number())) + 2 * theme::pad,
            big.height() + QFontMetrics(font()).height() + 2 * theme::gap + theme::half};
}

void StageButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect inside = rect().adjusted(theme::pad, theme::gap, -theme::half, -theme::gap);
    if (isChecked() || underMouse() || hasFocus()) {
        painter.setPen(hasFocus() ? QPen(theme::accent(palette()), 1) : QPen(Qt::NoPen));
        painter.setBrush(isChecked() ? theme::selection(palette()) : theme::hover(palette()));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme::corner, theme::corner);
    }
    const StageLook look = stageLook(m_stage);
    const int lineHeight = QFontMetrics(font()).height();
    const QColor mark =
        m_count > 0 || m_stage == TitleStage::Listed ? look.colour(palette()) : theme::neutral(palette());
    painter.drawPixmap(inside.left(), inside.top() + (lineHeight - 16) / 2,
                       theme::iconPixmap(QLatin1String(look.icon), mark, 16, devicePixelRatioF()));
    painter.setPen(theme::secondaryText(palette()));
    const QRect wordRoom = inside.adjusted(16 + theme::gap - 2, 0, 0, 0);
    painter.drawText(wordRoom, Qt::AlignLeft | Qt::AlignTop,
                     QFontMetrics(font()).elidedText(text(), Qt::ElideRight, wordRoom.width()));
    painter.setFont(stageNumberFont(font()));
    painter.setPen(m_count > 0 ? theme::text(palette()) : theme::secondaryText(palette()));
    painter.drawText(inside, Qt::AlignLeft | Qt::AlignBottom, number());
}

StageBar::StageBar(QWidget *parent)
    : QWidget(parent), m_group(new QButtonGroup(this)), m_shares(new ShareBar(this))
{
    auto *line = new FlowLayout(theme::half);
    for (const TitleStage stage : stageOrder) {
        auto *button = new StageButton(stage, this);
        m_buttons.at(size_t(stage)) = button;
        m_group->addButton(button, int(stage));
        line->addWidget(button);
    }
    m_shares->setFixedHeight(6);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::gap);
    layout->addWidget(m_shares);
    layout->addLayout(line);
    button(TitleStage::Listed)->setChecked(true);
    button(TitleStage::NoPage)->hide();
    button(TitleStage::Skipped)->hide();
    connect(m_group, &QButtonGroup::idClicked, this, [this](int id) { Q_EMIT stageChosen(TitleStage(id)); });
}

void StageBar::setCounts(const TitleTableModel &titles, int expected, double done)
{
    for (const TitleStage stage : stageOrder)
        button(stage)->setCount(titles.count(stage), stage == TitleStage::Listed ? expected : 0);
    for (const TitleStage rare : {TitleStage::NoPage, TitleStage::Skipped})
        button(rare)->setVisible(titles.count(rare) > 0 || button(rare)->isChecked());
    // What has ended, as shares of what was listed (or is expected); then the steps of those that are under way.
    const int all = std::max(expected, titles.count(TitleStage::Listed));
    int ended = titles.count(TitleStage::Stored);
    for (const TitleStage stage :
         {TitleStage::Review, TitleStage::NoPage, TitleStage::Skipped, TitleStage::Failed})
        ended += titles.count(stage);
    m_shares->setShares(
        {{titles.count(TitleStage::Stored), theme::accepted},
         {titles.count(TitleStage::Review), theme::doubt},
         {titles.count(TitleStage::NoPage) + titles.count(TitleStage::Skipped), theme::neutral},
         {titles.count(TitleStage::Failed), theme::failed},
         {std::max(0, qRound(done * all) - ended), theme::accent}},
        all);
    keepHeight();
}

// A splitter knows nothing of buttons that wrap, and would cut their second line.
void StageBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    keepHeight();
}

void StageBar::keepHeight()
{
    setMinimumHeight(layout()->heightForWidth(width()));
}

void StageBar::choose(TitleStage stage)
{
    button(stage)->setChecked(true);
    Q_EMIT stageChosen(stage);
}

} // namespace moviedb::ui

#include "moc_stagebar.cpp"
