#include "ui/history/historyfilter.h"

#include "ui/history/historywords.h"
#include "ui/kit/flowlayout.h"
#include "ui/kit/icons.h"
#include "ui/kit/keybutton.h"
#include "ui/kit/theme.h"
#include "ui/words/stepwords.h"

#include <QComboBox>
#include <QLineEdit>

namespace moviedb::ui {

namespace {

constexpr int typingDelayMs = 180;
constexpr int leastWordsWidth = 180; // then the choices go on in a second line

} // namespace

HistoryFilter::HistoryFilter(QWidget *parent) : QWidget(parent), m_words(new QLineEdit(this))
{
    m_words->setPlaceholderText(tr("Search the history"));
    m_words->setAccessibleName(tr("Search the history"));
    m_words->setClearButtonEnabled(true);
    m_words->setMinimumWidth(leastWordsWidth);
    m_words->setMaximumWidth(320);
    m_words->addAction(theme::themedIcon(QStringLiteral("search"), theme::secondaryText),
                       QLineEdit::LeadingPosition);
    keepKeys(m_words);
    auto *layout = new FlowLayout(theme::gap, Qt::AlignLeft, this);
    layout->addWidget(m_words);
    m_kind = addChoice(tr("Kind"), tr("Every kind"));
    for (const QString &kind : historyKinds())
        m_kind->addItem(historyKindWord(kind), kind);
    m_person = addChoice(tr("Person"), tr("Everybody"));
    m_time = addChoice(tr("Time"), tr("All time"));
    m_time->addItem(tr("Today"), 0); // days before today
    m_time->addItem(tr("Last 7 days"), 6);

    m_timer.setSingleShot(true);
    m_timer.setInterval(typingDelayMs);
    connect(&m_timer, &QTimer::timeout, this, &HistoryFilter::changed);
    connect(m_words, &QLineEdit::textChanged, &m_timer, qOverload<>(&QTimer::start));
}

QComboBox *HistoryFilter::addChoice(const QString &name, const QString &all)
{
    auto *choice = new QComboBox(this);
    choice->setAccessibleName(name);
    choice->setToolTip(name);
    choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    choice->addItem(all);
    layout()->addWidget(choice);
    connect(choice, &QComboBox::currentIndexChanged, this, &HistoryFilter::changed);
    return choice;
}

HistoryQuery HistoryFilter::query(const QDateTime &now) const
{
    HistoryQuery query;
    query.text = m_words->text().trimmed();
    if (m_kind->currentIndex() > 0)
        query.kinds = {m_kind->currentData().toString()};
    if (m_person->currentIndex() > 0)
        query.person = m_person->currentData().toString();
    if (m_time->currentIndex() > 0)
        query.since = now.toLocalTime()
                          .date()
                          .addDays(-m_time->currentData().toInt())
                          .startOfDay()
                          .toUTC()
                          .toString(Qt::ISODate);
    return query;
}

bool HistoryFilter::isNarrow() const
{
    return !m_words->text().trimmed().isEmpty() || m_kind->currentIndex() > 0 ||
           m_person->currentIndex() > 0 || m_time->currentIndex() > 0;
}

void HistoryFilter::clear()
{
    {
        const QSignalBlocker words(m_words), kind(m_kind), person(m_person), time(m_time);
        m_words->clear();
        for (QComboBox *choice : {m_kind, m_person, m_time})
            choice->setCurrentIndex(0);
    }
    m_timer.stop();
    Q_EMIT changed();
}

void HistoryFilter::offerPeople(const QList<HistoryStep> &steps)
{
    for (const HistoryStep &step : steps)
        if (!step.person.isEmpty() && m_person->findData(step.person) < 0)
            m_person->addItem(personWords(step.person), step.person);
}

void HistoryFilter::focusWords()
{
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
}

} // namespace moviedb::ui

#include "moc_historyfilter.cpp"
