#include "core/settings/savedconnection.h"

#include <QFileInfo>
#include <QUrl>

#include <algorithm>

namespace moviedb {

namespace {

QString textOf(const OrderedJson &object, const char *key)
{
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? fromUtf8(found->get_ref<const std::string &>())
                                                       : QString();
}

bool hasName(const QList<SavedConnection> &connections, const QString &name)
{
    return std::any_of(connections.begin(), connections.end(),
                       [&](const SavedConnection &one) { return one.name == name; });
}

} // namespace

QStringList connectionMarks()
{
    return {QStringLiteral("red"), QStringLiteral("orange"), QStringLiteral("green"), QStringLiteral("blue"),
            QStringLiteral("violet")};
}

QString nameOfAddress(const QString &address)
{
    if (address.startsWith(QLatin1String("sqlite:"), Qt::CaseInsensitive)) {
        const QString file = QFileInfo(address.mid(7)).fileName();
        return file.isEmpty() ? address : file;
    }
    const QUrl url(address);
    return QStringLiteral("%1 on %2").arg(url.path().mid(1), url.host());
}

QString freeName(const QList<SavedConnection> &connections, const QString &wanted)
{
    QString name = wanted;
    for (int number = 2; hasName(connections, name); ++number)
        name = QStringLiteral("%1 %2").arg(wanted).arg(number);
    return name;
}

const SavedConnection *connectionOf(const QList<SavedConnection> &connections, const QString &address)
{
    const auto found = std::find_if(connections.begin(), connections.end(),
                                    [&](const SavedConnection &one) { return one.address == address; });
    return found == connections.end() ? nullptr : &*found;
}

void noteOpened(QList<SavedConnection> &connections, const QString &address, const QString &name,
                const QDateTime &now)
{
    auto found = std::find_if(connections.begin(), connections.end(),
                              [&](const SavedConnection &one) { return one.address == address; });
    if (found == connections.end()) {
        connections.append({freeName(connections, name), address, {}, {}});
        found = connections.end() - 1;
    }
    found->lastUsed = now.toUTC().toString(Qt::ISODate);
}

OrderedJson connectionsToJson(const QList<SavedConnection> &connections)
{
    OrderedJson list = OrderedJson::array();
    for (const SavedConnection &one : connections) {
        OrderedJson object = {{"name", utf8(one.name)}, {"address", utf8(one.address)}};
        if (!one.mark.isEmpty())
            object["mark"] = utf8(one.mark);
        if (!one.lastUsed.isEmpty())
            object["last_used"] = utf8(one.lastUsed);
        list.push_back(std::move(object));
    }
    return list;
}

QString readConnections(const OrderedJson &json, const std::function<QString(QString &)> &check,
                        QList<SavedConnection> &connections)
{
    if (!json.is_array())
        return QStringLiteral("must be a list of connections.");
    QList<SavedConnection> read;
    for (const OrderedJson &object : json) {
        if (!object.is_object())
            return QStringLiteral("must hold objects with name and address.");
        SavedConnection one{textOf(object, "name").trimmed(), textOf(object, "address").trimmed(),
                            textOf(object, "mark"), textOf(object, "last_used")};
        if (one.address.isEmpty())
            return QStringLiteral("must say the address of each connection.");
        if (const QString problem = check(one.address); !problem.isEmpty())
            return QStringLiteral("holds an address that ") + problem;
        if (!connectionMarks().contains(one.mark))
            one.mark.clear();
        one.name = freeName(read, one.name.isEmpty() ? nameOfAddress(one.address) : one.name);
        read.append(std::move(one));
    }
    connections = std::move(read);
    return {};
}

} // namespace moviedb
