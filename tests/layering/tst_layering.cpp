// The house rules that can be read off the sources: who may include whom, where SQL and sockets may be, and
// what is nowhere.
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

namespace {

struct SourceFile
{
    QString path; // from the root, "core/base/result.h"
    QString text;
    QString folder() const
    {
        const QStringList parts = path.split(u'/');
        return parts.first() == QLatin1String("core") ? parts.at(0) + u'/' + parts.at(1) : parts.first();
    }
};

QList<SourceFile> productSources()
{
    QList<SourceFile> files;
    const QString root = QStringLiteral(MOVIEDB_SOURCE_DIR "/");
    for (const char *folder : {"app", "core", "ui"}) {
        QDirIterator it(root + QLatin1String(folder), {QStringLiteral("*.h"), QStringLiteral("*.cpp")},
                        QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            if (file.open(QIODevice::ReadOnly))
                files.append({file.fileName().mid(root.size()), QString::fromUtf8(file.readAll())});
        }
    }
    return files;
}

// Each folder → the folders it may include. What is missing here is forbidden.
const QMap<QString, QStringList> &permissions()
{
    static const QMap<QString, QStringList> allowed = [] {
        const QStringList values{QStringLiteral("core/base"), QStringLiteral("core/domain")};
        const QStringList ports = values + QStringList{QStringLiteral("core/ports")};
        const QString settings = QStringLiteral("core/settings");
        QMap<QString, QStringList> map;
        map[QStringLiteral("core/base")] = {};
        map[QStringLiteral("core/domain")] = {QStringLiteral("core/base")};
        map[QStringLiteral("core/ports")] = values;
        map[settings] = {QStringLiteral("core/base")};
        map[QStringLiteral("core/contract")] = ports;
        map[QStringLiteral("core/match")] = values;
        map[QStringLiteral("core/stitch")] = values;
        map[QStringLiteral("core/sources")] = ports + QStringList{settings};
        map[QStringLiteral("core/net")] = ports;
        map[QStringLiteral("core/store")] = ports;
        map[QStringLiteral("core/sample")] = ports;
        map[QStringLiteral("core/crawl")] =
            ports + QStringList{settings, QStringLiteral("core/sources"), QStringLiteral("core/match"),
                                QStringLiteral("core/stitch")};
        map[QStringLiteral("core/exchange")] = ports + QStringList{QStringLiteral("core/contract")};
        map[QStringLiteral("ui")] =
            ports + QStringList{settings, QStringLiteral("core/sources"), QStringLiteral("core/match"),
                                QStringLiteral("core/crawl"), QStringLiteral("core/exchange")};
        return map;
    }();
    return allowed;
}

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
        {"sockets outside net",
         "QNetworkAccessManager|QTcpSocket|QNetworkReply",
         {QStringLiteral("core/net")}},
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
    void includesFollowTheDirection();
    void bannedWordsStayOut_data();
    void bannedWordsStayOut();
    void filesStayShort();
    void exactlyThreeInterfaces();
    void banFindsAPlantedLine();
};

void LayeringTest::includesFollowTheDirection()
{
    static const QRegularExpression include(QStringLiteral("#include \"((?:core/\\w+|ui|app))/"));
    const QList<SourceFile> files = productSources();
    QVERIFY(files.size() > 40);
    QStringList wrong;
    for (const SourceFile &file : files) {
        if (file.folder() == QLatin1String("app"))
            continue; // the composition root
        QVERIFY2(permissions().contains(file.folder()),
                 qPrintable(file.folder() + QStringLiteral(" has no permission line")));
        auto matches = include.globalMatch(file.text);
        while (matches.hasNext()) {
            const QString target = matches.next().captured(1);
            if (target != file.folder() && !permissions().value(file.folder()).contains(target))
                wrong.append(file.path + QStringLiteral(" includes ") + target);
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
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
        if (bans().at(ban).allowedIn.contains(file.folder()))
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

void LayeringTest::filesStayShort()
{
    QStringList tooLong;
    for (const SourceFile &file : productSources())
        if (const auto lines = file.text.count(u'\n'); lines > 420)
            tooLong.append(QStringLiteral("%1: %2 lines").arg(file.path).arg(lines));
    QVERIFY2(tooLong.isEmpty(), qPrintable(tooLong.join(u'\n')));
}

void LayeringTest::exactlyThreeInterfaces()
{
    static const QRegularExpression interfaceClass(QStringLiteral("^class (\\w+)[^;]*$"),
                                                   QRegularExpression::MultilineOption);
    QStringList names;
    for (const SourceFile &file : productSources()) {
        if (file.folder() != QLatin1String("core/ports"))
            continue;
        auto matches = interfaceClass.globalMatch(file.text);
        while (matches.hasNext())
            names.append(matches.next().captured(1));
    }
    names.sort();
    QCOMPARE(names, (QStringList{QStringLiteral("HttpClient"), QStringLiteral("MovieStore"),
                                 QStringLiteral("Source")}));
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
