// What titles can do without: which needs went without an answer in this run, and which sources are not asked any more.
// Thread: values, one at a time.
// Failure: none.
#pragma once

#include "core/crawl/fetch/frontier.h"

namespace moviedb::crawl {

class GoingWithout
{
public:
    static bool isDispensable(const Source &source, const NeedKind &kind);

    // The need is done without its answer: a missing document. A resumed run asks again.
    Document add(const Need &need);
    // nullptr when the need is none of these. Good until the next add().
    const Document *documentOf(const Need &need) const;

    // Answers of a source that are good for nothing, in a row. True: that is enough.
    bool isUselessOnceMore(const QString &source);
    void isUseful(const QString &source) { m_useless.remove(source); }

    // The source is not asked for what is dispensable any more. False: it was not before either.
    bool turnOff(const QString &source, const Error &why);
    const Error *whyOff(const QString &source) const;

private:
    QHash<Need, Document> m_documents;
    QHash<QString, int> m_useless; // answers in a row, by source
    QHash<QString, Error> m_off;   // by source
};

} // namespace moviedb::crawl
