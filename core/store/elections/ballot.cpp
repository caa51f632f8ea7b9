#include "core/store/elections/ballot.h"

#include "core/stitch/values.h"

namespace moviedb::store {

namespace {

using stitch::BestList;

const QString votesField = QStringLiteral("ratings.votes");

// They come from the match, or from the ratings and lists.
bool isSettled(const QString &field)
{
    static const QSet<QString> settled{QStringLiteral("justwatch_id"),  QStringLiteral("wikidata_id"),
                                       QStringLiteral("wikipedia_key"), QStringLiteral("wikipedia_url"),
                                       QStringLiteral("rating"),        QStringLiteral("rating_count")};
    return settled.contains(field);
}

// The list whose first entry a column keeps.
QString listOfColumn(const QString &field)
{
    if (field == QLatin1String("language"))
        return QStringLiteral("languages");
    return field == QLatin1String("country") ? QStringLiteral("countries") : QString();
}

class Counting
{
public:
    Counting(const FilmClaims &claims, const ElectionTerms &terms) : m_claims(claims), m_terms(terms) {}
    Ballot result() &&;

private:
    FieldClaims standing(const FieldClaims &all) const
    {
        return m_terms.without.isEmpty() ? all : all.without(m_terms.without);
    }
    bool loses(const FieldClaims &all) const; // a shown claim
    static bool showsAny(const FieldClaims &all);
    void mark(const FieldClaims &all, const QList<qint64> &shown);
    void electColumn(const QString &field, const FieldClaims &all);
    void electList(const QString &list, const FieldClaims &all);
    void electRatings(const FieldClaims &all);
    void markVotes(const QMap<QString, QSet<int>> &shown);
    std::optional<qint64> votesOf(const Claim &quote) const;
    int firstSaying(const FieldClaims &claims, const QString &column, const QString &name) const;
    void followList(const QString &list, const QString &column);

