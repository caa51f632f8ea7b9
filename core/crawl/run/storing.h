// Stores outcomes in the gallery's order, so that ids come out equal on every engine and in every run,
// whatever order the answers came in. Settles titles of one run that decide for the same page: the better
// score keeps it, the other goes to review.
// Thread: the crawl thread.
// Failure: failed() when the store cannot go on; a title of which the database refuses a value fails alone.
#pragma once

#include "core/crawl/film/entrywork.h"
#include "core/crawl/yield/yieldwatch.h"
#include "core/ports/moviestore.h"

#include <QTimer>

#include <map>

namespace moviedb::crawl {

class Storing : public QObject
{
    Q_OBJECT
public:
    static constexpr int batch = 50;
    // A title looks so far ahead for another one that fits its page better. Fixed, so that the result does
    // not depend on which answer came first.
    static constexpr int lookAhead = 50;

    Storing(std::shared_ptr<MovieStore> store, qint64 runId, QObject *parent = nullptr);

    // What sources are expected to tell; before anything is stored.
    void watch(YieldWatch yields) { m_yields = std::move(yields); }
    // Titles finished earlier (a resumed run): they hold their pages and their places.
    void skip(const EntryStatus &status);
    void decided(const WorkPointer &work); // matched, failed or waiting for facts
    void ended(const WorkPointer &work);   // facts are there, or none are needed
    void listingEnded(int entries);
    // What is complete and in order goes out now; idle() tells when nothing is under way.
    void flush();
    bool isBusy() const { return m_committing; }
    bool hasCommittable() const;

Q_SIGNALS:
    void stored(const QList<moviedb::EntryStatus> &entries);
    void warned(const QString &sentence);                      // a value of a title that was left out
    void collapsed(const moviedb::crawl::FieldCollapse &what); // it is written no more
    void failed(const moviedb::Error &error);
    void idle();

private:
    struct Claimed // by an accepted title
    {
        QString key;
        QString item;
        double score = 0;
    };
    bool isSettled(int index) const;
    bool losesItsPage(const EntryWork &work) const;
    EntryOutcome outcomeOf(const WorkPointer &work);
    void commit(const QList<EntryOutcome> &outcomes);
    void committed(QList<EntryOutcome> outcomes, const QList<StoreOutcome> &results);
    void commitFailed(const QList<EntryOutcome> &outcomes, const Error &error);
    void countYields(const QList<EntryOutcome> &outcomes, const QList<StoreOutcome> &results);
    void commitCorrections();
    void breakOff(const Error &error);
    void pump();

    std::shared_ptr<MovieStore> m_store;
    qint64 m_runId;
    QTimer m_timer;
    std::map<int, WorkPointer> m_ended; // by index
    QHash<int, Claimed> m_decided;      // by index; an empty one claims nothing
    QSet<QString> m_taken;              // keys and items that are stored
    QSet<int> m_skipped;
    QList<EntryOutcome> m_single; // a refused batch, one by one
    YieldWatch m_yields;
    QList<EntryOutcome> m_corrections; // films that are stored, without what their sources no longer say
    int m_next = 0;
    int m_refusedInARow = 0;
    int m_entries = -1; // how many there are, once the listing has ended
    bool m_committing = false;
    bool m_broken = false;
};

} // namespace moviedb::crawl
