// What earlier decisions are good for: the rule of a group with its record, the price of a threshold,
// learning.
#include "ui/review/reviewpageparts.h"

#include "core/base/future.h"
#include "ui/kit/messagebar.h"
#include "ui/review/reviewcard.h"
#include "ui/review/reviewsession.h"
#include "ui/review/thresholdpanel.h"

#include <QLocale>

namespace moviedb::ui {

namespace {

constexpr int pastDecisions = 10000;

} // namespace

// Decide the pattern, not the row: where a rule is safe, the whole group is one decision, after a look.
void ReviewPage::Parts::showRule()
{
    const ReviewFilter &filter = queue->filter();
    if (filter.section != ReviewSection::ToDecide || filter.reason.isEmpty() || !filter.search.isEmpty()) {
        rule->clear();
        return;
    }
    match::DoubtGroup shown;
    for (const match::DoubtGroup &group : queue->groups())
        if (group.code == filter.reason)
            shown = group;
    if (shown.proposed.size() < 2) {
        rule->clear();
        return;
    }
    const QLocale locale;
    const Judgment::Kind kind = shown.proposed.first().kind;
    QString sentence =
        kind == Judgment::Kind::Accept
            ? ReviewPage::tr("The best page fits all of these but for one thing: accept them together.")
            : ReviewPage::tr("None of these pages is the film: reject them together.");
    const match::RuleRecord record = match::ruleRecord(shown.code, past);
    if (record.applied > 0)
        sentence +=
            QLatin1Char(' ') + ReviewPage::tr("You decided %1 of %2 earlier ones the same way.")
                                   .arg(locale.toString(record.agreed), locale.toString(record.applied));
    rule->setToolTip(shown.rule);
    rule->tell(
        MessageBar::Kind::Information, sentence,
        ReviewPage::tr("Look at all %1…").arg(locale.toString(shown.proposed.size())),
        [this, kind, proposed = shown.proposed] {
            QList<const ReviewItem *> items;
            for (const Judgment &judgment : proposed)
                if (const ReviewItem *item = queue->item(judgment.reviewId))
                    items.append(item);
            openBulk(kind, 0.0, items);
        },
        false);
}

void ReviewPage::Parts::loadPast()
{
    if (!session->services().store)
        return;
    onFinished(session->services().store->pastJudgments(pastDecisions), page,
               [this](const Result<QList<PastJudgment>> &loaded) {
                   if (!loaded) {
                       card->message()->tell(MessageBar::Kind::Failure, loaded.error().oneLine());
                       return;
                   }
                   past = *loaded;
                   threshold->setPast(past);
                   showRule();
               });
}

void ReviewPage::Parts::learn()
{
    const ReviewServices &services = session->services();
    if (!services.learn)
        return;
    threshold->setLearning(true);
    onFinished(services.learn(past), page, [this](const Result<QString> &learned) {
        threshold->setLearning(false);
        if (learned)
            Q_EMIT page->messageForStatus(*learned);
        else
            card->message()->tell(MessageBar::Kind::Failure, learned.error().oneLine());
    });
}

} // namespace moviedb::ui
