// A small invented world of films behind an HttpClient that answers like the three services, and that can be
// told to fail: once, some times or always, for requests whose text contains some words. Thread: the world is
// shared and locked; its client lives on the crawl thread.
#pragma once

#include "core/crawl/service/crawlparts.h"
#include "core/ports/httpclient.h"
#include "core/settings/settings.h"

#include <QJsonObject>
#include <QMutex>
#include <QObject>

namespace moviedb::test {

struct Trouble
{
    enum class Kind { Status, Html, Truncated, Network, Unreachable, Hang, Delay };
    QString contains; // in "<url>\n<body>", both decoded
    Kind kind = Kind::Status;
    int status = 500;
    int retryAfter = -1; // seconds
    int times = 1;       // -1 = always
    int delayMs = 0;
    QByteArray body = {}; // Status: of the answer; empty = a web page
};

class SmallWorld
{
public:
    explicit SmallWorld(int films) : m_films(films) {}

    // The service lists everything, whatever provider it is asked for; the titles are offered by that one.
    void ignoreProviders(qint64 offeredBy) { m_ignoresProviders = true, m_offeredBy = offeredBy; }
    static constexpr qint64 provider = 1;
    // The list always goes on, with titles that were there already: back at its first pages, or at new places for ever.
    enum class Endless { No, InCircles, Growing };
    void makeListEndless(Endless how) { m_endlessList = how; }
    // A further service beside the three, by HttpRequest::service: what it answers to a request.
    using Answering = std::function<QByteArray(const HttpRequest &)>;
    void addService(const QString &service, Answering answering);
    void add(const Trouble &trouble);
    // In every GraphQL answer, beside the data.
    void addErrorBesideData(const QString &message) { m_errorBesideData = message; }
    void clearTroubles();
    // In the infobox of every page.
    void setBudget(const QString &budget) { m_budget = budget; }
    // The newest revision of every page, and when it was made.
    void setRevision(int revision, const QString &madeAt)
    {
        m_revision = revision, m_revisionMadeAt = madeAt;
    }
    // A later revision of what is said of one film.
    void editPage(int film) { ++m_pageEdits[film]; }
    void editItem(int film) { ++m_itemEdits[film]; }
    // When the newest revision of every film's item was made.
    void setItemsModified(const QString &at) { m_itemsModified = at; }
    // What the gallery and the details of every title say it takes, in minutes.
    void setRuntime(int minutes) { m_runtime = minutes; }
    // What stands on the page of a film instead of its text.
    using Writing = std::function<QString(int film, const QString &text)>;
    void rewritePages(Writing writing) { m_writing = std::move(writing); }
    // So many requests more are answered, every later one hangs; -1 = all are answered.
    void answerOnly(int requests);
    // "<service> <url>\n<body>" of everything that was asked, in order, with its time of arrival in ms.
    QStringList log() const;
    QList<qint64> times() const;
    int mostAtOnce(const QString &service) const;
    int repeated() const; // requests equal to an earlier one

    int films() const { return m_films; }
    static QString title(int film);
    static int year(int film) { return 1930 + film % 80; }
    static QString key(int film); // "" = no article
    // The kinds of films there are, by number.
    static bool hasIds(int film) { return film % 10 < 6; }
    static bool hasImdbOnly(int film) { return film % 10 == 6; }
    static bool isNowhere(int film) { return film % 10 == 9; }

    std::unique_ptr<HttpClient> makeClient();
    // This world as the only upstream of a crawl. It outlives the crawl.
    CrawlParts parts();
    static Settings settings(const QString &folder);

private:
    friend class SmallWorldClient;
    friend class WorldServer;
    std::optional<Trouble> arrived(const HttpRequest &request);
    void left(const QString &service);
    QByteArray answer(const HttpRequest &request) const;
    QByteArray graphql(const QByteArray &body) const;
    QJsonObject gallery(const QJsonObject &variables) const;
    QByteArray galleryPage(const QString &query) const;
    QByteArray entities(const QString &query) const;
    QByteArray items(const QString &query) const;
    QByteArray search(const QString &query) const;
    QByteArray pages(const QString &query) const;

    int m_films;
    bool m_ignoresProviders = false;
    qint64 m_offeredBy = 0; // 0 = by nobody
    Endless m_endlessList = Endless::No;
    QString m_errorBesideData;
    QString m_budget = QStringLiteral("$2 million");
    int m_revision = 9;
    QString m_revisionMadeAt = QStringLiteral("2020-02-02T02:02:02Z");
    QHash<int, int> m_pageEdits, m_itemEdits; // how often, by film
    QString m_itemsModified = QStringLiteral("2020-02-02T02:02:02Z");
    int m_runtime = 90;
    Writing m_writing;
    mutable QMutex m_mutex;
    QMap<QString, Answering> m_services;
    QList<Trouble> m_troubles;
    int m_answersLeft = -1;
    QStringList m_log;
    QList<qint64> m_times;
    QHash<QString, int> m_inFlight;
    QHash<QString, int> m_mostAtOnce;
};

} // namespace moviedb::test
