// Wikidata's view of the sample world: an entity for every film, page, person, company and word.
// https://doc.wikimedia.org/Wikibase/master/php/docs_topics_json.html.
// Thread: pure.
// Failure: none.
#pragma once

#include "core/sample/sampleworld.h"

namespace moviedb::sample {

// Fills world.entities and world.itemByImdb from the world's films and pages and from the file's word lists.
void addEntities(World &world, const Json &data);

} // namespace moviedb::sample
