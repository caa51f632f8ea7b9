// The invented world behind the sample: resources/sample/world.json with ids given to everything in it.
// Thread: immutable once made, any thread.
// Failure: an empty world when the resource cannot be read.
#pragma once

#include "core/base/jsonread.h"

#include <QHash>

namespace moviedb::sample {

struct Film
{
    int number = 0; // 1-based; every id is made from it
    QString title;
    QString english; // title of the article when the gallery shows a local one
    QString date;    // "1951-04-12" or "1990"
    QString pageKey; // empty = no article
    bool hasItem = true;
    Json data; // as in the file
    QString item() const { return QStringLiteral("Q99%1").arg(number, 6, 10, QLatin1Char('0')); }
    QString nodeId() const { return QStringLiteral("tm99%1").arg(number, 4, 10, QLatin1Char('0')); }
    QString imdbId() const { return QStringLiteral("tt99%1").arg(number, 5, 10, QLatin1Char('0')); }
    QString tmdbId() const { return QStringLiteral("99%1").arg(number, 5, 10, QLatin1Char('0')); }
    int year() const { return date.left(4).toInt(); }
    QString slug() const;
};

struct Page
{
    QString key;
    qint64 pageId = 0;
    QString item; // empty = none
    QString description;
    QString wikitext;
    QString lead;
    QString redirectTo; // key
    bool disambiguation = false;
    int film = 0; // number, 0 = about something else
};

struct World
{
    QList<Film> films;
    QHash<QString, Json> entities; // item id → entity as Wikidata answers it
    QList<Page> pages;
    QHash<QString, qsizetype> pageByKey;
    QHash<QString, qsizetype> filmByNode;
    QHash<QString, QString> itemByImdb;
    QHash<QString, QString> genreNames; // short name → name
    QHash<QString, qint64> personIds;   // person key → number
    QHash<QString, QString> personNames;
};

// `films` 0 = all.
World makeWorld(int films);

QString titleOfKey(const QString &key);
QString keyOfTitle(const QString &title);

} // namespace moviedb::sample

Q_DECLARE_TYPEINFO(moviedb::sample::Film, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(moviedb::sample::Page, Q_RELOCATABLE_TYPE);
