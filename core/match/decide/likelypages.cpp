#include "core/match/decide/likelypages.h"

#include "core/domain/pagekey.h"

namespace moviedb::match {

namespace {

// As pages are written: straight apostrophes, one space between words.
QString asWritten(QString title)
{
    title.replace(QChar(0x2019), u'\'');
    title.replace(QChar(0x2018), u'\'');
    return title.simplified();
}

void addNames(QStringList &keys, const QString &title, int year, bool english)
{
    const auto add = [&keys](const QString &name) {
        if (const QString key = pagekey::fromTitle(name); !key.isEmpty() && !keys.contains(key))
            keys << key;
    };
    if (title.isEmpty())
        return;
    add(title);
    if (!english)
        return;
    add(title + QStringLiteral(" (film)"));
    // The years beside it: a film that a gallery dates otherwise, or another one that must not be taken for it.
    for (const int shift : {0, -1, 1})
        add(QStringLiteral("%1 (%2 film)").arg(title, QString::number(year + shift)));
}

} // namespace

QStringList likelyPages(const GalleryEntry &entry, const QString &language)
{
    QStringList keys;
    if (!entry.year)
        return keys;
    const bool english = language == QLatin1String("en");
    addNames(keys, asWritten(entry.title), *entry.year, english);
    addNames(keys, asWritten(entry.originalTitle), *entry.year, english);
    return keys;
}

} // namespace moviedb::match
