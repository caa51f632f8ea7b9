// One client: its requests are read, answered one after the other, and nothing of it lasts longer than it may. The only
// place that writes answers, so that each of them goes through OriginPolicy::dress().
// Thread: that of its server.
#pragma once

#include "core/api/http/eventfeed.h"
#include "core/api/http/originpolicy.h"
#include "core/api/http/requestreader.h"

#include <QObject>
#include <QTcpSocket>
#include <QTimer>

namespace moviedb::api {

struct ServerLimits
{
    ReadLimits read;
    int headMs = 10000;    // from the first byte of a request to the end of its head
    int bodyMs = 30000;    // from there to the end of its body
    int idleMs = 60000;    // between two requests
    int stalledMs = 30000; // an answer of which the client takes nothing
    int lingerMs = 2000;   // for the client to take the answer to a request that was not read to its end
    int beatMs = 15000;    // between two signs of life of an endless answer
    qsizetype waitingBytes = 4 << 20; // of an endless answer that the client does not take
    int connections = 200;
};

using Handler = std::function<void(const Request &, const Respond &)>;

struct ServerParts
{
    ServerLimits limits;
    OriginPolicy policy;
    Handler handler;
};

class Connection : public QObject
{
    Q_OBJECT
public:
    // Takes the socket.
    Connection(QTcpSocket *socket, std::shared_ptr<const ServerParts> parts, QObject *parent);

Q_SIGNALS:
    // An answer begins; of a request that was not read to its end only what was read is there.
    void answering(const moviedb::api::Request &request, int status);
    void closed();

private:
    void readMore();
    void goOn(RequestReader::State state);
    void handle();
    void respond(const Response &response);
    void send(Response response, bool last);
    QByteArray headOf(const Response &response, bool last) const;
    void pump();
    void beginFeed(std::shared_ptr<EventFeed> feed);
    void sendEvents(const QByteArray &bytes);
    void answered();
    void timeOut();
    void linger();
    void cut();

    enum class Phase { Reading, Handling, Writing, Feeding, Lingering };

    QTcpSocket *m_socket;
    std::shared_ptr<const ServerParts> m_parts;
    RequestReader m_reader;
    QTimer m_timer;
    Phase m_phase = Phase::Reading;
    RequestReader::State m_timed = RequestReader::State::Idle; // the part of a request that m_timer is for
    bool m_toldContinue = false;
    bool m_last = false; // no request follows the answer that is being written
    std::shared_ptr<QIODevice> m_file;
    std::shared_ptr<EventFeed> m_feed;
};

} // namespace moviedb::api
