#include "ui/crawl/crawlinput.h"

#include "core/domain/sourcenames.h"
#include "core/language/territoryname.h"
#include "core/sources/justwatch/galleryaddress.h"
#include "core/sources/registry/listfile.h"
#include "core/sources/registry/sources.h"
#include "ui/words/galleryname.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QUrl>

namespace moviedb::ui {

namespace {

QString inputTr(const char *text)
{
    return QCoreApplication::translate("CrawlInput", text);
}

QString titlesSentence(const lists::ParsedList &list)
{
    const QString count = list.entries.size() == 1 ? inputTr(QT_TRANSLATE_NOOP("CrawlInput", "1 title"))
                                                   : inputTr(QT_TRANSLATE_NOOP("CrawlInput", "%1 titles"))
                                                         .arg(QLocale().toString(list.entries.size()));
    if (list.warnings.isEmpty())
        return count;
    return inputTr(QT_TRANSLATE_NOOP("CrawlInput", "%1 · %2 lines with a remark (%3)"))
        .arg(count, QLocale().toString(list.warnings.size()), list.warnings.first());
}

QString localPath(const QString &text)
{
    const QUrl url(text);
    return url.isLocalFile() ? url.toLocalFile() : text;
}

// Reading it ends when nobody wants the file any more.
class CancellableFile : public QFile
{
public:
    CancellableFile(const QString &path, const std::function<bool()> &isCancelled)
        : QFile(path), m_isCancelled(isCancelled)
    {
    }
    bool isCancelled() const { return m_isCancelled && m_isCancelled(); }

protected:
    qint64 readData(char *data, qint64 maxSize) override
    {
        return isCancelled() ? -1 : QFile::readData(data, maxSize);
    }

private:
    const std::function<bool()> &m_isCancelled;
};

Result<CrawlInput> inputFromFile(const QString &path, const QString &defaultCountry,
                                 const std::function<bool()> &isCancelled)
{
    CancellableFile file(path, isCancelled);
    if (!file.open(QIODevice::ReadOnly))
        return makeError(
            Fault::Io,
            inputTr(QT_TRANSLATE_NOOP("CrawlInput", "The file cannot be read: %1.")).arg(file.errorString()),
            path);
    const auto given = [&file, &path](const Error &error) {
        return file.isCancelled()
                   ? makeError(Fault::Cancelled,
                               inputTr(QT_TRANSLATE_NOOP("CrawlInput", "It was not read to its end.")), path)
                   : error;
    };
    const auto start = sources::readListStart(file, path);
    if (!start)
        return given(start.error());
    const auto list = sources::readList(*start, file, path);
    if (!list)
        return given(list.error());
    CrawlInput input;
    const QString absolute = QFileInfo(path).absoluteFilePath();
    const bool html = start->isGalleryPage(path);
    input.scope.kind = html ? CrawlScope::Kind::HtmlFile : CrawlScope::Kind::Entries;
    input.scope.gallery = html ? absolute : QStringLiteral("list:") + absolute;
    input.scope.country = defaultCountry;
    if (html)
        input.scope.html = start->bytes;
    else
        input.scope.entries = list->entries;
    input.name = QFileInfo(path).fileName();
    input.sentence = titlesSentence(*list);
    input.warnings = list->warnings;
    return input;
}

} // namespace

CrawlInput inputFromProvider(const Provider &provider, const QString &country)
{
    CrawlInput input;
    input.scope.kind = CrawlScope::Kind::Provider;
    input.scope.gallery = QStringLiteral("provider:%1/%2").arg(country.toLower(), provider.slug);
    input.scope.country = country;
    input.scope.provider = provider.slug;
    input.scope.providerName = provider.clearName;
    input.name = QStringLiteral("%1 · %2").arg(provider.clearName, territoryName(country));
    return input;
}

Result<CrawlInput> inputFromAddress(const QString &text, const QString &defaultCountry,
                                    const std::function<bool()> &isCancelled)
{
    const QString address = text.trimmed();
    const QString path = localPath(address);
    if (QFileInfo(path).isFile())
        return inputFromFile(path, defaultCountry, isCancelled);
    const auto gallery = justwatch::parseGalleryAddress(address);
    if (!gallery)
        return makeError(
            Fault::Usage,
            inputTr(
                QT_TRANSLATE_NOOP("CrawlInput", "This is no gallery address and no file on this computer.")),
            {},
            inputTr(QT_TRANSLATE_NOOP("CrawlInput",
                                      "Paste the address of a provider's page on %1, or open a file."))
                .arg(sources::titleOf(source::justwatch)));
    CrawlInput input;
    const bool provider = address.startsWith(QLatin1String("provider:"));
    input.scope.kind = provider ? CrawlScope::Kind::Provider : CrawlScope::Kind::GalleryUrl;
    input.scope.gallery = address;
    input.scope.country = gallery->country;
    input.scope.provider = gallery->provider;
    if (!provider)
        input.scope.url = address;
    input.name = galleryName(address);
    input.sentence = input.name;
    return input;
}

Result<CrawlInput> inputFromText(const QString &pasted, const QString &defaultCountry)
{
    const auto list = lists::parseText(pasted.toUtf8());
    if (!list)
        return list.error();
    CrawlInput input;
    input.scope.kind = CrawlScope::Kind::Entries;
    input.scope.gallery = QStringLiteral("list:-");
    input.scope.country = defaultCountry;
    input.scope.entries = list->entries;
    input.scope.resume = false; // another pasted list has the same name: never continue that one
    input.name = galleryName(input.scope.gallery);
    input.sentence = titlesSentence(*list);
    input.warnings = list->warnings;
    return input;
}

CrawlInput inputFromRun(const QString &gallery, const QList<GalleryEntry> &entries,
                        const QString &defaultCountry)
{
    CrawlInput input;
    input.name = galleryName(gallery);
    if (justwatch::parseGalleryAddress(gallery)) {
        if (const auto address = inputFromAddress(gallery, defaultCountry))
            input.scope = address->scope;
    } else {
        // The titles themselves are in the database: no need for the file, which may be gone.
        input.scope.kind = CrawlScope::Kind::Entries;
        input.scope.country = defaultCountry;
        input.scope.entries = entries;
    }
    input.scope.gallery = gallery;
    input.scope.resume = true;
    return input;
}

QString durationText(qint64 seconds)
{
    const qint64 minutes = (seconds + 30) / 60;
    if (minutes < 1)
        return inputTr(QT_TRANSLATE_NOOP("CrawlInput", "less than a minute"));
    if (minutes == 1)
        return inputTr(QT_TRANSLATE_NOOP("CrawlInput", "1 minute"));
    if (minutes < 90)
        return inputTr(QT_TRANSLATE_NOOP("CrawlInput", "%1 minutes")).arg(minutes);
    return inputTr(QT_TRANSLATE_NOOP("CrawlInput", "%1 h %2 min")).arg(minutes / 60).arg(minutes % 60);
}

QString forecastText(const Forecast &forecast)
{
    const QLocale locale;
    const QString films =
        forecast.titles == 1
            ? inputTr(QT_TRANSLATE_NOOP("CrawlInput", "1 film"))
            : inputTr(QT_TRANSLATE_NOOP("CrawlInput", "%1 films")).arg(locale.toString(forecast.titles));
    return inputTr(QT_TRANSLATE_NOOP("CrawlInput", "%1 · about %2 requests · %3"))
        .arg(films, locale.toString(forecast.requests), durationText(forecast.seconds));
}

} // namespace moviedb::ui
