#include "ui/review/reviewnotices.h"

#include "ui/kit/messagebar.h"
#include "ui/review/reviewcard.h"
#include "ui/review/reviewsession.h"

#include <QLocale>

namespace moviedb::ui {

namespace {

QString saidHere(const Judgment &judgment)
{
    switch (judgment.kind) {
    case Judgment::Kind::Accept:
        return judgment.key.isEmpty() ? ReviewNotices::tr("You took it without an article.")
                                      : ReviewNotices::tr("You chose “%1”.").arg(judgment.key);
    case Judgment::Kind::NoArticle:
        return ReviewNotices::tr("You said that there is no article.");
    case Judgment::Kind::RejectAll:
        return ReviewNotices::tr("You rejected all pages.");
    case Judgment::Kind::Postpone:
        break;
    }
    return ReviewNotices::tr("You put it off.");
}

} // namespace

ReviewNotices::ReviewNotices(ReviewSession *session, MessageBar *unstored, MessageBar *refused,
                             ReviewCard *card, QObject *parent)
    : QObject(parent), m_session(session), m_unstored(unstored), m_refused(refused), m_card(card)
{
    connect(m_session, &ReviewSession::fetchChanged, this, &ReviewNotices::showUnstored);
    connect(m_session, &ReviewSession::clashed, this, &ReviewNotices::askWhichToKeep);
    connect(m_refused, &MessageBar::dismissed, this, [this] {
        if (!std::exchange(m_asking, false))
            m_session->forgetRefusals();
    });
}

void ReviewNotices::showUnstored()
{
    const QStringList failures = m_session->fetchFailures();
    if (failures.isEmpty()) {
        m_unstored->clear();
        return;
    }
    const QString sentence =
        failures.size() == 1
            ? tr("%1 is decided but not stored: its facts could not be read.").arg(failures.first())
            : tr("%1 decided films are not stored: their facts could not be read.")
                  .arg(QLocale().toString(failures.size()));
    m_unstored->tell(MessageBar::Kind::Failure, sentence, tr("Try again"),
                     [this] { m_session->retryFetch(); });
}

void ReviewNotices::showRefusals(qint64 shown)
{
    showOnCard(shown);
    showOthers(shown);
}

// The person has gone on meanwhile: what they look at stays, and a line above it leads back.
void ReviewNotices::showOthers(qint64 shown)
{
    if (m_asking)
        return;
    QList<qint64> others = m_session->refusedTitles();
    others.removeAll(shown);
    const ReviewItem *first = others.isEmpty() ? nullptr : m_session->queue()->item(others.first());
    if (first == nullptr) {
        m_refused->clear();
        return;
    }
    const qint64 id = first->reviewId;
    const QString sentence =
        others.size() == 1
            ? tr("%1 waits again: %2").arg(first->entry.title, m_session->refusalOf(id)->objection.text)
            : tr("%1 titles wait again: their pages were not taken.").arg(QLocale().toString(others.size()));
    m_refused->tell(MessageBar::Kind::Doubt, sentence,
                    others.size() == 1 ? tr("Show it") : tr("Show the first"),
                    [this, id] { Q_EMIT titleWanted(id); });
}

void ReviewNotices::askWhichToKeep(const QString &reason, const QList<Judgment> &mine,
                                   const QSet<qint64> &theirs)
{
    QList<Judgment> rest = mine;
    rest.removeIf([&theirs](const Judgment &one) { return theirs.contains(one.reviewId); });
    const auto judge = [this](const QList<Judgment> &judgments) {
        m_asking = false;
        m_session->judge(judgments);
    };
    m_asking = true;
    m_refused->ask(MessageBar::Kind::Doubt,
                   mine.size() == 1
                       ? reason + u' ' + saidHere(mine.first())
                       : tr("%1 Of your %2 decisions %3 met another one, and none is stored yet.")
                             .arg(reason, QLocale().toString(mine.size()), QLocale().toString(theirs.size())),
                   {tr("Keep mine"), [judge, mine] { judge(mine); }},
                   {tr("Take theirs"), [judge, rest] { judge(rest); }});
}

void ReviewNotices::showOnCard(qint64 shown)
{
    const PageRefusal *refusal = m_session->refusalOf(shown);
    if (refusal == nullptr)
        return;
    const auto again = [this, shown, key = refusal->key](PageDemand demand) {
        Q_EMIT pageWanted(shown, key, demand);
    };
    MessageBar *bar = m_card->message();
    if (refusal->objection.fault == Fault::Conflict)
        bar->tell(MessageBar::Kind::Doubt, refusal->objection.text, tr("Use it anyway"),
                  [again] { again(PageDemand::Any); });
    else if (refusal->objection.fault == Fault::NotFound)
        bar->tell(MessageBar::Kind::Doubt, refusal->objection.text,
                  m_session->canSearch() ? tr("Search again") : QString(),
                  [this] { m_card->ask(ReviewCard::Ask::SearchWords); });
    else
        bar->tell(MessageBar::Kind::Failure,
                  tr("The page could not be looked at: %1").arg(refusal->objection.text), tr("Try again"),
                  [again] { again(PageDemand::OfFilm); });
}

} // namespace moviedb::ui

#include "moc_reviewnotices.cpp"
