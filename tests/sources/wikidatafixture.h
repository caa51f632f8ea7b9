// Invented Wikidata entities in the wire format, statement by statement.
#pragma once

#include "core/sources/wikidata/facts.h"
#include "core/sources/wikidata/wikidatasource.h"

namespace wikidatafixture {

using namespace moviedb;
using wikidata::Entity;

inline Document document(const QByteArray &body)
{
    Document made;
    made.source = QStringLiteral("wikidata");
    made.kind = wikidata::need::entities;
    made.key = QStringLiteral("Q900001");
    made.body = body;
    return made;
}

inline QByteArray statement(const QByteArray &value, const QByteArray &rank = "normal",
                            const QByteArray &qualifiers = "{}")
{
    return R"({"mainsnak":{"snaktype":"value","datavalue":)" + value + R"(},"type":"statement","rank":")" +
           rank + R"(","qualifiers":)" + qualifiers + "}";
}

inline QByteArray snak(const QByteArray &value)
{
    return R"({"snaktype":"value","datavalue":)" + value + "}";
}

inline QByteArray item(const QByteArray &id)
{
    return R"({"type":"wikibase-entityid","value":{"entity-type":"item","id":")" + id + R"("}})";
}

inline QByteArray text(const QByteArray &value)
{
    return R"({"type":"string","value":")" + value + R"("})";
}

inline QByteArray date(const QByteArray &time, int precision)
{
    return R"({"type":"time","value":{"time":")" + time + R"(","precision":)" +
           QByteArray::number(precision) + "}}";
}

inline QByteArray amount(const QByteArray &number, const QByteArray &unit)
{
    return R"({"type":"quantity","value":{"amount":")" + number + R"(","unit":")" +
           (unit == "1" ? unit : "http://www.wikidata.org/entity/" + unit) + R"("}})";
}

// An invented film; `claims` are pairs of a property and its JSON list.
inline QByteArray film(const QByteArray &claims)
{
    return R"({"type":"item","id":"Q900001","lastrevid":77,"labels":{"en":{"language":"en","value":"Glass Harbour"},)"
           R"("de":{"language":"de","value":"Der gläserne Hafen"}},"descriptions":{"en":{"language":"en","value":)"
           R"("1968 film by Ada Quill"}},"aliases":{"en":[{"language":"en","value":"The Glass Harbour"}]},)"
           R"j("sitelinks":{"enwiki":{"site":"enwiki","title":"Glass Harbour (film)","badges":[]}},"claims":{)j" +
           claims + "}}";
}

inline Entity entityOf(const QByteArray &claims)
{
    const auto entity = wikidata::parseEntity(document(film(claims)));
    return entity ? *entity : Entity{};
}

inline Entity named(const QString &id, const QString &label)
{
    Entity entity;
    entity.id = id;
    entity.label = label;
    return entity;
}

// Every item is called "Name of Q…", Q9 has no name.
inline SourceFacts factsOf(const Entity &entity)
{
    QHash<QString, Entity> known;
    for (const QString &id : wikidata::referencedItems(entity))
        if (id != QLatin1String("Q9"))
            known.insert(id, named(id, QStringLiteral("Name of ") + id));
    return wikidata::filmFacts(entity,
                               [&](const QString &id) -> const Entity * {
                                   const auto found = known.constFind(id);
                                   return found == known.constEnd() ? nullptr : &*found;
                               },
                               {});
}

inline QString value(const QList<Fact> &facts, const char *field)
{
    for (const Fact &fact : facts)
        if (fact.field == QLatin1String(field))
            return fact.value.typeId() == QMetaType::Double ? QString::number(fact.value.toDouble(), 'f', 0)
                                                            : fact.value.toString();
    return {};
}

} // namespace wikidatafixture
