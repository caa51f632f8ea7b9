// What the README promises about adding things, counted in the sources.
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

namespace {

// "path:line: text" of every line of the product (C++ and CMake) that matches, but for paths that begin so.
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
            if (path.startsWith(outside) || !file.open(QIODevice::ReadOnly))
                continue;
            const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
            for (qsizetype i = 0; i < lines.size(); ++i)
                if (pattern.match(lines.at(i)).hasMatch())
                    found << QStringLiteral("%1:%2: %3").arg(path).arg(i + 1).arg(lines.at(i).trimmed());
        }
    }
    return found;
}

QString textOf(const QString &name)
{
    QFile file(QStringLiteral(MOVIEDB_SOURCE_DIR "/") + name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

// A pair more, and the folder is still a room (tests/layering: 30 files).
bool takesAPair(const QString &folder)
{
    const QDir files(QStringLiteral(MOVIEDB_SOURCE_DIR "/") + folder);
    const qsizetype there = files.entryList({QStringLiteral("*.h"), QStringLiteral("*.cpp")}).size();
    return there > 0 && there <= 28;
}

} // namespace

class RecipesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aSourceIsAFolderAndOneLine();
    void aPageIsAPairAndOneLine();
    void anExportFormatIsAPairAndOneLine();
    void aCommandIsAPairAndItsName();
    void aSettingIsAMemberAndOneEntry();
    void aMigrationIsNamedNowhere();
    void theReadmeNamesEveryReason();
    void theReadmeListsEveryDecision();
    void theReadmeMapsEveryRoom_data();
    void theReadmeMapsEveryRoom();
};

// Shown on TMDB: four files at most in a folder of its own, its CMakeLists.txt among them, and one line elsewhere.
void RecipesTest::aSourceIsAFolderAndOneLine()
{
    const QString folder = QStringLiteral("core/sources/tmdb/");
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

// Shown on JSON Lines: dialog, help, command and export iterate over the list of formats, so that its name stands in its
// own pair and in that list only.
void RecipesTest::anExportFormatIsAPairAndOneLine()
{
    const QRegularExpression names(QStringLiteral("^[^/]*(jsonlines|\"jsonl\"|json_lines)"),
                                   QRegularExpression::CaseInsensitiveOption);
    QStringList lines = linesWith(names, QStringLiteral("core/contract"));
    QVERIFY(!lines.isEmpty());
    lines.removeIf([](const QString &line) {
        return line.startsWith(QLatin1String("core/formats/jsonlinesformat.")) ||
               line.startsWith(QLatin1String("core/sources/")); // lists of titles come as JSON Lines, too
    });
    QVERIFY2(lines.size() == 1, qPrintable(lines.join(u'\n')));
    QVERIFY2(lines.first().startsWith(QLatin1String("core/formats/rowformats.cpp:")),
             qPrintable(lines.first()));
    QVERIFY(takesAPair(QStringLiteral("core/formats")));
}

// Shown on claims: the include and the entry in the table of commands.
void RecipesTest::aCommandIsAPairAndItsName()
{
    const QStringList lines = linesWith(QRegularExpression(QStringLiteral("\\bclaims[cC]ommand\\b")),
                                        QStringLiteral("app/commands/claimscommand"));
    QVERIFY2(lines.size() == 2, qPrintable(lines.join(u'\n')));
    for (const QString &line : lines)
        QVERIFY2(line.startsWith(QLatin1String("app/commandtable.cpp")), qPrintable(line));
    QVERIFY(takesAPair(QStringLiteral("app/commands")));
}

// Shown on the language: its member and its entry; who reads it asks for it by its name.
void RecipesTest::aSettingIsAMemberAndOneEntry()
{
    QStringList lines =
        linesWith(QRegularExpression(QStringLiteral("MOVIEDB_INTERFACE_LANGUAGE|interfaceLanguage")),
                  QStringLiteral("nowhere"));
    lines.removeIf([](const QString &line) {
        return line.startsWith(QLatin1String("app/")) || line.startsWith(QLatin1String("ui/"));
    });
    QVERIFY2(lines.size() == 2, qPrintable(lines.join(u'\n')));
    const auto somewhere = [&lines](const char *path) {
        return std::any_of(lines.begin(), lines.end(),
                           [path](const QString &line) { return line.startsWith(QLatin1String(path)); });
    };
    QVERIFY(somewhere("core/settings/settings.h"));
    QVERIFY(somewhere("core/settings/settingkeys.cpp"));
}

// Their folder is all that the build knows; a new one is picked up by its name (tst_tablerows::newColumn adds one).
void RecipesTest::aMigrationIsNamedNowhere()
{
    const QDir folder(QStringLiteral(MOVIEDB_SOURCE_DIR "/migrations"));
    const QStringList migrations = folder.entryList({QStringLiteral("*.sql")}, QDir::Files);
    QVERIFY(migrations.size() >= 7);
    for (const QString &migration : migrations) {
        const QStringList lines =
            linesWith(QRegularExpression(QRegularExpression::escape(migration)), QStringLiteral("nowhere"));
        QVERIFY2(lines.isEmpty(), qPrintable(lines.join(u'\n')));
    }
}

// What a script reads in `reason` and in `review groups` is explained where commands are.
void RecipesTest::theReadmeNamesEveryReason()
{
    const QString readme = textOf(QStringLiteral("README.md"));
    const QRegularExpression code(QStringLiteral("= \"([a-z_]+)\""));
    QStringList missing;
    int codes = 0;
    auto matches = code.globalMatch(textOf(QStringLiteral("core/match/decide/reasons.h")));
    while (matches.hasNext()) {
        const QString name = matches.next().captured(1);
        ++codes;
        if (!readme.contains(u'`' + name + u'`'))
            missing << name;
    }
    QVERIFY(codes > 15);
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u' ')));
}

