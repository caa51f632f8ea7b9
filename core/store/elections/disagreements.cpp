#include "core/store/elections/disagreements.h"

#include "core/stitch/difference.h"
#include "core/stitch/rulewords.h"
#include "core/store/elections/opinions.h"
#include "core/store/elections/reelection.h"
#include "core/store/elections/ruleacts.h"
#include "core/store/engine/bulkinsert.h"
#include "core/store/history/steps.h"
#include "core/store/identity/filmtitles.h"
#include "core/store/rules/rulestore.h"
#include "core/store/tables/ownreceipts.h"
#include "core/store/tables/userclaims.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <limits>

namespace moviedb::store {

namespace {

constexpr int comparedAtOnce = 400;

QStringList comparedFields(const QString &field)
{
    QStringList fields;
    for (const QString &one : stitch::ruledFields())
        if (stitch::canDisagree(one) && (field.isEmpty() || one == field))
            fields << one;
    return fields;
}

using FilmField = std::pair<qint64, QString>;

// What was said when a disagreement was put aside.
Result<QMap<FilmField, QSet<QString>>> dismissed(Connection &connection, const QList<qint64> &movieIds)
{
    QMap<FilmField, QSet<QString>> aside;
    MOVIEDB_CHECK(inParts(movieIds, [&](const QList<qint64> &part) -> Result<Done> {
        MOVIEDB_TRY(
            rows, connection.run(QStringLiteral("SELECT movie_id, field, stated FROM dismissed_disagreements "
                                                "WHERE movie_id IN (%1)")
                                     .arg(inList(part.size())),
                                 inBinds(part)));
        while (rows.next())
            for (const auto &key : QJsonDocument::fromJson(rows.text(2).toUtf8()).array())
                aside[{rows.integer(0), rows.text(1)}].insert(key.toString());
        return Done{};
    }));
    return aside;
}

Result<Done> lookAt(Connection &connection, const QList<qint64> &films, const QStringList &fields,
                    const stitch::RuleBook &rules, QList<Disagreement> &found)
{
    MOVIEDB_TRY(claims, storedClaims(connection, films, fields, true));
    MOVIEDB_TRY(aside, dismissed(connection, films));
    MOVIEDB_TRY(titles, filmTitles(connection, films));
    for (auto film = claims.cbegin(); film != claims.cend(); ++film)
        for (auto field = film->cbegin(); field != film->cend(); ++field) {
            if (field->byPerson() || field.key().contains(u'.')) // votes, offers: parts of an entry
                continue;
            auto disagreement = disagreementOf(field.key(), *field, rules);
            if (!disagreement)
                continue;
            const auto known = aside.constFind({film.key(), field.key()});
            const QStringList keys = statedKeys(field.key(), *field);
            if (known != aside.cend() && std::all_of(keys.cbegin(), keys.cend(), [&](const QString &key) {
                    return known->contains(key);
                }))
                continue;
            disagreement->movieId = film.key();
            disagreement->title = titles.value(film.key());
            found.append(*disagreement);
        }
    return Done{};
}

// The claims of this field, when this film has any.
Result<FieldClaims> claimsOf(Connection &connection, const DisagreementAct &act)
{
    MOVIEDB_TRY(films, storedClaims(connection, {act.movieId}, {act.field}));
    const FieldClaims claims = films.value(act.movieId).value(act.field);
    if (claims.claims.isEmpty())
        return makeError(Fault::NotFound, QStringLiteral("No source says anything about %1 of this film.")
                                              .arg(stitch::fieldTitle(act.field)));
    return claims;
}

// The column that keeps the first entry of a list as a text.
QString columnOfList(const QString &list)
{
    if (list == QLatin1String("languages"))
        return QStringLiteral("language");
    return list == QLatin1String("countries") ? QStringLiteral("country") : QString();
}

// What the source says becomes the person's word.
Result<Done> claimForPerson(Connection &connection, const DisagreementAct &act, const FieldClaims &claims)
{
    const QVariantList place{act.movieId, act.field};
    MOVIEDB_CHECK(
        connection.execute(QStringLiteral("DELETE FROM claims WHERE entity = 'movies' AND entity_id = ? AND "
                                          "field = ? AND source = 'user'"),
                           place));
    MOVIEDB_CHECK(dropEmptyReceipts(connection, QStringLiteral("movies"), act.movieId));
    MOVIEDB_TRY(receipt, addUserReceipt(connection, QStringLiteral("movies"), act.movieId));
    int position = stitch::isListField(act.field) ? 1 : 0;
    QString first;
    bool said = false;
    for (const Claim &claim : claims.claims) {
        if (claim.receipt.source != act.source || (said && !stitch::isListField(act.field)))
            continue;
        if (!said)
            first = claim.value.toString();
        said = true;
        MOVIEDB_CHECK(connection.execute(
            QStringLiteral(
                "INSERT INTO claims (entity, entity_id, field, position, value, source, snippet, receipt_id, "
                "chosen) VALUES ('movies', ?, ?, ?, ?, 'user', ?, ?, FALSE)"),
            place +
                QVariantList{
                    position++, claim.value,
                    QStringLiteral("Chosen: what %1 says").arg(stitch::sourceTitle(act.source, act.sources)),
                    receipt}));
    }
    if (const QString column = columnOfList(act.field); said && !column.isEmpty())
        return claimByUser(connection, QStringLiteral("movies"), act.movieId, column, first);
    if (said)
        return Done{};
    return makeError(Fault::NotFound,
                     QStringLiteral("%1 says nothing about %2 of this film.")
                         .arg(stitch::sourceTitle(act.source, act.sources), stitch::fieldTitle(act.field)),
                     {}, QStringLiteral("“moviedb claims MOVIE” shows who says what."));
}

Result<QString> filmTitle(Connection &connection, qint64 movieId)
{
    MOVIEDB_TRY(titles, filmTitles(connection, {movieId}));
    if (!titles.contains(movieId))
        return makeError(Fault::NotFound, QStringLiteral("There is no film with the number %1.").arg(movieId),
                         {}, QStringLiteral("“moviedb disagreements” shows the numbers."));
    return titles.value(movieId);
}

Result<Done> choose(Connection &connection, const SchemaInfo &schema, const DisagreementAct &act,
                    QList<TableChange> &changes)
{
    MOVIEDB_TRY(transaction, connection.begin());
    MOVIEDB_TRY(title, filmTitle(connection, act.movieId));
    MOVIEDB_TRY(claims, claimsOf(connection, act));
    MOVIEDB_TRY(stored, readRules(connection));
    MOVIEDB_TRY(step, beginStep(connection, schema, QStringLiteral("choose")));
    MOVIEDB_CHECK(claimForPerson(connection, act, claims));
    MOVIEDB_CHECK(reelectField(connection, schema, stitch::RuleBook(act.sources, stored), act.movieId,
                               act.field, changes));
    MOVIEDB_CHECK(endStep(
        connection, step, changes,
        QStringLiteral("%1: %2 as %3 says")
            .arg(title, stitch::fieldTitle(act.field), stitch::sourceTitle(act.source, act.sources))));
    return transaction.commit();
}

Result<Done> chooseAll(Connection &connection, const SchemaInfo &schema, const DisagreementAct &act,
                       QList<TableChange> &changes)
{
    MOVIEDB_TRY(stored, readRules(connection));
    RuleChange change;
    change.sources = act.sources;
    const FieldRule rule = stitch::RuleBook(act.sources, stored).rule(act.field);
    change.rules = {stitch::settledRule(rule, QStringList{act.source} + act.alike, act.others)};
    MOVIEDB_CHECK(changeRules(connection, schema, change, changes));
    return Done{};
}

Result<Done> dismiss(Connection &connection, const SchemaInfo &schema, const DisagreementAct &act,
                     QList<TableChange> &changes)
{
    MOVIEDB_TRY(transaction, connection.begin());
    MOVIEDB_TRY(title, filmTitle(connection, act.movieId));
    MOVIEDB_TRY(claims, claimsOf(connection, act));
    MOVIEDB_TRY(stored, readRules(connection));
    if (claims.byPerson() || !disagreementOf(act.field, claims, stitch::RuleBook(act.sources, stored)))
        return makeError(
            Fault::NotFound,
            QStringLiteral("Sources do not differ about %1 of this film.").arg(stitch::fieldTitle(act.field)),
            title, QStringLiteral("“moviedb disagreements” shows where they do."));
    MOVIEDB_TRY(step, beginStep(connection, schema, QStringLiteral("dismiss")));
    const QString stated =
        QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(statedKeys(act.field, claims)))
                              .toJson(QJsonDocument::Compact));
    MOVIEDB_TRY(known, connection.execute(
                           QStringLiteral("UPDATE dismissed_disagreements SET stated = ?, dismissed_at = "
                                          "CURRENT_TIMESTAMP WHERE movie_id = ? AND field = ?"),
                           {stated, act.movieId, act.field}));
    if (known == 0)
        MOVIEDB_CHECK(connection.execute(
            QStringLiteral("INSERT INTO dismissed_disagreements (stated, movie_id, field) VALUES (?, ?, ?)"),
            {stated, act.movieId, act.field}));
    changes.append({QStringLiteral("dismissed_disagreements"), {}});
    MOVIEDB_CHECK(endStep(
        connection, step, changes,
        QStringLiteral("%1: disagreement about %2 put aside").arg(title, stitch::fieldTitle(act.field))));
    return transaction.commit();
}

} // namespace

