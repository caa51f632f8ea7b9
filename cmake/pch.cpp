#include "pch.h"

// The code that pch.h tells all others not to generate.
template struct QArrayDataPointer<QString>;
template struct QtPrivate::QMovableArrayOps<QString>;
template class QList<QString>;
template struct QArrayDataPointer<QVariant>;
template class QList<QVariant>;
template struct QHashPrivate::Data<QHashPrivate::Node<QString, QHashDummyValue>>;
template struct QHashPrivate::Data<QHashPrivate::Node<QString, QString>>;
template struct QHashPrivate::Data<QHashPrivate::Node<QString, qint64>>;
