// The house rules that can be read off the sources: who may include whom, where SQL and sockets may be, and
// what is nowhere.
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

namespace {

struct SourceFile
{
    QString path; // from the root, "core/base/result.h"
    QString text;
    QString room() const { return path.section(u'/', 0, -2); }
    QString house() const // two levels, "core/store"; "ui" and "app" stand for all that is below them
    {
        return path.startsWith(QLatin1String("core/")) ? path.section(u'/', 0, 1) : path.section(u'/', 0, 0);
    }
};

QString readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

const QList<SourceFile> &productSources()
{
    static const QList<SourceFile> sources = [] {
        QList<SourceFile> files;
        const QString root = QStringLiteral(MOVIEDB_SOURCE_DIR "/");
        for (const char *folder : {"app", "core", "ui"}) {
            QDirIterator it(root + QLatin1String(folder), {QStringLiteral("*.h"), QStringLiteral("*.cpp")},
                            QDir::Files, QDirIterator::Subdirectories);
            while (it.hasNext()) {
                const QString path = it.next();
                files.append({path.mid(root.size()), readFile(path)});
            }
        }
        return files;
    }();
    return sources;
}

// What the link line of a room names. Both kinds are permissions; what comes along through LINKS is one too.
struct Room
{
    QString folder;                  // "core/store/engine"
    QStringList links, privateLinks; // folders
};

// Every room → its link line, as CMake reads it.
const QMap<QString, Room> &rooms()
{
    static const QMap<QString, Room> all = [] {
        static const QRegularExpression call(QStringLiteral("moviedb_library\\((\\w+)([^)]*)\\)"));
        QMap<QString, QString> folderOf; // target → folder
        QMap<QString, QString> linkLines;
        const QString root = QStringLiteral(MOVIEDB_SOURCE_DIR "/");
        for (const char *top : {"core", "ui"}) {
            QDirIterator it(root + QLatin1String(top), {QStringLiteral("CMakeLists.txt")}, QDir::Files,
                            QDirIterator::Subdirectories);
            while (it.hasNext()) {
                const QString path = it.next();
                const auto match = call.match(readFile(path));
                if (!match.hasMatch())
                    continue;
                const QString folder = path.mid(root.size()).section(u'/', 0, -2);
                folderOf.insert(match.captured(1), folder);
                linkLines.insert(folder, match.captured(2));
            }
        }
        QMap<QString, Room> found;
        for (auto line = linkLines.cbegin(); line != linkLines.cend(); ++line) {
            Room room{line.key(), {}, {}};
            QStringList *list = nullptr;
            static const QRegularExpression space(QStringLiteral("\\s+"));
            for (const QString &word : line->split(space, Qt::SkipEmptyParts)) {
                if (word == QLatin1String("LINKS"))
                    list = &room.links;
                else if (word == QLatin1String("PRIVATE_LINKS"))
                    list = &room.privateLinks;
                else if (list && folderOf.contains(word))
                    list->append(folderOf.value(word));
            }
            found.insert(room.folder, room);
        }
        return found;
    }();
    return all;
}

void addWhatComesAlong(const QString &folder, QSet<QString> &seen)
{
    if (seen.contains(folder))
        return;
    seen.insert(folder);
    for (const QString &next : rooms().value(folder).links)
        addWhatComesAlong(next, seen);
}

// The rooms whose headers this room may include, itself among them.
QSet<QString> granted(const QString &folder)
{
    QSet<QString> seen{folder};
    const Room room = rooms().value(folder);
    for (const QString &next : room.links + room.privateLinks)
        addWhatComesAlong(next, seen);
    return seen;
}

// What no link line may grant, in words. `from` and `to` are patterns over folders.
struct Rule
{
    const char *words;
    const char *from;
    const char *to;
};

constexpr Rule rules[] = {
    {"values know nobody but the base", "core/(base|domain)", "core/(?!base|domain).*|ui/.*"},
    {"ports know values only", "core/ports", "core/(?!base|domain|ports).*|ui/.*"},
    {"shapes of the contract are made of values; the store, lists and crawls write them", "core/contract",
     "core/(?!base|domain|contract).*|ui/.*"},
    {"settings know values only", "core/settings", "core/(?!base|domain|settings).*|ui/.*"},
    {"the core knows no window", "core/.*", "ui/.*|app"},
    {"sources never see another source", "core/sources/(justwatch|wikidata|wikipedia|tmdb|lists)",
     "core/sources/(justwatch|wikidata|wikipedia|tmdb|lists|registry)"},
    {"helpers of the sources know no source",
     "core/sources/(html|infobox|listvalues|mediawiki|wikitext|wire)",
     "core/sources/(justwatch|wikidata|wikipedia|tmdb|lists|registry)"},
    {"a source sees no database, no network, no crawl", "core/sources/.*",
     "core/(store|net|crawl|match|stitch|exporting)(/.*)?"},
    {"the store sees no source, no network, no crawl", "core/store/.*",
     "core/(sources|net|crawl|match|exporting)(/.*)?"},
    {"how values are chosen is known where they are elected anew, and above",
     "core/store/(engine|schema|history|crawls|rules)", "core/(stitch|store/(elections|moviestore))"},
    {"the network sees ports only", "core/net",
     "core/(sources|store|crawl|match|stitch|exporting|contract|settings)(/.*)?"},
    {"matching and stitching are judgments over values", "core/(match/.*|stitch)",
     "core/(ports|sources|store|net|crawl|settings|exporting)(/.*)?"},
    {"judging a title needs no learning", "core/match/(text|classify|decide)", "core/match/learn"},
    {"text knows no classifier, the classifier no decision", "core/match/text",
     "core/match/(classify|decide|learn)"},
    {"text knows no classifier, the classifier no decision", "core/match/classify", "core/match/decide"},
    {"a crawl reaches the database and the network through ports", "core/crawl/.*",
     "core/(store|net|sample)(/.*)?"},
    {"a crawl needs no learning", "core/crawl/.*", "core/match/learn"},
    {"what was kept is known by need, not by who asks", "core/crawl/kept",
     "core/(crawl/(fetch|film|run|service)|settings|sources/.*|match/.*|stitch)"},
    {"fetching knows no film, a film knows no run", "core/crawl/fetch",
     "core/(crawl/(film|run|service)|sources/.*|match/.*|stitch)"},
    {"fetching knows no film, a film knows no run", "core/crawl/film", "core/crawl/(run|service)"},
    {"a run knows no service", "core/crawl/run", "core/crawl/service"},
    {"the engine knows no table, tables know no film", "core/store/engine",
     "core/store/(schema|tables|films|crawls|moviestore)"},
    {"the engine knows no table, tables know no film", "core/store/(schema|tables|crawls)",
     "core/store/(films|moviestore)"},
    {"the store of answers knows no film", "core/store/answers", "core/store/(?!answers|engine|stopping).*"},
    {"exporting reads through ports", "core/exporting", "core/(store|net|crawl|sources|match|stitch)(/.*)?"},
    {"a site is made of what an export reads", "core/site",
     "core/(store|net|crawl|sources|match|stitch|api)(/.*)?"},
    {"the interface stands on the same services as window and commands", "core/api/.*",
     "core/(store|net|sample)(/.*)?"},
    {"HTTP knows nothing of films", "core/api/http", "core/(?!base|api/http).*"},
    {"nobody below needs the interface", "core/(?!api).*", "core/api/.*"},
    {"the kit knows nothing of films", "ui/kit", "core/.*|ui/(?!kit).*"},
    {"pages never see another page, nor the window", "ui/(tables|charts|detail|review|crawl|schema|search)",
     "ui/(tables|charts|detail|review|crawl|schema|search|settings|connections|window)"},
    {"what pages share knows no page", "ui/(candidates|fields|page|rematch|words)",
     "ui/(tables|charts|detail|review|crawl|schema|search|settings|connections|window)"},
    {"the window shows no SQL and asks no network", "ui/.*", "core/(store|net)(/.*)?"},
};

// A word in code that only some folders may use.
struct Ban
{
    const char *name;
    const char *pattern;
    QStringList allowedIn;
};

const QList<Ban> &bans()
{
    static const QList<Ban> list{
        {"SQL outside the store",
         "QSqlDatabase|QSqlQuery|\"(SELECT (?!\\?)|INSERT INTO |UPDATE |DELETE FROM )",
         {QStringLiteral("core/store")}},
        {"requests to the network outside net",
         "QNetworkAccessManager|QNetworkReply",
         {QStringLiteral("core/net")}},
        {"sockets outside net and the interface",
         "QTcpSocket",
         {QStringLiteral("core/net"), QStringLiteral("core/api")}},
        {"widgets outside ui and app",
         "#include <Q(Widget|Application|Label|Dialog|MessageBox|PushButton)>",
         {QStringLiteral("ui"), QStringLiteral("app")}},
        {"nested event loop", "QEventLoop|processEvents", {}},
        {"waiting on a future", "waitForFinished\\s*\\(", {}},
        {"a guarded then()", "\\.then\\(\\s*this", {}},
        {"ending the process", "\\bqFatal\\b|(?<![.>])\\babort\\(\\)|\\b_?exit\\(", {}},
        {"singleton", "static\\s+\\w+\\s*[&*]\\s*instance\\s*\\(", {}},
        {"mark left in the code", "TODO|FIXME|XXX|HACK", {}},
    };
    return list;
}

} // namespace

class LayeringTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everySourceIsInARoom();
    void linkLinesKeepTheRules_data();
    void linkLinesKeepTheRules();
    void rulesMatchSomething();
    void noCycle();
    void includesAreGranted();
    void forbiddenIncludeDoesNotCompile_data();
    void forbiddenIncludeDoesNotCompile();
    void bannedWordsStayOut_data();
    void bannedWordsStayOut();
    void oneClassOnePair();
    void contractsAreFound();
    void testsStayReadable();
    void roomsStaySmall();
    void interfacesAreFew();
    void banFindsAPlantedLine();
};

// A folder of core/ and ui/ is a room (files, a target) or a house (rooms only), never both.
void LayeringTest::everySourceIsInARoom()
{
    QVERIFY(rooms().size() > 30);
    QStringList wrong;
    for (const SourceFile &file : productSources())
        if (!file.path.startsWith(QLatin1String("app/")) && !rooms().contains(file.room()))
            wrong.append(file.path);
    for (const QString &room : rooms().keys())
        for (const QString &other : rooms().keys())
            if (other.startsWith(room + u'/'))
                wrong.append(other + QStringLiteral(" is a room inside the room ") + room);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void LayeringTest::linkLinesKeepTheRules_data()
{
    QTest::addColumn<int>("rule");
    for (int i = 0; i < int(std::size(rules)); ++i)
        QTest::addRow("%s: %s", rules[i].words, rules[i].from) << i;
}

void LayeringTest::linkLinesKeepTheRules()
{
    QFETCH(int, rule);
    const QRegularExpression from(QRegularExpression::anchoredPattern(QLatin1String(rules[rule].from)));
    const QRegularExpression to(QRegularExpression::anchoredPattern(QLatin1String(rules[rule].to)));
    QStringList wrong;
    for (const QString &room : rooms().keys()) {
        if (!from.match(room).hasMatch())
            continue;
        for (const QString &other : granted(room))
            if (other != room && to.match(other).hasMatch())
                wrong.append(QStringLiteral("%1 may include %2, but %3")
                                 .arg(room, other, QLatin1String(rules[rule].words)));
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

// A rule over folders that are gone would keep nothing.
void LayeringTest::rulesMatchSomething()
{
    for (const Rule &rule : rules) {
        const QRegularExpression from(QRegularExpression::anchoredPattern(QLatin1String(rule.from)));
        const QRegularExpression to(QRegularExpression::anchoredPattern(QLatin1String(rule.to)));
        const QStringList folders = rooms().keys() + QStringList{QStringLiteral("app")};
        const auto matches = [&folders](const QRegularExpression &pattern) {
            return std::any_of(folders.begin(), folders.end(),
                               [&](const QString &folder) { return pattern.match(folder).hasMatch(); });
        };
        QVERIFY2(matches(from) && matches(to), rule.words);
    }
}

void LayeringTest::noCycle()
{
    for (const Room &room : rooms())
        for (const QString &next : room.links + room.privateLinks) {
            QSet<QString> reached;
            QStringList todo{next};
            while (!todo.isEmpty()) {
                const QString folder = todo.takeLast();
                if (reached.contains(folder))
                    continue;
                reached.insert(folder);
                todo += rooms().value(folder).links + rooms().value(folder).privateLinks;
            }
            QVERIFY2(!reached.contains(room.folder), qPrintable(room.folder + QStringLiteral(" → ") + next));
        }
}

// The compiler refuses such an include too; here it is said in words. They stand in front of the code.
void LayeringTest::includesAreGranted()
{
    static const QRegularExpression include(QStringLiteral("#include \"((?:core|ui|app)/[\\w/]+)\\.h\""));
    QStringList wrong;
    int seen = 0;
    for (const SourceFile &file : productSources()) {
        if (file.path.startsWith(QLatin1String("app/")))
            continue; // the composition root
        const QSet<QString> allowed = granted(file.room());
        const qsizetype code = file.text.indexOf(QLatin1String("\nnamespace "));
        for (auto matches = include.globalMatch(file.text); matches.hasNext();) {
            const auto match = matches.next();
            const QString target = match.captured(1).section(u'/', 0, -2);
            ++seen;
            if (code >= 0 && match.capturedStart() > code)
                wrong.append(file.path + QStringLiteral(" includes behind its code"));
            if (!allowed.contains(target))
                wrong.append(file.path + QStringLiteral(" includes ") + target +
                             QStringLiteral(", which its link line does not name"));
        }
    }
    QVERIFY(seen > 500);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void LayeringTest::forbiddenIncludeDoesNotCompile_data()
{
    QTest::addColumn<QString>("room");
    QTest::addColumn<QString>("header");
    QTest::addColumn<bool>("compiles");
    const auto row = [](const char *room, const char *header, bool compiles) {
        QTest::addRow("%s %s %s", room, compiles ? "sees" : "does not see", header)
            << QString::fromLatin1(room) << QString::fromLatin1(header) << compiles;
    };
    row("moviedb_ui_kit", "ui/kit/theme.h", true);
    row("moviedb_ui_kit", "core/domain/film.h", false);
    row("moviedb_sources_lists", "core/domain/film.h", true);
    row("moviedb_sources_lists", "core/sources/justwatch/justwatchsource.h", false);
    row("moviedb_match_decide", "core/match/classify/classifier.h", true);
    row("moviedb_match_decide", "core/match/learn/learnedweights.h", false);
    row("moviedb_crawl_film", "core/store/engine/connection.h", false);
    row("moviedb_ui_crawl", "ui/review/reviewpage.h", false);
}

// With the include path that CMake gives the room (written by tests/layering/CMakeLists.txt).
void LayeringTest::forbiddenIncludeDoesNotCompile()
{
    QFETCH(QString, room);
    QFETCH(QString, header);
    QFETCH(bool, compiles);
    QVERIFY2(QFile::exists(QStringLiteral(MOVIEDB_SOURCE_DIR "/") + header), "the header is gone");
    const QString paths = readFile(QStringLiteral(INCLUDE_PATHS_DIR "/%1.paths").arg(room));
    QVERIFY(!paths.isEmpty());
    QTemporaryDir folder;
    QFile planted(folder.filePath(QStringLiteral("planted.cpp")));
    QVERIFY(planted.open(QIODevice::WriteOnly));
    planted.write("#include \"" + header.toLatin1() + "\"\n");
    planted.close();
    QStringList arguments{QStringLiteral("-std=c++20"), QStringLiteral("-fsyntax-only"),
                          QStringLiteral("-fPIC"),      QStringLiteral("-DQT_NO_KEYWORDS"),
                          QStringLiteral("-include"),   QStringLiteral(MOVIEDB_SOURCE_DIR "/cmake/pch.h")};
    for (const QString &path : paths.split(u'\n', Qt::SkipEmptyParts))
        arguments << QStringLiteral("-I") + path;
    arguments << planted.fileName();
    QProcess compiler;
    compiler.start(QStringLiteral(CXX_COMPILER), arguments);
    QVERIFY(compiler.waitForFinished(120000));
    const QByteArray said = compiler.readAllStandardError();
    QCOMPARE(compiler.exitCode() == 0, compiles);
    if (!compiles)
        QVERIFY2(said.contains("No such file"), said.constData());
}

void LayeringTest::bannedWordsStayOut_data()
{
    QTest::addColumn<int>("ban");
    for (int i = 0; i < bans().size(); ++i)
        QTest::newRow(bans().at(i).name) << i;
}

void LayeringTest::bannedWordsStayOut()
{
    QFETCH(int, ban);
    const QRegularExpression pattern(QString::fromLatin1(bans().at(ban).pattern));
    QVERIFY(pattern.isValid());
    QStringList found;
    for (const SourceFile &file : productSources()) {
        if (bans().at(ban).allowedIn.contains(file.house()))
            continue;
        int number = 0;
        for (const QString &line : file.text.split(u'\n')) {
            ++number;
            if (!line.trimmed().startsWith(QLatin1String("//")) && pattern.match(line).hasMatch())
                found.append(QStringLiteral("%1:%2 %3").arg(file.path).arg(number).arg(line.trimmed()));
        }
    }
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

// A .cpp has a header of its name, so that an include says where the code is; and nobody writes a novel.
void LayeringTest::oneClassOnePair()
{
    QSet<QString> paths;
    for (const SourceFile &file : productSources())
        paths.insert(file.path);
    QStringList wrong;
    for (const SourceFile &file : productSources()) {
        if (const auto lines = file.text.count(u'\n'); lines > 500)
            wrong.append(QStringLiteral("%1: %2 lines").arg(file.path).arg(lines));
        const bool isCode = file.path.endsWith(QLatin1String(".cpp"));
        if (isCode && file.path != QLatin1String("app/main.cpp") &&
            !paths.contains(file.path.chopped(4) + QLatin1String(".h")))
            wrong.append(file.path + QStringLiteral(" has no header of its name"));
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

// What a header says of threads and failures is found at the beginning of a line.
void LayeringTest::contractsAreFound()
{
    static const QRegularExpression hidden(QStringLiteral("//.*\\S.*\\b(Thread|Failure): "));
    QStringList wrong;
    int contracts = 0;
    for (const SourceFile &file : productSources()) {
        if (!file.path.endsWith(QLatin1String(".h")))
            continue;
        contracts += file.text.contains(QLatin1String("\n// Thread: ")) ? 1 : 0;
        for (const QString &line : file.text.split(u'\n'))
            if (hidden.match(line).hasMatch())
                wrong.append(file.path + QStringLiteral(": ") + line.trimmed());
    }
    QVERIFY(contracts > 500);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

// A test file that outgrows this has more than one subject.
void LayeringTest::testsStayReadable()
{
    QStringList wrong;
    int seen = 0;
    QDirIterator it(QStringLiteral(MOVIEDB_SOURCE_DIR "/tests"),
                    {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                    QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString path = it.next();
        ++seen;
        if (const auto lines = readFile(path).count(u'\n'); lines > 500)
            wrong.append(QStringLiteral("%1: %2 lines").arg(path).arg(lines));
    }
    QVERIFY(seen > 100);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void LayeringTest::roomsStaySmall()
{
    QMap<QString, int> files;
    for (const SourceFile &file : productSources())
        ++files[file.room()];
    for (auto room = files.cbegin(); room != files.cend(); ++room)
        QVERIFY2(*room <= 30, qPrintable(QStringLiteral("%1: %2 files").arg(room.key()).arg(*room)));
}

// Pure virtual functions: the ports of the core, and what the window asks of every page.
void LayeringTest::interfacesAreFew()
{
    static const QRegularExpression pure(QStringLiteral("\\) (const )?= 0;"));
    QSet<QString> found;
    for (const SourceFile &file : productSources())
        if (pure.match(file.text).hasMatch())
            found.insert(file.room());
    const QSet<QString> allowed{QStringLiteral("core/ports"), QStringLiteral("ui/page")};
    QVERIFY2(allowed.contains(found), qPrintable(QStringList(found.values()).join(u'\n')));
    QVERIFY(found.contains(QStringLiteral("core/ports")));
}

// The rules above would be worth nothing if their patterns never matched.
void LayeringTest::banFindsAPlantedLine()
{
    const QMap<QString, QString> planted{
        {QStringLiteral("SQL outside the store"), QStringLiteral("run(QStringLiteral(\"SELECT 1\"));")},
        {QStringLiteral("waiting on a future"), QStringLiteral("future.waitForFinished();")},
        {QStringLiteral("singleton"), QStringLiteral("static Manager &instance();")},
    };
    int checked = 0;
    for (const Ban &ban : bans())
        if (const auto line = planted.constFind(QString::fromLatin1(ban.name)); line != planted.cend()) {
            QVERIFY(QRegularExpression(QString::fromLatin1(ban.pattern)).match(*line).hasMatch());
            ++checked;
        }
    QCOMPARE(checked, planted.size());
}

QTEST_GUILESS_MAIN(LayeringTest)
#include "tst_layering.moc"
