// What the README promises about adding things, counted in the sources.
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

namespace {

// "path:line: text" of every line of the product (C++ and CMake) that matches, outside one folder.
QStringList linesWith(const QRegularExpression &pattern, const QString &outside)
{
    QStringList found;
    const QDir root(QStringLiteral(MOVIEDB_SOURCE_DIR));
    for (const char *folder : {"app", "cmake", "core", "ui"}) {
        QDirIterator it(root.filePath(QLatin1String(folder)),
                        {QStringLiteral("*.h"), QStringLiteral("*.cpp"), QStringLiteral("*.cmake"),
                         QStringLiteral("CMakeLists.txt")},
                        QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            const QString path = root.relativeFilePath(file.fileName());
            if (path.startsWith(outside + u'/') || !file.open(QIODevice::ReadOnly))
                continue;
            const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
            for (qsizetype i = 0; i < lines.size(); ++i)
                if (pattern.match(lines.at(i)).hasMatch())
                    found << QStringLiteral("%1:%2: %3").arg(path).arg(i + 1).arg(lines.at(i).trimmed());
        }
    }
    return found;
}

} // namespace

class RecipesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aSourceIsAFolderAndOneLine();
    void aPageIsAPairAndOneLine();
};

// Shown on TMDB: four files at most in a folder of its own, its CMakeLists.txt among them, and one line elsewhere.
void RecipesTest::aSourceIsAFolderAndOneLine()
{
    const QString folder = QStringLiteral("core/sources/tmdb");
    const QStringList files = QDir(QStringLiteral(MOVIEDB_SOURCE_DIR "/") + folder).entryList(QDir::Files);
    QVERIFY2(!files.isEmpty() && files.size() <= 4, qPrintable(files.join(u' ')));
    const QRegularExpression names(QStringLiteral("\\btmdb::|sources[/_]tmdb|\\(tmdb\\)"));
    const QStringList lines = linesWith(names, folder);
    QVERIFY2(lines.size() == 1, qPrintable(lines.join(u'\n')));
    QVERIFY2(lines.first().startsWith(QLatin1String("core/sources/registry/")), qPrintable(lines.first()));
}

// Shown on the log: outside its folder its class is named once, in the list of pages (which includes its header).
void RecipesTest::aPageIsAPairAndOneLine()
{
    const QStringList lines =
        linesWith(QRegularExpression(QStringLiteral("\\bLogPage\\b")), QStringLiteral("ui/settings"));
    QVERIFY2(lines.size() == 1, qPrintable(lines.join(u'\n')));
    QVERIFY2(lines.first().startsWith(QLatin1String("ui/window/pagelist.cpp")), qPrintable(lines.first()));
}

QTEST_GUILESS_MAIN(RecipesTest)
#include "tst_recipes.moc"
