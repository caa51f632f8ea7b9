#include "ui/thresholdpanel.h"

#include "ui/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QSlider>
#include <QVBoxLayout>

namespace moviedb::ui {

// The three shares of the queue side by side; the words under it give the numbers.
class ThresholdBar : public QWidget
{
public:
    using QWidget::QWidget;

    void setCount(const ThresholdCount &count)
    {
        m_count = count;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme::hairline(palette()));
        painter.drawRoundedRect(rect(), 3, 3);
        const double total = m_count.accepted + m_count.asked + m_count.none;
        if (total <= 0)
            return;
        double left = 0;
        const auto part = [&](int share, const QColor &colour) {
            const double wide = width() * share / total;
            painter.setBrush(colour);
            if (share > 0)
                painter.drawRoundedRect(QRectF(left, 0, std::max(2.0, wide - 1), height()), 3, 3);
            left += wide;
        };
        part(m_count.accepted, theme::accepted(palette()));
        part(m_count.asked, theme::doubt(palette()));
        part(m_count.none, theme::neutral(palette()));
    }

private:
    ThresholdCount m_count;
};

ThresholdPanel::ThresholdPanel(QWidget *parent)
    : QWidget(parent), m_slider(new QSlider(Qt::Horizontal, this)), m_value(new QLabel(this)),
      m_bar(new ThresholdBar(this)), m_counts(new QLabel(this)), m_risk(new QLabel(this)),
      m_accept(new QPushButton(this))
{
    auto *title = new QLabel(tr("Accept from"), this);
    title->setBuddy(m_slider);
    QFont strong = font();
    strong.setBold(true);
    m_value->setFont(strong);
    m_slider->setRange(40, 100);
    m_slider->setPageStep(5);
    m_slider->setValue(int(match::Thresholds().acceptAbove));
    m_slider->setAccessibleName(tr("Score from which a page is accepted"));
    m_bar->setFixedHeight(6);
    for (QLabel *label : {m_counts, m_risk}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setFont(theme::captionFont());
    }
    theme::setRole(m_risk, "caption");
    auto *use = new QPushButton(tr("Use in crawls"), this);
    use->setToolTip(tr("The next crawl accepts from this score"));
    auto *head = new QHBoxLayout;
    head->addWidget(title);
    head->addStretch();
    head->addWidget(m_value);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(theme::gap);
    buttons->addWidget(m_accept);
    buttons->addWidget(use);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, theme::half, 0, 0);
    layout->setSpacing(theme::half + 2);
    layout->addLayout(head);
    layout->addWidget(m_slider);
    layout->addWidget(m_bar);
    layout->addWidget(m_counts);
    layout->addWidget(m_risk);
    layout->addLayout(buttons);
    connect(m_slider, &QSlider::valueChanged, this, &ThresholdPanel::recount);
    connect(m_accept, &QPushButton::clicked, this, [this] { Q_EMIT acceptWanted(acceptAbove()); });
    connect(use, &QPushButton::clicked, this, [this] { Q_EMIT lineChosen(acceptAbove()); });
    recount();
}

double ThresholdPanel::acceptAbove() const
{
    return m_slider->value();
}

void ThresholdPanel::setItems(const QList<const ReviewItem *> &items)
{
    m_items.clear();
    m_items.reserve(items.size());
    for (const ReviewItem *item : items)
        if (item->state == ReviewState::Open || item->state == ReviewState::Postponed)
            m_items.append(item->candidates); // shared, not copied
    recount();
}

void ThresholdPanel::setPast(const QList<PastJudgment> &past)
{
    m_past = past;
    recount();
}

void ThresholdPanel::recount()
{
    match::Thresholds thresholds;
    thresholds.acceptAbove = acceptAbove();
    ThresholdCount count;
    for (const QList<ScoredCandidate> &candidates : std::as_const(m_items)) {
        switch (match::decide(candidates, thresholds)) {
        case Decision::Accept:
            ++count.accepted;
            break;
        case Decision::Review:
            ++count.asked;
            break;
        case Decision::None:
            ++count.none;
            break;
        }
    }
    for (const PastJudgment &past : std::as_const(m_past)) {
        if (past.candidates.isEmpty())
            continue;
        ++count.past;
        if (match::decide(past.candidates, thresholds) != Decision::Accept)
            continue;
        ++count.pastAccepted;
        if (past.state != ReviewState::Confirmed || past.chosenKey != past.candidates.first().candidate.key)
            ++count.pastWrong;
    }
    m_count = count;
    const QLocale locale;
    m_value->setText(tr("%1 of 100").arg(m_slider->value()));
    m_bar->setCount(count);
    m_counts->setText(
        tr("%1 accepted · %2 asked · %3 without a page")
            .arg(locale.toString(count.accepted), locale.toString(count.asked), locale.toString(count.none)));
    if (count.past == 0)
        m_risk->setText(tr("No past decisions to compare with yet."));
    else if (count.pastAccepted == 0)
        m_risk->setText(
            tr("Of %1 past decisions this line would have taken none.").arg(locale.toString(count.past)));
    else
        m_risk->setText(tr("Of %1 past decisions it would have taken %2, %3 of them wrongly (%4 %).")
                            .arg(locale.toString(count.past), locale.toString(count.pastAccepted),
                                 locale.toString(count.pastWrong),
                                 locale.toString(100.0 * count.pastWrong / count.pastAccepted, 'f', 1)));
    m_accept->setText(tr("Accept %1…").arg(locale.toString(count.accepted)));
    m_accept->setEnabled(count.accepted > 0);
    m_accept->setToolTip(tr("Shows the titles at or above the line before anything is accepted"));
}

} // namespace moviedb::ui
