// Recordings of others, read where they lie when they are there; never part of the project.
#pragma once

#include "tests/support/bytesof.h"

#include <QDir>
#include <QString>
#include <QXmlStreamReader>

namespace recordings {

// `name` below the folder of recordings; "" when there is none.
inline QString path(const QString &name)
{
    const QString fallback = QStringLiteral(MOVIEDB_SOURCE_DIR) + QStringLiteral("/../shared");
    const QDir shared(qEnvironmentVariable("MOVIEDB_SHARED", fallback));
    const QString file = shared.filePath(QStringLiteral("upstream/") + name);
    return QFile::exists(file) ? file : QString();
}

inline QByteArray bytes(const QString &name)
{
    return moviedb::test::bytesOf(path(name));
}

struct Export
{
    QString title;
    QString text;
};

// One page export in XML.
inline Export pageExport(const QString &name)
{
    Export page;
    QXmlStreamReader xml(bytes(name));
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == QLatin1String("title"))
            page.title = xml.readElementText();
        else if (xml.isStartElement() && xml.name() == QLatin1String("text"))
            page.text = xml.readElementText();
    }
    return page;
}

} // namespace recordings
