// Ids of the pages that other pages lead to. A table's page has the table's name.
// Thread: any.
#pragma once

#include <QLatin1String>

namespace moviedb::ui::pageid {

inline constexpr QLatin1String crawl("crawl");
inline constexpr QLatin1String review("review");
inline constexpr QLatin1String runs("runs");
inline constexpr QLatin1String search("search");
inline constexpr QLatin1String disagreements("disagreements");
inline constexpr QLatin1String likeRows("near-duplicates");
inline constexpr QLatin1String history("history");
inline constexpr QLatin1String reread("reread");
inline constexpr QLatin1String charts("charts");
inline constexpr QLatin1String movies("movies");
inline constexpr QLatin1String backups("backups");
inline constexpr QLatin1String connection("connection");
inline constexpr QLatin1String schema("schema");
inline constexpr QLatin1String serving("serving");
inline constexpr QLatin1String settings("settings");
inline constexpr QLatin1String rules("rules");
inline constexpr QLatin1String system("health"); // “system” is the look of the desktop
inline constexpr QLatin1String log("log");

} // namespace moviedb::ui::pageid
