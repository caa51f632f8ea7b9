// The films as a site for who opens the server in a browser: made into the cache folder when it is first asked for, and anew
// when films have changed since; the one before it is shown meanwhile.
// Thread: that of the service.
// Failure: none; whatever goes wrong becomes an answer.
#pragma once

#include "core/api/http/message.h"
#include "core/site/site.h"

#include <QElapsedTimer>

namespace moviedb::api {

class ServedSite : public QObject
{
    Q_OBJECT
public:
    // `folder`: of this database alone.
    ServedSite(std::shared_ptr<MovieStore> store, QString folder);
    ~ServedSite() override; // stops the making

    // "/", "/films/12.html": where a site may have a file.
    static bool isPlace(const QStringList &path);
    // For GET and HEAD.
    void answer(const Request &request, const Respond &respond);

private:
    void makeWhenDue();
    void noteMade(const Result<SiteSummary> &made);

    const std::shared_ptr<MovieStore> m_store;
    const QString m_folder;
    QFuture<Result<SiteSummary>> m_making;
    bool m_isMaking = false;
    bool m_isThere = false;
    bool m_isOld = true;           // something changed since it was begun
    qint64 m_took = 0;             // milliseconds
    QElapsedTimer m_since;         // the making began, and then, ended
    std::optional<Error> m_failed; // the last try
};

} // namespace moviedb::api
