#include "app/matching/classifycommand.h"
#include "app/matching/evaluatecommand.h"
#include "app/matching/matchcommand.h"
#include "app/matching/traincommand.h"

#include "core/base/jsonread.h"

#include <QBuffer>
#include <QTemporaryDir>
#include <QTest>

using namespace moviedb;

class TestMatchCommands : public QObject
{
    Q_OBJECT

    struct Answer
    {
        int exitCode = -1;
        QList<Json> lines;
    };

    template <class Function> static Answer run(const QByteArray &input, Function command)
    {
        QByteArray in = input;
        QByteArray out;
        QBuffer from(&in);
        QBuffer to(&out);
        Answer answer;
        if (!from.open(QIODevice::ReadOnly) || !to.open(QIODevice::WriteOnly))
            return answer;
        const Result<int> result = command(from, to);
        answer.exitCode = result.ok() ? *result : -1;
        for (const QByteArray &line : out.split('\n'))
            if (!line.isEmpty())
                answer.lines.append(Json::parse(line.toStdString(), nullptr, false));
        return answer;
    }
    static Answer classify(const QByteArray &input)
    {
        return run(input, [](QIODevice &in, QIODevice &out) { return classifyLines(in, out); });
    }
    static Answer match(const QByteArray &input)
    {
        return run(input, [](QIODevice &in, QIODevice &out) { return matchLines(in, out); });
    }

    static bool writeText(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }

    static QByteArray labelledPages()
    {
        QByteArray lines;
        for (int i = 0; i < 12; ++i) {
            const QByteArray name = "Harbour" + QByteArray(1, char('A' + i));
            lines +=
                "{\"key\":\"" + name + "\",\"title\":\"" + name +
                "\",\"description\":\"1996 film by Ada Lorn\"," +
                "\"extract\":null,\"label\":\"film\"}\n{\"key\":\"" + name + "_(novel)\",\"title\":\"" +
                name +
                " (novel)\",\"description\":\"1990 novel by Ben Roe\",\"extract\":null,\"label\":\"book\"}\n";
        }
        return lines;
    }

private Q_SLOTS:
    void classifies()
    {
        const Answer answer =
            classify("{\"key\":\"A_(film)\",\"title\":\"A (film)\",\"description\":\"1996 film by Ada "
                     "Lorn\",\"extract\":null}\n\n{\"key\":\"B\",\"description\":\"1851 novel by X\"}");
        QCOMPARE(answer.exitCode, 0);
        QCOMPARE(answer.lines.size(), 2);
        QCOMPARE(answer.lines[0]["key"].get<std::string>(), std::string("A_(film)"));
        QCOMPARE(answer.lines[0]["kind"].get<std::string>(), std::string("film"));
        QVERIFY(answer.lines[0]["film_probability"].get<double>() > 0.9);
        QCOMPARE(answer.lines[1]["kind"].get<std::string>(), std::string("book"));
        QVERIFY(answer.lines[1]["film_probability"].get<double>() < 0.1);
    }