Result<DisagreementList> disagreements(Connection &connection, const SchemaInfo &,
                                       const DisagreementQuery &query)
{
    MOVIEDB_TRY(stored, readRules(connection));
    const stitch::RuleBook rules(query.sources, stored);
    const QStringList fields = comparedFields(query.field);
    DisagreementList list;
    if (fields.isEmpty())
        return list;
    if (query.movieId > 0) {
        MOVIEDB_CHECK(lookAt(connection, {query.movieId}, fields, rules, list.found));
    } else {
        list.lastMovie = query.afterMovie;
        for (int left = query.films > 0 ? query.films : std::numeric_limits<int>::max(); left > 0;) {
            MOVIEDB_TRY(films, filmsAfter(connection, list.lastMovie, std::min(left, comparedAtOnce)));
            if (films.isEmpty()) {
                list.lastMovie = 0;
                break;
            }
            MOVIEDB_CHECK(lookAt(connection, films, fields, rules, list.found));
            list.lastMovie = films.last();
            left -= int(films.size());
        }
    }
    std::stable_sort(
        list.found.begin(), list.found.end(),
        [](const Disagreement &left, const Disagreement &right) { return left.distance > right.distance; });
    return list;
}

Result<Done> decideDisagreement(Connection &connection, const SchemaInfo &schema, const DisagreementAct &act,
                                QList<TableChange> &changes)
{
    if (!stitch::canDisagree(act.field))
        return makeError(Fault::Usage, QStringLiteral("Sources cannot disagree about “%1”.").arg(act.field));
    switch (act.kind) {
    case DisagreementAct::Kind::Choose:
        return choose(connection, schema, act, changes);
    case DisagreementAct::Kind::ChooseAll:
        return chooseAll(connection, schema, act, changes);
    case DisagreementAct::Kind::Dismiss:
        return dismiss(connection, schema, act, changes);
    }
    return Done{};
}

} // namespace moviedb::store
