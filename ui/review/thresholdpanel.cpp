#include "ui/review/thresholdpanel.h"

#include "ui/kit/flowlayout.h"
#include "ui/kit/icons.h"
#include "ui/kit/sharebar.h"
#include "ui/kit/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSlider>
#include <QVBoxLayout>

namespace moviedb::ui {

ThresholdPanel::ThresholdPanel(QWidget *parent) : QWidget(parent), m_head(new QPushButton(this))
{
    m_head->setText(tr("Line of acceptance"));
    m_head->setToolTip(tr("See what another line would accept, and how often it would be wrong"));
    m_head->setCheckable(true);
    m_head->setFocusPolicy(Qt::TabFocus);
    theme::setRole(m_head, "flat");
    m_body = makeBody();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::half);
    layout->addWidget(m_head, 0, Qt::AlignLeft);
    layout->addWidget(m_body);
    connect(m_head, &QPushButton::toggled, this, &ThresholdPanel::setOpen);
    connect(m_slider, &QSlider::valueChanged, this, &ThresholdPanel::recount);
    setOpen(false);
}

QWidget *ThresholdPanel::makeBody()
{
    auto *body = new QWidget(this);
    m_slider = new QSlider(Qt::Horizontal);
    m_slider->setRange(40, 100);
    m_slider->setPageStep(5);
    m_slider->setValue(int(match::Thresholds().acceptAbove));
    m_slider->setAccessibleName(tr("Score from which a page is accepted"));
    m_value = new QLabel;
    QFont strong = font();
    strong.setBold(true);
    m_value->setFont(strong);
    m_bar = new ShareBar;
    m_bar->setFixedHeight(6);
    m_counts = new QLabel;
    m_risk = new QLabel;
    for (QLabel *label : {m_counts, m_risk}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setFont(theme::captionFont());
    }
    theme::setRole(m_risk, "caption");
    auto *title = new QLabel(tr("Accept from"));
    title->setBuddy(m_slider);
    auto *head = new QHBoxLayout;
    head->addWidget(title);
    head->addStretch();
    head->addWidget(m_value);
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, theme::half, 0, 0);
    layout->setSpacing(theme::half + 2);
    layout->addLayout(head);
    layout->addWidget(m_slider);
    layout->addWidget(m_bar);
    layout->addWidget(m_counts);
    layout->addWidget(m_risk);
    addButtons(layout);
    return body;
}

void ThresholdPanel::addButtons(QVBoxLayout *layout)
{
    m_accept = new QPushButton;
    m_accept->setToolTip(tr("Shows the titles at or above the line before anything is accepted"));
    auto *use = new QPushButton(tr("Use in crawls"));
    use->setToolTip(tr("The next crawl accepts from this score"));
    auto *line = new FlowLayout(theme::gap);
    line->addWidget(m_accept);
    line->addWidget(use);
    layout->addLayout(line);
    m_learn = new QPushButton(tr("Learn from my decisions"));
    m_learn->setToolTip(
        tr("What tells films from other pages is learned anew from what you decided here; it is "
           "used from the next crawl on, and only if it would have done no worse"));
    m_learn->setEnabled(false);
    layout->addWidget(m_learn, 0, Qt::AlignLeft);
    connect(m_accept, &QPushButton::clicked, this, [this] { Q_EMIT acceptWanted(acceptAbove()); });
    connect(m_learn, &QPushButton::clicked, this, &ThresholdPanel::learnWanted);
    connect(use, &QPushButton::clicked, this, [this] { Q_EMIT lineChosen(acceptAbove()); });
}

void ThresholdPanel::setOpen(bool open)
{
    m_head->setChecked(open);
    m_head->setIcon(
        theme::themedIcon(open ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right")));
    m_body->setVisible(open);
    if (open)
        Q_EMIT opened();
    recount();
}

void ThresholdPanel::setLearning(bool learning)
{
    m_learn->setEnabled(!learning && !m_past.isEmpty());
}

double ThresholdPanel::acceptAbove() const
{
    return m_slider->value();
}

void ThresholdPanel::setItems(const QList<const ReviewItem *> &items)
{
    m_titles.clear();
    m_titles.reserve(items.size());
    for (const ReviewItem *item : items)
        if (item->state == ReviewState::Open || item->state == ReviewState::Postponed)
            m_titles.append(item->candidates); // shared, not copied
    m_table.reset();
    recount();
}

void ThresholdPanel::setPast(const QList<PastJudgment> &past)
{
    m_past = past;
    m_learn->setEnabled(!past.isEmpty());
    m_table.reset();
    recount();
}

QString ThresholdPanel::riskSentence() const
{
    const QLocale locale;
    const QString past = locale.toString(m_past.size());
    if (m_past.isEmpty())
        return tr("No past decisions to compare with yet.");
    if (m_price.pastAccepted == 0)
        return tr("Of %1 past decisions this line would have taken none.").arg(past);
    return tr("Of %1 past decisions it would have taken %2, %3 of them wrongly (%4 %).")
        .arg(past, locale.toString(m_price.pastAccepted), locale.toString(m_price.pastWrong),
             locale.toString(100.0 * m_price.errorRate, 'f', 1));
}

void ThresholdPanel::recount()
{
    if (!m_head->isChecked())
        return; // nobody looks: the queue changes with every decision
    if (!m_table)
        m_table.emplace(m_titles, m_past);
    match::Thresholds thresholds;
    thresholds.acceptAbove = acceptAbove();
    m_price = m_table->at(thresholds);
    const QLocale locale;
    m_value->setText(tr("%1 of 100").arg(m_slider->value()));
    m_bar->setShares(
        {{m_price.accept, theme::accepted}, {m_price.review, theme::doubt}, {m_price.none, theme::neutral}},
        m_price.accept + m_price.review + m_price.none);
    m_counts->setText(tr("%1 accepted · %2 asked · %3 without a page")
                          .arg(locale.toString(m_price.accept), locale.toString(m_price.review),
                               locale.toString(m_price.none)));
    m_risk->setText(riskSentence());
    m_accept->setText(tr("Accept %1…").arg(locale.toString(m_price.accept)));
    m_accept->setEnabled(m_price.accept > 0);
}

} // namespace moviedb::ui

#include "moc_thresholdpanel.cpp"
