#include "core/base/holder.h"

#include <QCoreApplication>
#include <QSysInfo>

namespace moviedb {

QString thisProgram()
{
    return QStringLiteral("%1 (process %2 on %3)")
        .arg(QCoreApplication::applicationName())
        .arg(QCoreApplication::applicationPid())
        .arg(QSysInfo::machineHostName());
}

Error heldElsewhere(const QString &subject, const QString &holder, const QString &where)
{
    return makeError(Fault::Conflict,
                     QStringLiteral("%1 is being worked on by %2.")
                         .arg(subject, holder.isEmpty() ? QStringLiteral("another program") : holder),
                     where, QStringLiteral("Wait until it ends, or stop it there."));
}

} // namespace moviedb
