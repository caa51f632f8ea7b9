// JSON as YAML: blocks for people, and every text that could be taken for something else in quotation marks.
// Thread: pure.
// Failure: none.
// Source: https://yaml.org/spec/1.2.2/ (a JSON string is a double-quoted scalar)
#pragma once

#include "core/base/jsonread.h"

#include <QByteArray>

namespace moviedb::api {

QByteArray toYaml(const OrderedJson &json);

} // namespace moviedb::api