    void badLines_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("no json") << QByteArray("film?");
        QTest::newRow("truncated") << QByteArray("{\"key\":\"A");
        QTest::newRow("array") << QByteArray("[]");
        QTest::newRow("number") << QByteArray("7");
        QTest::newRow("bad utf-8") << QByteArray("{\"key\":\"\xff\xfe\"}");
        QTest::newRow("deep") << QByteArray(5000, '[');
    }

    void badLines()
    {
        QFETCH(QByteArray, line);
        const QByteArray good = "{\"key\":\"A\",\"title\":\"A\",\"candidates\":[]}\n";
        for (const Answer &answer : {classify(good + line + "\n" + good), match(good + line + "\n" + good)}) {
            QCOMPARE(answer.exitCode, 1);
            QCOMPARE(answer.lines.size(), 3); // the good ones are answered all the same
            QCOMPARE(answer.lines[1]["line"].get<int>(), 2);
            QVERIFY(!answer.lines[1]["error"].get<std::string>().empty());
            QVERIFY(!answer.lines[2].contains("error"));
        }
    }

    void wrongTypes_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("ofClassify"); // "" = it reads no such field
        QTest::addColumn<QString>("ofMatch");
        const auto row = [](const char *name, const char *line, const char *ofClassify, const char *ofMatch) {
            QTest::newRow(name) << QByteArray(line) << QString::fromLatin1(ofClassify)
                                << QString::fromLatin1(ofMatch);
        };
        row("title", R"({"title":1984})", "$.title: expected text, found number",
            "$.title: expected text, found number");
        row("extract", R"({"title":"A","extract":["B"]})", "$.extract: expected text, found array", "");
        row("nothing named", "{}", "neither a key nor a title", "title is missing");
        row("candidates", R"({"title":"A","candidates":{"key":"A"}})", "",
            "$.candidates: expected a list, found object");
        row("year", R"({"title":"A","year":[1999]})", "", "$.year: expected text or a number, found array");
        row("a name", R"({"title":"A","candidates":[],"directors":["B",7]})", "",
            "$.directors[1]: expected text, found number");
        row("is_film", R"({"title":"A","candidates":[{"key":"A","is_film":"yes"}]})", "",
            "$.candidates[0].is_film: expected true or false, found string");
    }

    void wrongTypes()
    {
        QFETCH(QByteArray, line);
        QFETCH(QString, ofClassify);
        QFETCH(QString, ofMatch);
        const auto said = [](const Answer &answer) {
            const Json error = answer.lines.value(0).value("error", Json(""));
            return fromUtf8(error.get<std::string>());
        };
        const QString classified = said(classify(line));
        QCOMPARE(classified.isEmpty(), ofClassify.isEmpty());
        QVERIFY2(classified.contains(ofClassify), qPrintable(classified));
        const QString matched = said(match(line));
        QCOMPARE(matched.isEmpty(), ofMatch.isEmpty());
        QVERIFY2(matched.contains(ofMatch), qPrintable(matched));
    }

    void matches()
    {
        const Answer answer =
            match("{\"title\":\"Blue "
                  "Harbour\",\"year\":1996,\"imdb_id\":null,\"candidates\":[{\"key\":\"Blue_Harbours\","
                  "\"title\":\"Blue Harbours\",\"description\":\"2024 film by "
                  "X\"},{\"key\":\"Blue_Harbour\",\"title\":"
                  "\"Blue Harbour\",\"excerpt\":\"<span class=\\\"searchmatch\\\">Blue</span> Harbour is a "
                  "1996 Irish drama "
                  "film\"}]}\n{\"title\":\"Blue Harbour\",\"year\":1950,\"candidates\":[]}\n");
        QCOMPARE(answer.exitCode, 0);
        const Json &first = answer.lines[0];
        QCOMPARE(first["key"].get<std::string>(), std::string("Blue_Harbour"));
        QCOMPARE(first["decision"].get<std::string>(), std::string("accept"));
        QCOMPARE(first["candidates"].size(), size_t(2));
        double sum = 0;
        for (const auto &part : first["candidates"][0]["parts"])
            sum += part.get<double>();
        QVERIFY(qAbs(sum - first["score"].get<double>()) < 0.05);
        for (const char *field : {"key", "title", "description", "kind", "score", "parts", "would_accept_if"})
            QVERIFY2(first["candidates"][0].contains(field), field);
        QVERIFY(answer.lines[1]["key"].is_null());
        QCOMPARE(answer.lines[1]["decision"].get<std::string>(), std::string("none"));
    }

    void matchRefusesHalfLines()
    {
        const Answer answer =
            match("{\"year\":1996,\"candidates\":[]}\n{\"title\":\"A\",\"candidates\":[7]}\n");
        QCOMPARE(answer.exitCode, 1);
        QVERIFY(answer.lines[0].contains("error") && answer.lines[1].contains("error"));
    }

    void trainsAndEvaluates()
    {
        QTemporaryDir folder;
        const QString pages = folder.filePath(QStringLiteral("pages.jsonl"));
        const QString cases = folder.filePath(QStringLiteral("cases.jsonl"));
        const QString weights = folder.filePath(QStringLiteral("weights.bin"));
        QVERIFY(writeText(pages, labelledPages()));
        QVERIFY(writeText(
            cases, "{\"title\":\"HarbourA\",\"year\":1996,\"expected_key\":\"HarbourA\",\"candidates\":["
                   "\"HarbourA\",\"HarbourB\"],\"kind\":[\"plain\"],\"source\":\"own\"}\n"
                   "{\"title\":\"HarbourC\",\"year\":1950,\"expected_key\":null,\"candidates\":["
                   "\"HarbourC\"],\"kind\":[\"plain\"],\"source\":\"own\"}\n"));
        QByteArray out;
        QBuffer to(&out);
        QVERIFY(to.open(QIODevice::WriteOnly));
        QVERIFY(train({pages, weights, {}}, to).ok());
        QVERIFY(QFile::exists(weights));
        QVERIFY(QFile::exists(folder.filePath(QStringLiteral("weights.report.json"))));
        QVERIFY(QFile::exists(folder.filePath(QStringLiteral("weights.report.txt"))));

        const Answer answer = run({}, [&](QIODevice &, QIODevice &device) {
            return evaluate({pages, cases, false, true}, device);
        });
        QCOMPARE(answer.exitCode, 0);
        const Json &json = answer.lines[0];
        QCOMPARE(json["pages"]["with_description"]["pages"].get<int>(), 24);
        QCOMPARE(json["cases"]["all"]["present"].get<int>(), 1);
        QCOMPARE(json["cases"]["all"]["top1"].get<double>(), 1.0);
        QCOMPARE(json["cases"]["all"]["absent_null"].get<double>(), 1.0);
        QVERIFY(json["cases_per_second"].get<double>() > 0);

        out.clear();
        to.seek(0);
        QVERIFY(evaluate({pages, cases, true, false}, to).ok());
        QVERIFY(out.contains("top-1"));
        const Result<int> missing = evaluate({folder.filePath(QStringLiteral("no")), {}}, to);
        QVERIFY(!missing.ok());
        QCOMPARE(missing.error().fault, Fault::Io);
    }
};

QTEST_GUILESS_MAIN(TestMatchCommands)
#include "tst_matchcommands.moc"
