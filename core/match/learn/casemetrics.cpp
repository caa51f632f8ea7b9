#include "core/match/learn/casemetrics.h"

namespace moviedb::match {

namespace {

double share(int part, int whole)
{
    return whole == 0 ? 1.0 : double(part) / double(whole);
}

double fourDigits(double value)
{
    return double(qRound64(value * 10000)) / 10000;
}

QString caseLine(const QString &name, const CaseCounts &counts)
{
    return QStringLiteral("%1 %2  top-1 %3  accepted %4  absent %5: null %6  wrong accepted %7  review %8\n")
        .arg(name, -22)
        .arg(counts.total(), 6)
        .arg(counts.top1(), 0, 'f', 4)
        .arg(counts.coverage(), 0, 'f', 4)
        .arg(counts.absent, 4)
        .arg(counts.absentRight(), 0, 'f', 4)
        .arg(counts.wrongAccepted, 3)
        .arg(counts.review, 4);
}

} // namespace

void CaseCounts::add(const LabelledCase &one, const MatchResult &result)
{
    const QString answer = result.decision == Decision::None || result.candidates.isEmpty()
                               ? QString()
                               : result.candidates.first().candidate.key;
    const bool right = answer == one.expectedKey;
    if (one.expectedKey.isEmpty()) {
        ++absent;
        absentNull += right ? 1 : 0;
    } else {
        ++present;
        presentRight += right ? 1 : 0;
        accepted += right && result.decision == Decision::Accept ? 1 : 0;
    }
    wrongAccepted += !right && result.decision == Decision::Accept ? 1 : 0;
    review += result.decision == Decision::Review ? 1 : 0;
}

double CaseCounts::top1() const
{
    return share(presentRight, present);
}
double CaseCounts::absentRight() const
{
    return share(absentNull, absent);
}
double CaseCounts::wrongRate() const
{
    return total() == 0 ? 0.0 : double(wrongAccepted) / double(total());
}
double CaseCounts::coverage() const
{
    return share(accepted, present);
}
double CaseCounts::acceptPrecision() const
{
    return share(accepted, accepted + wrongAccepted);
}

OrderedJson CaseCounts::toJson() const
{
    return {{"cases", total()},
            {"present", present},
            {"top1", fourDigits(top1())},
            {"auto_accept_coverage", fourDigits(coverage())},
            {"auto_accept_precision", fourDigits(acceptPrecision())},
            {"absent", absent},
            {"absent_null", fourDigits(absentRight())},
            {"wrong_accepted", wrongAccepted},
            {"wrong_accepted_rate", fourDigits(wrongRate())},
            {"review", review}};
}

void CaseMetrics::add(const LabelledCase &one, const MatchResult &result)
{
    all.add(one, result);
    for (const QString &kind : one.kinds)
        byKind[kind].add(one, result);
    bySource[one.source].add(one, result);
    if (result.decision != Decision::Accept)
        ++reviewReasons[decisionName(result.decision) + QLatin1Char(' ') + result.reason];
}

OrderedJson CaseMetrics::toJson() const
{
    OrderedJson kinds = OrderedJson::object();
    for (auto it = byKind.begin(); it != byKind.end(); ++it)
        kinds[utf8(it.key())] = it.value().toJson();
    OrderedJson sources = OrderedJson::object();
    for (auto it = bySource.begin(); it != bySource.end(); ++it)
        sources[utf8(it.key())] = it.value().toJson();
    OrderedJson reasons = OrderedJson::object();
    for (auto it = reviewReasons.begin(); it != reviewReasons.end(); ++it)
        reasons[utf8(it.key())] = it.value();
    return {{"all", all.toJson()}, {"by_kind", kinds}, {"by_source", sources}, {"not_accepted", reasons}};
}

QString CaseMetrics::toText() const
{
    QString text = caseLine(QStringLiteral("all cases"), all);
    text += QStringLiteral("wrong pages accepted %1 %, auto-accept precision %2, coverage %3\n")
                .arg(all.wrongRate() * 100, 0, 'f', 2)
                .arg(all.acceptPrecision(), 0, 'f', 4)
                .arg(all.coverage(), 0, 'f', 4);
    text += QStringLiteral("\nby kind of case\n");
    for (auto it = byKind.begin(); it != byKind.end(); ++it)
        text += caseLine(it.key(), it.value());
    text += QStringLiteral("\nby source\n");
    for (auto it = bySource.begin(); it != bySource.end(); ++it)
        text += caseLine(it.key(), it.value());
    text += QStringLiteral("\nnot accepted, and why\n");
    for (auto it = reviewReasons.begin(); it != reviewReasons.end(); ++it)
        text += QStringLiteral("%1 %2\n").arg(it.key(), -28).arg(it.value(), 5);
    return text;
}

PageIndex::PageIndex(const std::vector<LabelledPage> &pages)
{
    m_pages.reserve(qsizetype(pages.size()));
    for (const LabelledPage &page : pages) {
        if (page.text.key.isEmpty())
            continue;
        Candidate candidate;
        candidate.key = page.text.key;
        candidate.title = page.text.title;
        candidate.description = page.text.description;
        candidate.excerpt = page.text.extract;
        m_pages.insert(candidate.key, candidate);
    }
}

QList<Candidate> PageIndex::candidates(const QStringList &keys) const
{
    QList<Candidate> list;
    list.reserve(keys.size());
    for (const QString &key : keys) {
        const auto found = m_pages.constFind(key);
        if (found != m_pages.constEnd()) {
            list.append(*found);
            continue;
        }
        Candidate unknown;
        unknown.key = key;
        unknown.title = QString(key).replace(u'_', u' ');
        list.append(unknown);
    }
    return list;
}

} // namespace moviedb::match
