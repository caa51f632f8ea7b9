// What a new page, a second reading or an import would change, as a person reads it.
// Thread: pure functions, any thread.
// Failure: none.
#pragma once

#include <QString>
#include <QVariant>

namespace moviedb::ui {

// A value of a plan (what a new page or a second reading would change) of a field or list as a person reads it; "—" for none.
QString plannedText(const QString &field, const QVariant &value);

// A value as text to go on with: numbers with all their digits and without groups, as 65000000.
QString plainText(const QVariant &value);

} // namespace moviedb::ui
