// Precompiled for every target: the headers nearly all files need. Qt::Core and the JSON library only.
#pragma once
#ifdef __cplusplus
#include <QByteArray>
#include <QDateTime>
#include <QFuture>
#include <QFutureWatcher>
#include <QHash>
#include <QList>
#include <QMap>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QVariant>
#include <functional>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

// What nearly every file would generate anew is generated once, in pch.cpp (which lists the same).
extern template struct QArrayDataPointer<QString>;
extern template struct QtPrivate::QMovableArrayOps<QString>;
extern template class QList<QString>;
extern template struct QArrayDataPointer<QVariant>;
extern template class QList<QVariant>;
extern template struct QHashPrivate::Data<QHashPrivate::Node<QString, QHashDummyValue>>;
extern template struct QHashPrivate::Data<QHashPrivate::Node<QString, QString>>;
extern template struct QHashPrivate::Data<QHashPrivate::Node<QString, qint64>>;
#endif
