#include "core/api/service/servedsite.h"

#include "core/api/http/problem.h"
#include "core/api/routing/call.h"
#include "core/base/future.h"
#include "core/sources/registry/sources.h"

#include <QFile>
#include <QRegularExpression>

namespace moviedb::api {

namespace {

constexpr qint64 restTimes = 5; // as long as a making took, until the next one

struct SiteFileType
{
    const char *suffix;
    const char *type;
};

constexpr SiteFileType siteFileTypes[] = {{".html", "text/html; charset=utf-8"},
                                          {".css", "text/css; charset=utf-8"},
                                          {".js", "text/javascript; charset=utf-8"}};

QString fileOf(const QStringList &path)
{
    const QString name = path.join(QLatin1Char('/'));
    return name.isEmpty() ? QStringLiteral("index.html") : name;
}

// It asks again by itself.
Response isBeingMade()
{
    Response response =
        bodyResponse(503, "text/html; charset=utf-8",
                     "<!doctype html>\n<html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"color-scheme\" "
                     "content=\"light dark\"><title>Films</title><p>The pages are being made.</p></html>\n");
    response.set("Retry-After", "1");
    response.set("Refresh", "1");
    response.set("Cache-Control", "no-store");
    return response;
}

Response fileResponse(const Request &request, const QByteArray &type, const QByteArray &bytes)
{
    Response response = taggedResponse(request, type, bytes);
    response.set("Content-Security-Policy", "frame-ancestors 'none'"); // the rest is in the pages
    return response;
}

} // namespace

ServedSite::ServedSite(std::shared_ptr<MovieStore> store, QString folder)
    : m_store(std::move(store)), m_folder(std::move(folder))
{
    connect(m_store.get(), &MovieStore::changed, this, [this] { m_isOld = true; });
}

ServedSite::~ServedSite()
{
    m_making.cancel();
}

bool ServedSite::isPlace(const QStringList &path)
{
    static const QRegularExpression place(QRegularExpression::anchoredPattern(QStringLiteral(
        "|index\\.html|site\\.css|(site|films|people)\\.js|(films|people)/[a-z0-9-]{1,64}\\.html")));
    return !path.isEmpty() && place.match(path.join(QLatin1Char('/'))).hasMatch();
}

void ServedSite::makeWhenDue()
{
    if (m_isMaking || (m_isThere && (!m_isOld || m_since.elapsed() < restTimes * m_took)))
        return;
    if (!m_since.isValid())
        m_store->watchOthers();
    SiteRequest request;
    request.folder = m_folder;
    request.title = QStringLiteral("Films");
    request.descriptions = sources::descriptions();
    request.now = QDateTime::currentDateTime();
    m_isMaking = true;
    m_isOld = false;
    m_failed.reset();
    m_since.start();
    m_making = runSite(m_store, request);
    onFinished(m_making, this, [this](const Result<SiteSummary> &made) { noteMade(made); });
}

void ServedSite::noteMade(const Result<SiteSummary> &made)
{
    m_isMaking = false;
    m_took = m_since.restart();
    m_isThere = m_isThere || made.ok();
    if (!made) {
        m_failed = made.error();
        m_isOld = true;
    }
}

void ServedSite::answer(const Request &request, const Respond &respond)
{
    const std::optional<Error> failed = m_failed;
    makeWhenDue();
    if (!m_isThere)
        return respond(failed ? problem(503, *failed) : isBeingMade());
    const QString name = fileOf(request.path);
    QFile file(m_folder + QLatin1Char('/') + name);
    if (!file.open(QIODevice::ReadOnly))
        return respond(problem(404, makeError(Fault::NotFound, QStringLiteral("The site has no such page."),
                                              name, QStringLiteral("Begin at its first page."))));
    const QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return respond(problem(
            500, makeError(Fault::Io, QStringLiteral("The page cannot be read: %1.").arg(file.errorString()),
                           name, QStringLiteral("Ask again: the site is made anew."))));
    for (const SiteFileType &known : siteFileTypes)
        if (name.endsWith(QLatin1String(known.suffix)))
            return respond(fileResponse(request, known.type, bytes));
}

} // namespace moviedb::api

#include "moc_servedsite.cpp"
