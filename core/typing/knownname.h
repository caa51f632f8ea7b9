// A name that a person or a program gave for one of a known list: what is none is refused with the nearest and all there are.
// Thread: pure, any thread.
// Failure: Usage for a name that is none of the known.
#pragma once

#include "core/base/result.h"

#include <QStringList>

namespace moviedb::typing {

// `sentence` says what is wrong; its remedy is made of the rest: "Is “runtime” meant? Fields: title, …" (`kind` is "Fields").
Error notAmong(const QString &sentence, const QString &kind, const QString &name, const QStringList &known);
// "A film has no field “runtme”. Is “runtime” meant? Fields: title, …"
Result<Done> checkFilmField(const QString &field, const QStringList &known);
// As claims are about it: a part of one of the known is one, too ("offers.US", "ratings.votes").
Result<Done> checkClaimField(const QString &field, const QStringList &known);

} // namespace moviedb::typing
