// The language that the program speaks: its texts, and how dates, numbers and sorted names look. Files, the web interface
// and what is stored know none of it.
// Thread: main, before there are other threads or while none formats texts; needs an application object.
// Failure: none; what has no translation is said in English.
#pragma once

#include <QTranslator>

#include <memory>
#include <vector>

namespace moviedb {

class Language
{
public:
    ~Language();

    // `code` as the setting interface_language has it: "" = the system's.
    void use(const QString &code);
    // "en" or "it": in which of its languages the program speaks then.
    static QString spoken(const QString &code);
    static QStringList codes();                  // every language there is, English first
    static QString ownName(const QString &code); // "Italiano"

private:
    void forget();
    void add(std::unique_ptr<QTranslator> translator);

    std::vector<std::unique_ptr<QTranslator>> m_translators; // those that are installed
};

} // namespace moviedb
