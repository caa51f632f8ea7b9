// What the services answer about invented films, for scripts.
// Thread: pure. Failure: none.
#pragma once

#include "core/domain/pagekey.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace moviedb::test {

inline QByteArray bytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

inline QJsonObject inEnglish(const QString &text)
{
    return {{QStringLiteral("en"), QJsonObject{{QStringLiteral("language"), QStringLiteral("en")},
                                               {QStringLiteral("value"), text}}}};
}

inline QJsonObject statement(const QString &property, const QString &type, const QJsonValue &value)
{
    return {{QStringLiteral("mainsnak"),
             QJsonObject{{QStringLiteral("snaktype"), QStringLiteral("value")},
                         {QStringLiteral("property"), property},
                         {QStringLiteral("datavalue"),
                          QJsonObject{{QStringLiteral("type"), type}, {QStringLiteral("value"), value}}}}},
            {QStringLiteral("rank"), QStringLiteral("normal")}};
}

inline QJsonArray itemStatement(const QString &property, const QString &item)
{
    return {
        statement(property, QStringLiteral("wikibase-entityid"), QJsonObject{{QStringLiteral("id"), item}})};
}

// A film of that year, with or without an article, and its director.
inline QByteArray filmItem(const QString &id, const QString &title, int year, const QString &pageKey,
                           const QString &director = {})
{
    QJsonObject claims;
    claims[QStringLiteral("P31")] = itemStatement(QStringLiteral("P31"), QStringLiteral("Q11424"));
    claims[QStringLiteral("P577")] = QJsonArray{
        statement(QStringLiteral("P577"), QStringLiteral("time"),
                  QJsonObject{{QStringLiteral("time"), QStringLiteral("+%1-05-06T00:00:00Z").arg(year)},
                              {QStringLiteral("precision"), 11}})};
    if (!director.isEmpty())
        claims[QStringLiteral("P57")] = itemStatement(QStringLiteral("P57"), director);
    QJsonObject item{{QStringLiteral("id"), id},
                     {QStringLiteral("type"), QStringLiteral("item")},
                     {QStringLiteral("labels"), inEnglish(title)},
                     {QStringLiteral("descriptions"), inEnglish(QStringLiteral("%1 film").arg(year))},
                     {QStringLiteral("claims"), claims}};
    if (!pageKey.isEmpty())
        item[QStringLiteral("sitelinks")] = QJsonObject{
            {QStringLiteral("enwiki"), QJsonObject{{QStringLiteral("site"), QStringLiteral("enwiki")},
                                                   {QStringLiteral("title"), pagekey::toTitle(pageKey)}}}};
    return bytes(item);
}

inline QByteArray person(const QString &id, const QString &name)
{
    return bytes({{QStringLiteral("id"), id},
                  {QStringLiteral("type"), QStringLiteral("item")},
                  {QStringLiteral("labels"), inEnglish(name)},
                  {QStringLiteral("descriptions"), inEnglish(QStringLiteral("film director"))}});
}

struct Hit
{
    QString key;
    QString description;
};

inline QByteArray hits(const QList<Hit> &found)
{
    QJsonArray pages;
    int id = 1;
    for (const Hit &hit : found)
        pages << QJsonObject{{QStringLiteral("id"), id++},
                             {QStringLiteral("key"), hit.key},
                             {QStringLiteral("title"), pagekey::toTitle(hit.key)},
                             {QStringLiteral("excerpt"), QString()},
                             {QStringLiteral("description"), hit.description},
                             {QStringLiteral("thumbnail"), QJsonValue()},
                             {QStringLiteral("matched_title"), QJsonValue()}};
    return bytes({{QStringLiteral("pages"), pages}});
}

inline QByteArray itemLinks(const QStringList &items)
{
    QJsonArray rows;
    for (const QString &item : items)
        rows << QJsonObject{{QStringLiteral("item"),
                             QJsonObject{{QStringLiteral("type"), QStringLiteral("uri")},
                                         {QStringLiteral("value"),
                                          QStringLiteral("http://www.wikidata.org/entity/") + item}}}};
    return QJsonDocument(rows).toJson(QJsonDocument::Compact);
}

inline QByteArray disambiguationPage(const QString &title, const QStringList &links)
{
    QString text = QStringLiteral("'''%1''' may refer to:\n").arg(title);
    for (const QString &link : links)
        text += QStringLiteral("* [[%1]], something of that name\n").arg(link);
    text += QStringLiteral("{{disambiguation}}\n");
    const QJsonObject content{{QStringLiteral("main"), QJsonObject{{QStringLiteral("content"), text}}}};
    return bytes(
        {{QStringLiteral("title"), title},
         {QStringLiteral("pageprops"), QJsonObject{{QStringLiteral("disambiguation"), QString()}}},
         {QStringLiteral("revisions"),
          QJsonArray{QJsonObject{{QStringLiteral("revid"), 1}, {QStringLiteral("slots"), content}}}}});
}

} // namespace moviedb::test
