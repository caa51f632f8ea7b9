// The sentences of errors and notes in another language. They are made below, by parts that know no language, go into files,
// answers and the database in English, and are turned where a person reads them: translate("core", sentence). What stands
// in a sentence for something else ("The page “Heat” is gone.") is found by its pattern ("The page “%1” is gone."); where it
// can be a number alone, the pattern says "%n links", which is not found in the title “Missing links”.
// What is counted ("73388 rows") gets the marks of the language between its digits, in English too.
// A whole line as Error::oneLine() makes it is turned in its parts: sentence, place, remedy.
// Thread: any, once it is made.
// Failure: what is not known stays as it is.
#pragma once

#include <QHash>
#include <QTranslator>

namespace moviedb {

class SentenceTranslator : public QTranslator
{
public:
    // `file`: a text file of Qt Linguist (.ts), read at once; "" = English: sentences stay, and what they count is grouped. Of no other context than "core" anything is known.
    explicit SentenceTranslator(const QString &file);

    bool isEmpty() const override { return !m_isEnglish && m_whole.isEmpty() && m_patterns.isEmpty(); }
    QString translate(const char *context, const char *sourceText, const char *disambiguation = nullptr,
                      int n = -1) const override;

private:
    struct Pattern
    {
        QStringList words; // between what they leave open
        QList<int> places; // the number of each open place: 1 for %1, 0 for %n
        QString translation;
        qsizetype letters = 0; // of all words
    };

    void read(const QString &file);
    void add(const QString &source, const QString &translation);
    QString line(const QString &text) const;
    QString parted(const QString &text) const;   // "" = not known
    QString sentence(const QString &text) const; // "" = not known
    QString filled(const Pattern &pattern, const QString &text) const;
    using Known = QString (SentenceTranslator::*)(const QString &) const;
    QString joined(const QString &text, const QString &joint, const Known &known) const;
    QString listed(const QString &text) const;
    QString headings(const QString &text) const;
    QString listedHeadings(const QString &text) const;
    QString heading(const QString &text) const;
    QString value(const QString &text) const;

    bool m_isEnglish = false;
    QHash<QString, QString> m_whole;
    QList<Pattern> m_patterns; // those with most words first
};

} // namespace moviedb
