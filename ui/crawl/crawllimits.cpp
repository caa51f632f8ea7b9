#include "ui/crawl/crawllimits.h"

#include "core/match/decide/matcher.h"
#include "ui/kit/flowlayout.h"
#include "ui/kit/theme.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSpinBox>

namespace moviedb::ui {

namespace {

constexpr int mostOfAnything = 1000000;

QLabel *quietLabel(const QString &text, QWidget *field = nullptr)
{
    auto *label = new QLabel(text);
    theme::setRole(label, "secondary");
    label->setBuddy(field);
    return label;
}

// A field and its word, which stay beside each other where the line is broken.
QWidget *pairOf(QWidget *left, QWidget *right)
{
    auto *pair = new QWidget;
    auto *line = new QHBoxLayout(pair);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(theme::gap);
    line->addWidget(left);
    line->addWidget(right);
    return pair;
}

} // namespace

CrawlLimits::CrawlLimits(QWidget *parent)
    : QWidget(parent), m_accept(new QDoubleSpinBox), m_anew(new QCheckBox(tr("Ask for everything anew")))
{
    auto *line = new FlowLayout(theme::gap, Qt::AlignLeft, this);
    line->addWidget(quietLabel(tr("At most")));
    m_titles = addLimit(line, tr("titles"), 50);
    m_requests = addLimit(line, tr("requests"), 100);
    m_minutes = addLimit(line, tr("minutes"), 5);
    m_accept->setDecimals(0);
    m_accept->setRange(0, 100);
    m_accept->setValue(match::Thresholds().acceptAbove);
    m_accept->setFixedWidth(80);
    m_accept->setAccessibleName(tr("Score from which a page is accepted"));
    m_accept->setToolTip(tr("Pages at or above this score are accepted; below it you are asked"));
    line->addWidget(pairOf(quietLabel(tr("Accept from"), m_accept), m_accept));
    m_anew->setObjectName(QStringLiteral("anew"));
    m_anew->setToolTip(tr("Also for what was read before and has not changed"));
    line->addWidget(m_anew);
}

QSpinBox *CrawlLimits::addLimit(QLayout *line, const QString &what, int step)
{
    auto *spin = new QSpinBox;
    spin->setRange(0, mostOfAnything);
    spin->setSingleStep(step);
    spin->setSpecialValueText(tr("no limit"));
    spin->setGroupSeparatorShown(true);
    spin->setAccessibleName(tr("At most this many %1").arg(what));
    spin->setFixedWidth(116);
    line->addWidget(pairOf(spin, quietLabel(what, spin)));
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
    scope.anew = m_anew->isChecked();
    return scope;
}

} // namespace moviedb::ui

#include "moc_crawllimits.cpp"
