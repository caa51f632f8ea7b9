// The pages that may be the one of a title, each once, and what they are worth together. Whoever found them brings
// them here; nothing is fetched.
// Thread: values, one at a time.
// Failure: none.
#pragma once

#include "core/crawl/film/runcontext.h"

namespace moviedb::crawl {

// A candidate as it was found, and its Wikidata item once that was read.
struct Seen
{
    Candidate base;
    EntityPointer item;
    QDateTime fetchedAt; // of the item, UTC
    bool verified = false;
};

class Candidates
{
public:
    // A page that a person has rejected for this title is left out from now on.
    void reject(const Candidate &rejected);
    // One that was rejected, and of which the person is asked again when it comes: it is never accepted without them.
    void offerAgain(const Candidate &rejected);
    bool metRejected() const { return m_metRejected; } // one of the rejected ones came

    // A page that is known already takes over what it does not say itself.
    void addSeen(Seen seen);
    // The item behind a page, or that there is none.
    void verify(const QString &pageKey, const EntityPointer &item, const QDateTime &fetchedAt);
    // What a person's item is called: cast and directors are compared by name.
    void addName(const QString &item, const QString &name) { m_names.insert(item, name); }

    bool isEmpty() const { return m_seen.isEmpty(); }
    qsizetype size() const { return m_seen.size(); }
    // nullptr when it is none of these. Good until the next addSeen().
    const Seen *seenOf(const Candidate &candidate) const;

    MatchResult evaluate(const GalleryEntry &entry, const match::FilmClassifier &classifier,
                         const match::Thresholds &thresholds) const;

private:
    QList<Seen> m_seen;
    QSet<QString> m_rejected;          // page keys, items of those without a page
    QHash<QString, Candidate> m_again; // by the same
    QHash<QString, QString> m_names;   // item → name
    bool m_metRejected = false;
};

} // namespace moviedb::crawl

Q_DECLARE_TYPEINFO(moviedb::crawl::Seen, Q_RELOCATABLE_TYPE);
