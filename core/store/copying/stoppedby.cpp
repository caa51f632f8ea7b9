#include "core/store/copying/stoppedby.h"

namespace moviedb::store {

StoppedBy::StoppedBy(const WorkWatch &watch, Connection &connection) : m_connection(connection)
{
    m_stopping.emplace(watch.stopToken(), Interrupt{&connection});
}

StoppedBy::~StoppedBy()
{
    m_stopping.reset(); // nobody interrupts from here on
    m_connection.goOn();
}

} // namespace moviedb::store
