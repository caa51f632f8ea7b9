#include "core/crawl/fetch/goingwithout.h"

#include "core/crawl/fetch/answerreading.h"

namespace moviedb::crawl {

namespace {

constexpr int uselessAnswersToStop = 3; // in a row

} // namespace

bool GoingWithout::isDispensable(const Source &source, const NeedKind &kind)
{
    const ServedKind *served = source.info().served(kind);
    return served != nullptr && served->dispensable;
}

Document GoingWithout::add(const Need &need)
{
    const Document without = missingDocument(need, QDateTime::currentDateTimeUtc());
    m_documents.insert(need, without);
    return without;
}

const Document *GoingWithout::documentOf(const Need &need) const
{
    const auto found = m_documents.constFind(need);
    return found == m_documents.constEnd() ? nullptr : &*found;
}

bool GoingWithout::isUselessOnceMore(const QString &source)
{
    return ++m_useless[source] >= uselessAnswersToStop;
}

bool GoingWithout::turnOff(const QString &source, const Error &why)
{
    if (m_off.contains(source))
        return false;
    m_off.insert(source, why);
    return true;
}

const Error *GoingWithout::whyOff(const QString &source) const
{
    const auto found = m_off.constFind(source);
    return found == m_off.constEnd() ? nullptr : &*found;
}

} // namespace moviedb::crawl
