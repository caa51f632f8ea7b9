// What the claims of one field amount to: who says what, who agrees, how far apart they are.
// Thread: pure.
// Failure: none.
#pragma once

#include "core/domain/disagreement.h"
#include "core/stitch/rulebook.h"
#include "core/store/elections/storedclaims.h"

namespace moviedb::store {

// Nothing when the sources agree, or a rule settled every difference there is. movieId and title are left open.
std::optional<Disagreement> disagreementOf(const QString &field, const FieldClaims &claims,
                                           const stitch::RuleBook &rules);

// What the sources say, by source, as a text that changes only when the meaning does.
QStringList statedKeys(const QString &field, const FieldClaims &claims);

} // namespace moviedb::store
