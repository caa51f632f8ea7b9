#include "core/api/http/eventfeed.h"

namespace moviedb::api {

QByteArray EventFeed::event(const QByteArray &name, const QByteArray &data)
{
    return "event: " + name + "\ndata: " + data + "\n\n";
}

} // namespace moviedb::api

#include "moc_eventfeed.cpp"
