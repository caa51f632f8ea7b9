// Short ways to write entries and candidates in the tests of this folder.
#pragma once

#include "core/match/decide/matcher.h"
#include "tests/support/bytesof.h"

#include <QTest>

namespace moviedb {

inline QString words(const char *text)
{
    return QString::fromUtf8(text);
}

inline GalleryEntry entryOf(const char *title, int year = 0)
{
    GalleryEntry entry;
    entry.title = words(title);
    if (year != 0)
        entry.year = year;
    return entry;
}

inline Candidate page(const char *key, const char *description = "", const char *excerpt = "")
{
    Candidate candidate;
    candidate.key = words(key);
    candidate.title = QString(candidate.key).replace(u'_', u' ');
    candidate.description = words(description);
    candidate.excerpt = words(excerpt);
    return candidate;
}

inline const match::FilmClassifier &shippedClassifier()
{
    static const Result<match::FilmClassifier> classifier = match::FilmClassifier::shipped();
    return classifier.value();
}

inline MatchResult matched(const GalleryEntry &entry, const QList<Candidate> &candidates)
{
    return match::match(entry, candidates, shippedClassifier());
}

inline QString bestKey(const MatchResult &result)
{
    return result.candidates.isEmpty() ? QString() : result.candidates.first().candidate.key;
}

} // namespace moviedb
