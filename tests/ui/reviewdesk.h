// A review page over a queue in memory, for the tests that drive it.
#pragma once

#include "fakemoviestore.h"
#include "ui/kit/messagebar.h"
#include "ui/review/reviewcard.h"
#include "ui/review/reviewpage.h"

#include <QApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QTest>

namespace moviedb::ui {

using namespace moviedb::test;

// A page over a queue in memory, driven by what a person has: keys.
struct ReviewDesk
{
    std::shared_ptr<FakeMovieStore> store = std::make_shared<FakeMovieStore>();
    QStringList searched;
    QList<QList<qint64>> fetched;
    QList<QUrl> opened;
    int fetchFailures = 0;
    qsizetype learned = 0;                    // decisions that learning was asked to use
    bool looks = false;                       // pages are looked at before they are accepted
    bool slow = false;                        // … and the answer comes with answerLooks()
    QMap<QString, Result<QString>> looksGive; // what looking gives; a page that is not here is a film's
    QStringList lookedAt;                     // keys, with "!" where a person insisted
    std::unique_ptr<ReviewPage> page;

    explicit ReviewDesk(int titles)
    {
        for (int id = 1; id <= titles; ++id)
            add(id, QStringLiteral("year_differs"), ReviewState::Open);
    }
    void add(qint64 id, const QString &reason, ReviewState state, bool candidates = true)
    {
        const QString key = QStringLiteral("Film_%1").arg(id);
        QList<ScoredCandidate> pages;
        if (candidates)
            pages = {scored(key + QStringLiteral("_(1996_film)"), 1996, 45, -12.5, 35),
                     scored(key + QStringLiteral("_(2021_film)"), 2021, 40, -25, 30)};
        store->items.insert(id, reviewItem(id, QStringLiteral("Film %1").arg(id), reason, state, pages));
    }
    bool open()
    {
        ReviewServices services;
        services.store = store;
        services.searchAgain = [this](qint64 id, const QString &words) {
            searched.append(words);
            MatchResult match;
            match.decision = Decision::Review;
            match.reason = QStringLiteral("low_score");
            match.candidates = {scored(QStringLiteral("Found_%1").arg(id), 2001, 40, 10, 20)};
            return readyFuture(Result<MatchResult>(match));
        };
        if (looks)
            services.checkPages = [this](const QList<Judgment> &accepts, PageDemand demand) {
                return look(accepts, demand);
            };
        services.fetchAccepted = [this](const QList<qint64> &ids) {
            fetched.append(ids);
            CrawlSummary summary;
            summary.counts.failed = std::exchange(fetchFailures, 0);
            summary.counts.stored = int(ids.size()) - summary.counts.failed;
            return readyFuture(Result<CrawlSummary>(summary));
        };
        services.learn = [this](const QList<PastJudgment> &past) {
            learned = past.size();
            return readyFuture(Result<QString>(QStringLiteral("Learned.")));
        };
        services.pageUrl = [](const QString &key) {
            return QUrl(QStringLiteral("https://wiki.example/") + key);
        };
        services.openUrl = [this](const QUrl &url) { opened.append(url); };
        page = std::make_unique<ReviewPage>(services);
        page->resize(1060, 720);
        page->show();
        if (!QTest::qWaitForWindowActive(page.get()))
            return false;
        return QTest::qWaitFor([this] { return page->badge() > 0; });
    }
    using Verdicts = Result<QList<PageVerdict>>;
    QFuture<Verdicts> look(const QList<Judgment> &accepts, PageDemand demand)
    {
        QList<PageVerdict> verdicts;
        for (const Judgment &judgment : accepts) {
            lookedAt.append(demand == PageDemand::Any ? judgment.key + u'!' : judgment.key);
            const Result<QString> given = looksGive.value(judgment.key, judgment.key);
            const bool passes =
                given || (demand == PageDemand::Any && given.error().fault == Fault::Conflict);
            verdicts.append({judgment.reviewId, judgment.key, given ? *given : judgment.key,
                             passes ? std::nullopt : std::optional(given.error())});
        }
        if (!slow)
            return readyFuture(Verdicts(verdicts));
        const auto promise = std::make_shared<QPromise<Verdicts>>();
        promise->start();
        m_answers.append([promise, verdicts] {
            promise->addResult(Verdicts(verdicts));
            promise->finish();
        });
        return promise->future();
    }
    void answerLooks()
    {
        for (const auto &answer : std::exchange(m_answers, {}))
            answer();
    }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *target = QApplication::focusWidget();
        QTest::keyClick(target != nullptr ? target : page.get(), Qt::Key(key), modifiers);
    }
    void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    ReviewCard *card() const { return page->findChild<ReviewCard *>(); }
    QString shown() const { return card()->item().entry.title; }
    ReviewState state(qint64 id) const { return store->items.value(id).state; }
    // Chooses the group whose words contain `text`.
    bool group(const QString &text) const
    {
        auto *groups = page->findChild<QListWidget *>();
        for (int row = 0; row < groups->count(); ++row)
            if (groups->item(row)->text().contains(text)) {
                groups->setCurrentRow(row);
                return true;
            }
        return false;
    }
    QAbstractItemModel *listed() const
    {
        return page->findChild<QListView *>(QStringLiteral("titles"))->model();
    }
    QLineEdit *field() const { return card()->findChild<QLineEdit *>(QStringLiteral("field")); }
    QString message() const { return card()->message()->text(); }

private:
    QList<std::function<void()>> m_answers;
};

} // namespace moviedb::ui
