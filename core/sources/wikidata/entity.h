// One Wikidata entity: labels, names and the statements of the best rank.
// https://doc.wikimedia.org/Wikibase/master/php/docs_topics_json.html
// Thread: pure, any thread.
// Failure: Parse (with the JSON path), NotFound.
#pragma once

#include "core/base/partialdate.h"
#include "core/ports/source.h"
#include "core/sources/wikidata/propertymap.h"

namespace moviedb::wikidata {

struct Quantity
{
    double amount = 0;
    QString unit; // Q-id, empty = none
};

// Of a statement's main snak or a qualifier. Exactly one member is set; none in a qualifier of unknown value.
struct Value
{
    QString item;     // "Q42"
    QString text;     // string, external id, url, monolingual text
    QString language; // of monolingual text
    std::optional<PartialDate> date;
    std::optional<Quantity> quantity;
};

struct Statement
{
    Value value;
    PropertyMap<QList<Value>> qualifiers;
    QString snippet; // of the value, word for word, for receipts: "+82", "Q42"
    bool preferred = false;
};

struct Entity
{
    QString id;    // canonical; may differ from the one asked for (merged items)
    QString label; // en, else mul, else any
    QString description;
    QStringList names; // labels, aliases and titles in every language that came, without repeats
    QString pageKey;   // article of our language, with underscores; empty = none
    QString pageTitle; // of that article, as written
    QString revision;
    QString url; // of the document it was read from
    // Of the best rank only, no- and some-values left out. Review scores are of both ranks: they compete only with those of the
    // same reviewer.
    PropertyMap<QList<Statement>> statements;

    bool isFilm() const; // instance-of in the film classes and in none of the excluding ones
    QString text(PropertyNumber property) const; // first text value
    QString imdbFilm() const; // "tt0117998": people and companies have ids in the same place
    QString tmdbFilm() const;
};

// Of one property ("P31"); none when there are none.
QList<Statement> statementsOf(const Entity &entity, PropertyNumber property);
QList<Value> qualifiersOf(const Statement &statement, PropertyNumber property);

// Body of an Entities or EntitiesByPage document.
Result<Entity> parseEntity(const Document &document, const QString &language = QStringLiteral("en"));

} // namespace moviedb::wikidata

Q_DECLARE_TYPEINFO(moviedb::wikidata::Statement, Q_RELOCATABLE_TYPE);
