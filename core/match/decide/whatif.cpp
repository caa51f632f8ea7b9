#include "core/match/decide/whatif.h"

namespace moviedb::match {

namespace {

QString pageName(const Candidate &candidate)
{
    QString name = candidate.title.isEmpty() ? candidate.key : candidate.title;
    return name.replace(u'_', u' ');
}

// The page's title as a gallery would write it.
QString titleWithoutDisambiguator(const Candidate &candidate)
{
    const QString name = pageName(candidate);
    const TitleText text(name, TitleText::Origin::Page);
    return text.hasDisambiguator() ? name.left(name.lastIndexOf(u'(')).trimmed() : name;
}

bool flips(const ScoredPages &pages, const WhatIf &change, qsizetype index)
{
    GalleryEntry entry = pages.entry;
    QList<Candidate> candidates = pages.candidates;
    const QString key = candidates.at(index).key;
    std::vector<const PageReading *> readings;
    for (qsizetype i = 0; i < candidates.size(); ++i)
        if (!change.withoutRivals.contains(candidates.at(i).key))
            readings.push_back(&pages.readings[size_t(i)]);
    change.apply(entry, candidates, key);
    const std::vector<PartialScore> scores = scorePages(entry, candidates, readings);
    for (qsizetype i = 0; i < candidates.size(); ++i)
        if (candidates.at(i).key == key)
            return isAccepted(scores, size_t(i), pages.thresholds);
    return false;
}

// Changes worth trying, the most telling first.
QList<WhatIf> ideas(const ScoredPages &pages, qsizetype index)
{
    QList<WhatIf> list;
    const Candidate &asked = pages.candidates.at(index);
    const PartialScore &score = pages.scores[size_t(index)];
    const std::optional<int> year = asked.year ? asked.year : pages.readings[size_t(index)].year();
    WhatIf change;
    if (year && year != pages.entry.year) {
        change.year = year;
        list.append(change);
    }
    WhatIf title;
    title.title = titleWithoutDisambiguator(asked);
    if (score.points(part::title) < full::title) {
        list.append(title);
        if (change.year) {
            title.year = change.year;
            list.append(title);
        }
    }
    WhatIf film;
    film.knownAsFilm = true;
    if (pages.readings[size_t(index)].classification.filmProbability < 0.95 && asked.isFilm != true)
        list.append(film);
    WhatIf noIds;
    noIds.noIds = true;
    if (score.doubt)
        list.append(noIds);
    WhatIf rivals;
    for (size_t i = 0; i < pages.scores.size(); ++i) {
        const QString &key = pages.candidates.at(qsizetype(i)).key;
        if (qsizetype(i) != index && !key.isEmpty() && key != asked.key &&
            pages.scores[i].score + pages.thresholds.lead >= score.score)
            rivals.withoutRivals.append(key);
    }
    if (!rivals.withoutRivals.isEmpty() && rivals.withoutRivals.size() <= 3)
        list.append(rivals);
    WhatIf id;
    id.idPointsHere = true;
    id.imdbId = asked.imdbId;
    list.append(id);
    if (change.year) {
        id.year = change.year;
        list.append(id);
    }
    return list;
}

} // namespace

QString WhatIf::sentence() const
{
    QStringList changes;
    if (year)
        changes.append(QStringLiteral("the year were %1").arg(*year));
    if (!title.isEmpty())
        changes.append(QStringLiteral("the title were “%1”").arg(title));
    if (knownAsFilm)
        changes.append(QStringLiteral("the page were known to be a film"));
    if (noIds)
        changes.append(QStringLiteral("the gallery's ids were left out"));
    if (idPointsHere)
        changes.append(imdbId.isEmpty() ? QStringLiteral("an id of the gallery pointed to this page")
                                        : QStringLiteral("the IMDb id were %1").arg(imdbId));
    if (!withoutRivals.isEmpty()) {
        QStringList names;
        for (QString rival : withoutRivals)
            names.append(QStringLiteral("“%1”").arg(rival.replace(u'_', u' ')));
        const QString rivals = names.join(QStringLiteral(" and "));
        changes.append(names.size() == 1 ? QStringLiteral("%1 were not a candidate").arg(rivals)
                                         : QStringLiteral("%1 were not candidates").arg(rivals));
    }
    return QStringLiteral("Would be accepted if %1.").arg(changes.join(QStringLiteral(" and ")));
}

void WhatIf::apply(GalleryEntry &entry, QList<Candidate> &candidates, const QString &key) const
{
    if (year)
        entry.year = year;
    if (!title.isEmpty())
        entry.title = title;
    if (noIds) {
        entry.imdbId.clear();
        entry.tmdbId.clear();
        entry.wikidataId.clear();
        for (Candidate &candidate : candidates)
            candidate.fromId = false;
    }
    if (!withoutRivals.isEmpty())
        candidates.removeIf([this](const Candidate &one) { return withoutRivals.contains(one.key); });
    if (!knownAsFilm && !idPointsHere)
        return;
    for (Candidate &candidate : candidates) {
        const bool asked = candidate.key == key;
        if (asked && knownAsFilm)
            candidate.isFilm = true;
        if (idPointsHere)
            candidate.fromId = asked && imdbId.isEmpty();
    }
    if (idPointsHere) {
        entry.imdbId = imdbId;
        entry.tmdbId.clear();
        entry.wikidataId.clear();
    }
}

std::optional<WhatIf> whatIf(const ScoredPages &pages, qsizetype index)
{
    if (pages.candidates.at(index).key.isEmpty())
        return std::nullopt;
    for (const WhatIf &change : ideas(pages, index))
        if (flips(pages, change, index))
            return change;
    return std::nullopt;
}

} // namespace moviedb::match
