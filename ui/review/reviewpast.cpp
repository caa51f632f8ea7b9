#include "ui/review/reviewpast.h"

#include "core/base/future.h"
#include "core/match/decide/groups.h"
#include "ui/kit/messagebar.h"
#include "ui/review/reviewsession.h"
#include "ui/review/thresholdpanel.h"

#include <QLocale>

namespace moviedb::ui {

namespace {

constexpr int pastDecisions = 10000;

match::DoubtGroup groupOf(const QList<match::DoubtGroup> &groups, const QString &code)
{
    for (const match::DoubtGroup &group : groups)
        if (group.code == code)
            return group;
    return {};
}

} // namespace

ReviewPast::ReviewPast(ReviewSession *session, ThresholdPanel *threshold, MessageBar *rule,
                       MessageBar *message, QObject *parent)
    : QObject(parent), m_session(session), m_threshold(threshold), m_rule(rule), m_message(message)
{
    connect(session, &ReviewSession::loaded, this, &ReviewPast::loadOnce);
    connect(session->queue(), &ReviewQueue::countsChanged, this, &ReviewPast::showRule);
    connect(threshold, &ThresholdPanel::opened, this, &ReviewPast::load);
    connect(threshold, &ThresholdPanel::learnWanted, this, &ReviewPast::learn);
}

void ReviewPast::loadOnce()
{
    if (std::exchange(m_wanted, false))
        load();
}

// Decide the pattern, not the row: where a rule is safe, the whole group is one decision, after a look.
void ReviewPast::showRule()
{
    const ReviewFilter &filter = m_session->queue()->filter();
    if (filter.section != ReviewSection::ToDecide || filter.reason.isEmpty() || !filter.search.isEmpty()) {
        m_rule->clear();
        return;
    }
    const match::DoubtGroup shown = groupOf(m_session->queue()->groups(), filter.reason);
    if (shown.proposed.size() < 2) {
        m_rule->clear();
        return;
    }
    const QLocale locale;
    const Judgment::Kind kind = shown.proposed.first().kind;
    QString sentence = kind == Judgment::Kind::Accept
                           ? tr("The best page fits all of these but for one thing: accept them together.")
                           : tr("None of these pages is the film: reject them together.");
    const match::RuleRecord record = match::ruleRecord(shown.code, m_past);
    if (record.applied > 0)
        sentence +=
            QLatin1Char(' ') + tr("You decided %1 of %2 earlier ones the same way.")
                                   .arg(locale.toString(record.agreed), locale.toString(record.applied));
    m_rule->setToolTip(shown.rule);
    m_rule->tell(
        MessageBar::Kind::Information, sentence,
        tr("Look at all %1…").arg(locale.toString(shown.proposed.size())),
        [this, kind, proposed = shown.proposed] {
            QList<const ReviewItem *> items;
            for (const Judgment &judgment : proposed)
                if (const ReviewItem *item = m_session->queue()->item(judgment.reviewId))
                    items.append(item);
            Q_EMIT bulkWanted(kind, items);
        },
        false);
}

void ReviewPast::load()
{
    if (!m_session->services().store)
        return;
    onFinished(m_session->services().store->pastJudgments(pastDecisions), this,
               [this](const Result<QList<PastJudgment>> &loaded) {
                   if (!loaded) {
                       m_message->tell(MessageBar::Kind::Failure, loaded.error().oneLine());
                       return;
                   }
                   m_past = *loaded;
                   m_threshold->setPast(m_past);
                   showRule();
               });
}

void ReviewPast::learn()
{
    const ReviewServices &services = m_session->services();
    if (!services.learn)
        return;
    m_threshold->setLearning(true);
    onFinished(services.learn(m_past), this, [this](const Result<QString> &learned) {
        m_threshold->setLearning(false);
        if (learned)
            Q_EMIT told(*learned);
        else
            m_message->tell(MessageBar::Kind::Failure, learned.error().oneLine());
    });
}

} // namespace moviedb::ui

#include "moc_reviewpast.cpp"
