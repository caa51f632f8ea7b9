// Every setting once: its key in the settings file, its environment variable, and how it is read and checked.
// Adding a setting is one line in settingkeys.cpp; a source brings its settings by its description.
// Thread: pure.
// Failure: write() answers with what is wrong, as the end of a sentence about the key.
#pragma once

#include "core/base/jsonread.h"
#include "core/settings/settings.h"

#include <functional>

namespace moviedb {

struct SettingKey
{
    QString name;
    QString variable;
    QString help;                                      // one line
    std::function<OrderedJson(const Settings &)> read; // null = not set
    // Takes the file's value or the variable's text; "" = done, else "must be …", and nothing has changed.
    std::function<QString(Settings &, const OrderedJson &)> write;
    bool isSecret = false;
};

std::vector<SettingKey> settingKeys(const QList<SourceInfo> &sources);

// Named in the User-Agent, so that an operator of a source can find out what asks.
inline constexpr const char *programHome = "https://github.com/mandel94/movie-db";

} // namespace moviedb