    const FilmClaims &m_claims;
    const ElectionTerms &m_terms;
    Ballot m_ballot;
};

bool Counting::loses(const FieldClaims &all) const
{
    return std::any_of(all.claims.cbegin(), all.claims.cend(), [this](const Claim &claim) {
        return claim.chosen && claim.receipt.source == m_terms.without;
    });
}

bool Counting::showsAny(const FieldClaims &all)
{
    return std::any_of(all.claims.cbegin(), all.claims.cend(),
                       [](const Claim &claim) { return claim.chosen; });
}

void Counting::mark(const FieldClaims &all, const QList<qint64> &shown)
{
    for (qsizetype i = 0; i < all.ids.size(); ++i) {
        const bool wanted = shown.contains(all.ids.at(i));
        if (wanted == all.claims.at(i).chosen || all.claims.at(i).receipt.source == m_terms.without)
            continue;
        (wanted ? m_ballot.shown : m_ballot.hidden).append(all.ids.at(i));
    }
}

void Counting::electColumn(const QString &field, const FieldClaims &all)
{
    const FieldClaims rest = standing(all);
    int best = stitch::bestClaim(field, rest.claims, *m_terms.after);
    if (field == QLatin1String("original_title") && best >= 0) { // the same title says nothing
        const FieldClaims titles = standing(m_claims.value(QStringLiteral("title")));
        const int title = stitch::bestClaim(QStringLiteral("title"), titles.claims, *m_terms.after);
        if (title >= 0 && stitch::wordingKey(titles.claims.at(title).value.toString()) ==
                              stitch::wordingKey(rest.claims.at(best).value.toString()))
            best = -1;
    }
    const bool standsAsItWas = best < 0 ? !showsAny(all) : rest.claims.at(best).chosen;
    if (standsAsItWas && !m_terms.anew)
        return;
    m_ballot.columns.insert(field, best < 0 ? QVariant() : stitch::shownValue(field, rest.claims.at(best)));
    mark(all, best < 0 ? QList<qint64>() : QList<qint64>{rest.ids.at(best)});
}

void Counting::electList(const QString &list, const FieldClaims &all)
{
    const FieldClaims rest = standing(all);
    const BestList best = stitch::bestList(list, rest.claims, *m_terms.after);
    const bool standsAsItWas =
        !loses(all) && best.source == stitch::bestList(list, all.claims, *m_terms.before).source;
    if (standsAsItWas && !m_terms.anew)
        return;
    m_ballot.lists.insert(list, best.links);
    QList<qint64> shown;
    for (const int place : best.claims)
        shown.append(rest.ids.at(place));
    mark(all, shown);
}

// The most believed claim of this wording; -1 = nobody says so.
int Counting::firstSaying(const FieldClaims &claims, const QString &column, const QString &name) const
{
    int best = -1;
    for (int i = 0; i < claims.claims.size(); ++i) {
        const Claim &claim = claims.claims.at(i);
        if (stitch::wordingKey(claim.value.toString()) != stitch::wordingKey(name))
            continue;
        if (best < 0 || m_terms.after->rank(claim.receipt.source, column) <
                            m_terms.after->rank(claims.claims.at(best).receipt.source, column))
            best = i;
    }
    return best;
}

// The column keeps the first of its list, and so does the claim that is shown.
void Counting::followList(const QString &list, const QString &column)
{
    const auto elected = m_ballot.lists.constFind(list);
    if (elected == m_ballot.lists.cend() || m_claims.value(column).byPerson())
        return;
    const FieldClaims all = m_claims.value(column);
    const FieldClaims rest = standing(all);
    int best = -1;
    if (elected->isEmpty()) {
        best = stitch::bestClaim(column, rest.claims, *m_terms.after);
        m_ballot.columns.insert(column,
                                best < 0 ? QVariant() : stitch::shownValue(column, rest.claims.at(best)));
    } else {
        const QString name = elected->first().entity.name;
        m_ballot.columns.insert(column, name);
        best = firstSaying(rest, column, name);
    }
    mark(all, best < 0 ? QList<qint64>() : QList<qint64>{rest.ids.at(best)});
}

// The votes have a claim of their own at the place of their score.
std::optional<qint64> Counting::votesOf(const Claim &quote) const
{
    for (const Claim &claim : m_claims.value(votesField).claims)
        if (claim.receipt.source == quote.receipt.source && claim.position == quote.position)
            return claim.value.toString().section(u' ', -1).toLongLong();
    return std::nullopt;
}

void Counting::markVotes(const QMap<QString, QSet<int>> &shown)
{
    const FieldClaims votes = m_claims.value(votesField);
    QList<qint64> ids;
    for (qsizetype i = 0; i < votes.ids.size(); ++i)
        if (shown.value(votes.claims.at(i).receipt.source).contains(votes.claims.at(i).position))
            ids.append(votes.ids.at(i));
    mark(votes, ids);
}

// One quote of each rater, the one of the most believed source.
void Counting::electRatings(const FieldClaims &all)
{
    const FieldClaims rest = standing(all);
    const QString field = QStringLiteral("ratings");
    const auto raterOf = [](const Claim &claim) { return claim.value.toString().section(u' ', 0, -2); };
    QMap<QString, int> best; // by rater
    for (int i = 0; i < rest.claims.size(); ++i) {
        const Claim &claim = rest.claims.at(i);
        const auto earlier = best.constFind(raterOf(claim));
        if (earlier == best.cend() || m_terms.after->rank(claim.receipt.source, field) <
                                          m_terms.after->rank(rest.claims.at(*earlier).receipt.source, field))
            best.insert(raterOf(claim), i);
    }
    for (const Claim &claim : all.claims)
        if (claim.chosen && claim.receipt.source == m_terms.without && !best.contains(raterOf(claim)))
            m_ballot.ratersGone.insert(raterOf(claim));
    QList<qint64> shown;
    QMap<QString, QSet<int>> places; // by source
    for (auto quote = best.cbegin(); quote != best.cend(); ++quote) {
        const Claim &claim = rest.claims.at(*quote);
        shown.append(rest.ids.at(*quote));
        places[claim.receipt.source].insert(claim.position);
        if (claim.chosen && !m_terms.anew)
            continue;
        RatingFact rating;
        rating.source = quote.key();
        rating.score = claim.value.toString().section(u' ', -1).toDouble();
        rating.votes = votesOf(claim);
        m_ballot.ratings.append(rating);
    }
    mark(all, shown);
    markVotes(places);
    const QString imdb = QStringLiteral("IMDb"); // movies.rating is theirs
    if (m_ballot.ratersGone.contains(imdb)) {
        m_ballot.columns.insert(QStringLiteral("rating"), QVariant());
        m_ballot.columns.insert(QStringLiteral("rating_count"), QVariant());
    }
    for (const RatingFact &rating : std::as_const(m_ballot.ratings))
        if (rating.source == imdb) {
            m_ballot.columns.insert(QStringLiteral("rating"), rating.score);
            if (rating.votes)
                m_ballot.columns.insert(QStringLiteral("rating_count"), *rating.votes);
        }
}

Ballot Counting::result() &&
{
    for (auto field = m_claims.cbegin(); field != m_claims.cend(); ++field) {
        if ((field->byPerson() && !m_terms.anew) || isSettled(field.key()) ||
            !(m_terms.fields.isEmpty() || m_terms.fields.contains(field.key())))
            continue;
        if (field.key() == QLatin1String("ratings"))
            electRatings(*field);
        else if (stitch::isListField(field.key()))
            electList(field.key(), *field);
        else if (m_terms.columns.contains(field.key()) &&
                 m_claims.value(listOfColumn(field.key())).claims.isEmpty())
            electColumn(field.key(), *field);
    }
    followList(QStringLiteral("languages"), QStringLiteral("language"));
    followList(QStringLiteral("countries"), QStringLiteral("country"));
    return std::move(m_ballot);
}

} // namespace

bool Ballot::isEmpty() const
{
    return columns.isEmpty() && lists.isEmpty() && ratings.isEmpty() && ratersGone.isEmpty() &&
           shown.isEmpty() && hidden.isEmpty();
}

Ballot elect(const FilmClaims &claims, const ElectionTerms &terms)
{
    return Counting(claims, terms).result();
}

} // namespace moviedb::store
