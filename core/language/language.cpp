#include "core/language/language.h"

#include "core/language/sentencetranslator.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QRegularExpression>

namespace moviedb {

namespace {

constexpr QLatin1String english("en");
constexpr QLatin1String italian("it");

QString languageOf(const QString &code)
{
    static const QRegularExpression separator(QStringLiteral("[-_]"));
    return code.section(separator, 0, 0);
}

QString systemLanguage()
{
    for (const QString &wanted : QLocale::system().uiLanguages())
        if (const QString language = languageOf(wanted); Language::codes().contains(language))
            return language;
    return english;
}

// The region is the person's own, where the system has it in this language.
QLocale localeOf(const QString &code)
{
    const QLocale system = QLocale::system();
    return code.isEmpty() || languageOf(system.name()) == languageOf(code) ? system : QLocale(code);
}

} // namespace

Language::~Language()
{
    forget();
}

void Language::use(const QString &code)
{
    forget();
    QLocale::setDefault(localeOf(code));
    const QString language = spoken(code);
    if (language == english)
        return add(std::make_unique<SentenceTranslator>(QString()));
    // The one that was installed last is asked first.
    auto ofQt = std::make_unique<QTranslator>();
    if (ofQt->load(QStringLiteral("qtbase_") + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        add(std::move(ofQt));
    add(std::make_unique<SentenceTranslator>(QStringLiteral(":/translations/core_%1.ts").arg(language)));
    auto ofWindow = std::make_unique<QTranslator>();
    if (ofWindow->load(QStringLiteral(":/translations/moviedb_%1.qm").arg(language)))
        add(std::move(ofWindow));
}

QString Language::spoken(const QString &code)
{
    const QString language = code.isEmpty() ? systemLanguage() : languageOf(code);
    return codes().contains(language) ? language : QString(english);
}

QStringList Language::codes()
{
    return {english, italian};
}

QString Language::ownName(const QString &code)
{
    return code == italian ? QStringLiteral("Italiano") : QStringLiteral("English");
}

void Language::forget()
{
    for (const auto &translator : m_translators)
        QCoreApplication::removeTranslator(translator.get());
    m_translators.clear();
}

void Language::add(std::unique_ptr<QTranslator> translator)
{
    QCoreApplication::installTranslator(translator.get());
    m_translators.push_back(std::move(translator));
}

} // namespace moviedb
