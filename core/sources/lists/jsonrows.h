// Films from JSON objects of any program: their fields are read as the columns of a table are.
// Thread: values.
// Failure: none; what is no film is told to the builder.
#pragma once

#include "core/base/jsonread.h"
#include "core/sources/lists/listcolumns.h"

#include <string>
#include <vector>

namespace moviedb::lists {

class JsonRows
{
public:
    explicit JsonRows(ListBuilder &builder) : m_builder(builder) {}

    // An object, or a text that is a title. False: it has no title.
    bool read(int line, const JsonPlace &item);
    // As above, for the members of a list that says what they are: "shows" of Simkl.
    void tell(int line, const JsonPlace &item, const QString &kind);

private:
    void learn(const Json &object);
    bool isAsBefore(const Json &object) const;
    bool readAsBefore(int line, const Json &object, bool &hasTitle);

    ListBuilder &m_builder;
    ListColumns m_columns;            // of the object before: most have the same fields
    std::vector<std::string> m_names; // of its fields, if all are plain values
    QStringList m_cells;
};

// Cheaper than looking at the place, which knows its path.
bool has(const JsonPlace &object, const char *name);
// Whether the object has a field for a title.
bool hasTitleField(const JsonPlace &object);
// … and another one of films, so that it is no document or list that only has a name.
bool isFilmByItself(const JsonPlace &object);

} // namespace moviedb::lists
