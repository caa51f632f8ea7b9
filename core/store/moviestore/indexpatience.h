// When a search index that could not be written is tried again, and when the person hears of it.
// Thread: values.
#pragma once

#include "core/base/result.h"

namespace moviedb::store {

class IndexPatience
{
public:
    struct Next
    {
        bool again = true;
        int pauseMs = 0;
        bool tell = false; // once for each time that it does not work
    };
    Next worked(bool rowsLeft);
    // `forbidden`: by the server, to this user.
    Next failed(bool forbidden);

private:
    int m_failures = 0; // one after the other
    bool m_told = false;
};

// What the person is told: what follows from it, why, and the way out.
Error searchTrouble(const Error &cause, bool forbidden);

} // namespace moviedb::store
