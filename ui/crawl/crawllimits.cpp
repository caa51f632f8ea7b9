#include "ui/crawl/crawllimits.h"

#include "core/match/decide/matcher.h"
#include "ui/kit/theme.h"

#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSpinBox>

namespace moviedb::ui {

namespace {

constexpr int mostOfAnything = 1000000;

QLabel *addLabel(QHBoxLayout *line, const QString &text)
{
    auto *label = new QLabel(text);
    theme::setRole(label, "secondary");
    line->addWidget(label);
    return label;
}

} // namespace

CrawlLimits::CrawlLimits(QWidget *parent) : QWidget(parent), m_accept(new QDoubleSpinBox)
{
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(theme::gap);
    addLabel(line, tr("At most"));
    m_titles = addLimit(line, tr("titles"), 50);
    m_requests = addLimit(line, tr("requests"), 100);
    m_minutes = addLimit(line, tr("minutes"), 5);
    line->addSpacing(theme::pad);
    m_accept->setDecimals(0);
    m_accept->setRange(0, 100);
    m_accept->setValue(match::Thresholds().acceptAbove);
    m_accept->setFixedWidth(80);
    m_accept->setAccessibleName(tr("Score from which a page is accepted"));
    m_accept->setToolTip(tr("Pages at or above this score are accepted; below it you are asked"));
    addLabel(line, tr("Accept from"))->setBuddy(m_accept);
    line->addWidget(m_accept);
    line->addStretch();
}

QSpinBox *CrawlLimits::addLimit(QHBoxLayout *line, const QString &what, int step)
{
    auto *spin = new QSpinBox;
    spin->setRange(0, mostOfAnything);
    spin->setSingleStep(step);
    spin->setSpecialValueText(tr("no limit"));
    spin->setGroupSeparatorShown(true);
    spin->setAccessibleName(tr("At most this many %1").arg(what));
    spin->setFixedWidth(116);
    line->addWidget(spin);
    addLabel(line, what)->setBuddy(spin);
    connect(spin, &QSpinBox::valueChanged, this, &CrawlLimits::changed);
    return spin;
}

void CrawlLimits::setAcceptAbove(double score)
{
    m_accept->setValue(score);
}

CrawlScope CrawlLimits::applied(CrawlScope scope) const
{
    scope.limits = {m_titles->value(), m_requests->value(), m_minutes->value()};
    scope.acceptAbove = m_accept->value();
    return scope;
}

} // namespace moviedb::ui

#include "moc_crawllimits.cpp"
