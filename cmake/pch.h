// Precompiled for every target: the headers nearly all files need. Qt::Core only, so that it grants nobody a permission.
#pragma once
#ifdef __cplusplus
#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QList>
#include <QMap>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QVariant>
#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <variant>
#include <vector>
#endif