// By its name and as "Date: … · State: …", as docs/decisions/README.md has it.
void RecipesTest::theReadmeListsEveryDecision()
{
    const QString readme = textOf(QStringLiteral("README.md"));
    const QRegularExpression state(QStringLiteral("\nDate: \\d{4}-\\d{2}-\\d{2}.* · State: \\w"));
    const QDir folder(QStringLiteral(MOVIEDB_SOURCE_DIR "/docs/decisions"));
    const QStringList decisions = folder.entryList({QStringLiteral("0*.md")}, QDir::Files);
    QVERIFY(decisions.size() > 30);
    QStringList wrong;
    for (const QString &decision : decisions) {
        if (!readme.contains(QStringLiteral("](docs/decisions/%1)").arg(decision)))
            wrong << decision + QStringLiteral(" is not in the README");
        if (!textOf(QStringLiteral("docs/decisions/") + decision).contains(state))
            wrong << decision + QStringLiteral(" has no date or state");
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void RecipesTest::theReadmeMapsEveryRoom_data()
{
    QTest::addColumn<QString>("house");
    const QDir root(QStringLiteral(MOVIEDB_SOURCE_DIR));
    QStringList houses{QStringLiteral("app"), QStringLiteral("ui")};
    for (const QString &folder :
         QDir(root.filePath(QStringLiteral("core"))).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        houses << QStringLiteral("core/") + folder;
    for (const QString &house : std::as_const(houses))
        QTest::newRow(qPrintable(house)) << house;
}

// A line of the map begins with the house and names its rooms.
void RecipesTest::theReadmeMapsEveryRoom()
{
    QFETCH(QString, house);
    const QRegularExpression start(QStringLiteral("\n *%1/ +\\S.*").arg(house.section(u'/', -1)));
    const QString line = start.match(textOf(QStringLiteral("README.md"))).captured();
    QVERIFY2(!line.isEmpty(), "no line of the README's map");
    QStringList missing;
    const QDir folder(QStringLiteral(MOVIEDB_SOURCE_DIR "/") + house);
    for (const QString &room : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        if (!line.contains(QRegularExpression(QStringLiteral("\\b%1\\b").arg(room))))
            missing << room;
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u' ')));
}

QTEST_GUILESS_MAIN(RecipesTest)
#include "tst_recipes.moc"
