// Text from elsewhere, made fit for one line.
#pragma once

#include <QString>

namespace moviedb {

// Without control characters, accents in one letter with their base (NFC); space in and around it is folded.
QString oneLine(const QString &text);

// QString::normalized(), in time that grows with the length: that moves the rest of the text at each letter it takes apart, and a
// million of them took it minutes.
QString normalForm(const QString &text, QString::NormalizationForm form);

// Without marks that nobody sees: zero-width spaces, soft hyphens, what turns the direction of writing. A joiner stays where
// it joins letters, as in Persian and Indian words.
QString withoutInvisible(const QString &text);

} // namespace moviedb
