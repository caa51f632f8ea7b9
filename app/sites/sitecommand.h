// site: a static web site of the films, to be shared.
// Thread: main.
// Failure: told through CommandContext::fail().
#pragma once

#include "app/command.h"

namespace moviedb {

Command siteCommand();

struct SiteWish
{
    QString folder;
    QString title; // "" = Films
    QString where; // parseWhere(); "" = every film
    QString search;
    bool publishable = true;
    bool pictures = false;
};
// Makes it and finishes.
void makeSite(CommandContext &context, const SiteWish &wish);

} // namespace moviedb
