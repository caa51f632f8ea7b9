#include "ui/review/reviewnotices.h"

#include "ui/kit/messagebar.h"
#include "ui/review/reviewcard.h"
#include "ui/review/reviewsession.h"

#include <QLocale>

namespace moviedb::ui {

ReviewNotices::ReviewNotices(ReviewSession *session, MessageBar *unstored, MessageBar *refused,
                             ReviewCard *card, QObject *parent)
    : QObject(parent), m_session(session), m_unstored(unstored), m_refused(refused), m_card(card)
{
    connect(m_session, &ReviewSession::fetchChanged, this, &ReviewNotices::showUnstored);
    connect(m_refused, &MessageBar::dismissed, m_session, &ReviewSession::forgetRefusals);
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

void ReviewNotices::showOnCard(qint64 shown)
{
    const PageRefusal *refusal = m_session->refusalOf(shown);
    if (refusal == nullptr)
        return;
    const auto again = [this, shown, key = refusal->key](bool anyway) {
        Q_EMIT pageWanted(shown, key, anyway);
    };
    MessageBar *bar = m_card->message();
    if (refusal->objection.fault == Fault::Conflict)
        bar->tell(MessageBar::Kind::Doubt, refusal->objection.text, tr("Use it anyway"),
                  [again] { again(true); });
    else if (refusal->objection.fault == Fault::NotFound)
        bar->tell(MessageBar::Kind::Doubt, refusal->objection.text,
                  m_session->canSearch() ? tr("Search with other words") : QString(),
                  [this] { m_card->ask(ReviewCard::Ask::SearchWords); });
    else
        bar->tell(MessageBar::Kind::Failure,
                  tr("The page could not be looked at: %1").arg(refusal->objection.text), tr("Try again"),
                  [again] { again(false); });
}

} // namespace moviedb::ui

#include "moc_reviewnotices.cpp"
