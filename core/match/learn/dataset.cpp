#include "core/match/learn/dataset.h"

#include "core/base/jsonread.h"
#include "core/match/text/lexicon.h"

namespace moviedb::match {

namespace {

QStringList datasetTexts(const JsonPlace &place)
{
    QStringList texts;
    for (qsizetype i = 0; i < place.size(); ++i)
        texts.append(place.at(i).text());
    return texts;
}

// Calls `read` with every line that is not blank; the first error ends it.
template <class Function> Result<Done> forEachLine(const QByteArray &lines, Function read)
{
    qsizetype from = 0;
    for (int number = 1; from < lines.size(); ++number) {
        qsizetype end = lines.indexOf('\n', from);
        if (end < 0)
            end = lines.size();
        const QByteArrayView line = QByteArrayView(lines).sliced(from, end - from).trimmed();
        from = end + 1;
        if (line.isEmpty())
            continue;
        const Result<Json> parsed = parseJson(line, QStringLiteral("line %1").arg(number));
        if (!parsed)
            return parsed.error();
        const JsonPlace place(*parsed);
        if (!place.isObject())
            return makeError(Fault::Parse, QStringLiteral("Each line must be a JSON object."),
                             QStringLiteral("line %1").arg(number));
        const Result<Done> taken = read(place);
        if (!taken) {
            Error error = taken.error();
            error.where = QStringLiteral("line %1").arg(number);
            return error;
        }
    }
    return Done{};
}

} // namespace

Result<std::vector<LabelledPage>> readLabelledPages(const QByteArray &lines)
{
    std::vector<LabelledPage> pages;
    constexpr auto text = JsonField::Kind::Text;
    const Result<Done> read = forEachLine(lines, [&](const JsonPlace &line) -> Result<Done> {
        MOVIEDB_CHECK(line.requireFields(
            {{"key", text}, {"title", text}, {"description", text}, {"extract", text}, {"label", text}}));
        pages.push_back(LabelledPage{PageText{line["key"].text(), line["title"].text(),
                                              line["description"].text(), line["extract"].text()},
                                     pageKindFromName(line["label"].text())});
        return Done{};
    });
    if (!read)
        return read.error();
    return pages;
}

Result<std::vector<LabelledCase>> readLabelledCases(const QByteArray &lines)
{
    std::vector<LabelledCase> cases;
    constexpr auto text = JsonField::Kind::Text;
    constexpr auto texts = JsonField::Kind::Texts;
    const Result<Done> read = forEachLine(lines, [&](const JsonPlace &line) -> Result<Done> {
        MOVIEDB_CHECK(line.requireFields({{"title", text},
                                          {"year", JsonField::Kind::TextOrNumber},
                                          {"imdb_id", text},
                                          {"expected_key", text},
                                          {"candidates", texts},
                                          {"kind", texts},
                                          {"source", text}}));
        LabelledCase one;
        one.entry.title = line["title"].text();
        if (const std::optional<qint64> year = line["year"].integer())
            one.entry.year = int(*year);
        one.entry.imdbId = line["imdb_id"].text();
        one.expectedKey = line["expected_key"].text();
        one.candidates = datasetTexts(line["candidates"]);
        one.kinds = datasetTexts(line["kind"]);
        one.source = line["source"].text();
        cases.push_back(std::move(one));
        return Done{};
    });
    if (!read)
        return read.error();
    return cases;
}

int titleFold(const QString &title, int folds)
{
    WordList words;
    splitWords(title, words, 16);
    int chosen = 0;
    while (chosen + 1 < words.count && (senseOf(words[chosen].hash).article || words[chosen].length < 2))
        ++chosen;
    quint32 hash = wordHashSeed;
    if (words.count > 0) {
        const QStringView word = QStringView(title).mid(words[chosen].from, words[chosen].length);
        int letters = 0;
        for (const QChar c : word)
            if (const char16_t folded = foldUnit(c.unicode()); folded != 0 && letters++ < 5)
                hash = wordHashStep(hash, folded);
    }
    hash ^= hash >> 15;
    hash *= 0x85EBCA6Bu;
    hash ^= hash >> 13;
    return int(hash % quint32(folds));
}

} // namespace moviedb::match
