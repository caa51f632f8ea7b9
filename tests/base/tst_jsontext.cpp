// JSON as it lies in its bytes against the parser that builds it: both take the same and read the same in it.
#include "core/base/jsonread.h"

#include <QRandomGenerator>
#include <QTest>

using namespace moviedb;

namespace {

// Every value that is in there, with its path, as both ways of reading see it.
void compareAll(const JsonPlace &built, const JsonPlace &lying)
{
    QCOMPARE(lying.exists(), built.exists());
    QCOMPARE(lying.text(), built.text());
    QCOMPARE(lying.number(), built.number());
    QCOMPARE(lying.integer(), built.integer());
    QCOMPARE(lying.boolean(), built.boolean());
    QCOMPARE(lying.textOrNumber(), built.textOrNumber());
    QCOMPARE(lying.isObject(), built.isObject());
    QCOMPARE(lying.isArray(), built.isArray());
    QCOMPARE(lying.keys(), built.keys());
    for (const QString &key : built.keys())
        compareAll(built[key], lying[key]);
    if (built.isArray()) {
        QCOMPARE(lying.size(), built.size());
        for (qsizetype i = 0; i < built.size(); ++i)
            compareAll(built.at(i), lying.at(i));
    }
    const auto parsed = parseJson(lying.written());
    QVERIFY(parsed);
    QVERIFY(*parsed == built.json());
}

void compareBytes(const QByteArray &bytes)
{
    const auto built = parseJson(bytes);
    const auto lying = scanJson(bytes);
    QVERIFY2(bool(built) == bool(lying), bytes.toPercentEncoding().constData());
    if (!built) {
        QCOMPARE(lying.error().oneLine(), built.error().oneLine());
        return;
    }
    compareAll(JsonPlace(*built), JsonPlace(*lying));
}

QByteArray manyMembers()
{
    QByteArray bytes;
    for (int i = 0; i < 40; ++i)
        bytes += (i == 0 ? "{" : ",") + QByteArray("\"k") + QByteArray::number(i * 7 % 40) +
                 "\":" + QByteArray::number(i);
    return bytes + ",\"k3\":\"the last one counts\",\"\\u006b4\":\"this too\"}";
}

QByteArray manyElements()
{
    QByteArray bytes = "[0";
    for (int i = 1; i < 40; ++i)
        bytes += ",[" + QByteArray::number(i) + "]";
    return bytes + "]";
}

const QList<QByteArray> &samples()
{
    static const QList<QByteArray> all{
        "{\"a\":{\"b\":[1,2.50,-3,true,false,null,\"x\"]},\"c\":\"d\"}",
        "{\"entities\":{\"Q1\":{\"labels\":{\"en\":{\"language\":\"en\",\"value\":\"Caf\\u00e9 "
        "\\ud83c\\udfac\"}},\"n\":7e2}}}",
        "[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\", \"\xC3\xA9\xE2\x82\xAC\xF0\x9F\x8E\xAC\", {}, [], 0, -0, 1E5, "
        "0.5e-3]",
        manyMembers(), manyElements()};
    return all;
}

} // namespace

class TestJsonText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsTheSame_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        int number = 0;
        for (const QByteArray &sample : samples())
            QTest::addRow("sample %d", ++number) << sample;
        QTest::newRow("spaces around and between") << QByteArray(" \n{ \"a\" :\t[ 1 , 2 ] }\r\n");
        QTest::newRow("mark of the byte order") << QByteArray("\xEF\xBB\xBF{\"a\":1}");
        QTest::newRow("a name twice") << QByteArray("{\"a\":1,\"a\":2}");
        QTest::newRow("the empty name") << QByteArray("{\"\":1}");
        QTest::newRow("a text alone") << QByteArray("\"a\"");
        QTest::newRow("the largest whole number")
            << QByteArray("[9007199254740993,-9223372036854775808,18446744073709551615]");
        QTest::newRow("a number larger than any") << QByteArray("[1e999]");
        QTest::newRow("a number smaller than any") << QByteArray("[1e-999]");
        QTest::newRow("a digit after nought") << QByteArray("[012]");
        QTest::newRow("a point without digits") << QByteArray("[1.]");
        QTest::newRow("a sign alone") << QByteArray("[-]");
        QTest::newRow("plus") << QByteArray("[+1]");
        QTest::newRow("a comma too many") << QByteArray("[1,]");
        QTest::newRow("a member without value") << QByteArray("{\"a\"}");
        QTest::newRow("a name without marks") << QByteArray("{a:1}");
        QTest::newRow("something behind it") << QByteArray("{} {}");
        QTest::newRow("cut in a text") << QByteArray("{\"a\":\"b");
        QTest::newRow("cut in an escape") << QByteArray("[\"\\u00");
        QTest::newRow("cut behind a backslash") << QByteArray("[\"\\");
        QTest::newRow("a line break in a text") << QByteArray("[\"a\nb\"]");
        QTest::newRow("an escape that is none") << QByteArray("[\"\\x\"]");
        QTest::newRow("half of a pair") << QByteArray("[\"\\ud83c\"]");
        QTest::newRow("the second half alone") << QByteArray("[\"\\udfac\"]");
        QTest::newRow("a pair of two first halves") << QByteArray("[\"\\ud83c\\ud83c\"]");
        QTest::newRow("bytes that are no UTF-8") << QByteArray("[\"\xC3(\"]");
        QTest::newRow("UTF-8 longer than needed") << QByteArray("[\"\xC0\xAF\"]");
        QTest::newRow("a surrogate in UTF-8") << QByteArray("[\"\xED\xA0\x80\"]");
        QTest::newRow("beyond Unicode") << QByteArray("[\"\xF4\x90\x80\x80\"]");
        QTest::newRow("a word cut short") << QByteArray("[tru]");
        for (int place = 0; place < 18; ++place)
            for (const QByteArray &one :
                 {QByteArray("\""), QByteArray("\\"), QByteArray("\\n"), QByteArray("\x1F"),
                  QByteArray("\x7F"), QByteArray("\x80"), QByteArray("\xC3\xA9"), QByteArray(1, '\0')})
                QTest::addRow("%s at place %d of a text", one.toHex().constData(), place)
                    << QByteArray("[\"" + QByteArray(18, ' ').replace(place, 1, one) + "\"]");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a web page") << QByteArray("<html></html>");
    }
    void readsTheSame()
    {
        QFETCH(QByteArray, bytes);
        compareBytes(bytes);
    }

    // Bytes changed, left out and doubled at random places of the samples.
    void takesAndRefusesTheSame()
    {
        QRandomGenerator chance(20261127);
        for (int round = 0; round < 20000; ++round) {
            QByteArray bytes = samples().at(chance.bounded(int(samples().size())));
            for (int change = chance.bounded(1, 4); change > 0; --change) {
                const int at = chance.bounded(int(bytes.size()));
                static const QByteArray likely("{}[]\",:\\u0-1e.tfn \xC3\xF0\xED\x80\xBF");
                switch (chance.bounded(3)) {
                case 0:
                    bytes[at] = likely[chance.bounded(int(likely.size()))];
                    break;
                case 1:
                    bytes.remove(at, chance.bounded(1, 6));
                    break;
                default:
                    bytes.insert(at, bytes.mid(at, chance.bounded(1, 6)));
                }
                if (bytes.isEmpty())
                    break;
            }
            compareBytes(bytes);
            if (QTest::currentTestFailed())
                return;
        }
    }

    // One value that cannot be meant does not spoil the others.
    void mends_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("meant");
        const QByteArray instead("\\ufffd");
        QTest::newRow("half of a pair") << QByteArray("[\"a\\ud83cb\",1]") << "[\"a" + instead + "b\",1]";
        QTest::newRow("the second half alone") << QByteArray("[\"\\udfac\"]") << "[\"" + instead + "\"]";
        QTest::newRow("two first halves")
            << QByteArray("[\"\\ud83c\\ud83c\"]") << "[\"" + instead + instead + "\"]";
        QTest::newRow("the halves in the wrong order")
            << QByteArray("[\"\\udfac\\uD83C\"]") << "[\"" + instead + instead + "\"]";
        QTest::newRow("a half before a pair")
            << QByteArray("[\"\\ud83c\\ud83c\\udfac\"]") << "[\"" + instead + "\\ud83c\\udfac\"]";
        QTest::newRow("a half in a name") << QByteArray("{\"\\ud83c\":1}") << "{\"" + instead + "\":1}";
        QTest::newRow("no escape, but words")
            << QByteArray("[\"\\\\ud83c\",\"\\udc00\"]") << "[\"\\\\ud83c\",\"" + instead + "\"]";
        QTest::newRow("a number larger than any")
            << QByteArray("{\"a\":1e99999,\"b\":2}") << QByteArray("{\"a\":null   ,\"b\":2}");
        QTest::newRow("a number smaller than any") << QByteArray("[-1e400]") << QByteArray("[null  ]");
        QTest::newRow("five thousand digits")
            << "[1," + QByteArray(5000, '9') + "]" << QByteArray("[1,null]");
        QTest::newRow("such a number as a text")
            << QByteArray("[\"1e999\",1e999]") << QByteArray("[\"1e999\",null]");
    }
    void mends()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, meant);
        compareBytes(bytes);
        const auto read = parseJson(bytes);
        const auto expected = parseJson(meant);
        QVERIFY(read.ok() && expected.ok());
        QVERIFY(*read == *expected);
    }

    void refusesWhatIsTooDeepOrTooMuch()
    {
        const QByteArray deep = QByteArray(200, '[') + QByteArray(200, ']');
        QCOMPARE(scanJson(deep).error().fault, Fault::Limit);
        QVERIFY(scanJson("[1,2,3]", {}, 100, 10, 4).ok()); // with the list itself
        QVERIFY(scanJson("{\"a\":[],\"b\":{}}", {}, 100, 2, 5).ok());
        QCOMPARE(scanJson("{\"a\":[],\"b\":{}}", {}, 100, 2, 4).error().fault, Fault::Limit);
        QCOMPARE(scanJson("[1,2,3]", {}, 100, 10, 3).error().fault, Fault::Limit);
        QCOMPARE(scanJson("[1,,3,", {}, 100, 10, 3).error().fault, Fault::Limit);
        QCOMPARE(scanJson("[1,,3", {}, 100, 10, 9).error().fault, Fault::Parse);
        QCOMPARE(scanJson("[1,2,3]", {}, 3).error().fault, Fault::Limit);
    }

    void saysWhereSomethingIsWrong()
    {
        const auto json = scanJson("{\"a\":[{\"b\":\"x\"},{\"b\":7}]}");
        QVERIFY(json);
        const JsonPlace root(*json);
        QCOMPARE(root["a"].at(1)["b"].requireText().error().text,
                 QStringLiteral("$.a[1].b: expected text, found number"));
        QCOMPARE(root["a"].at(0)["c"]["d"].requireObject().error().text,
                 QStringLiteral("$.a[0].c.d: expected an object, found nothing"));
        QCOMPARE(root["a"].at(9).path(), QStringLiteral("$.a[9]"));
    }

    void keepsWhatIsWritten()
    {
        const auto json = scanJson("{\"b\": [1.50,\"\\u0041\"] ,\"a\":{}}");
        QVERIFY(json);
        QCOMPARE(JsonPlace(*json)["b"].written(), QByteArray("[1.50,\"\\u0041\"]"));
        QCOMPARE(JsonPlace(*json)["c"].written(), QByteArray("null"));
    }

    // Many names and elements: each is found at once, not by looking through all of them.
    void manyOfThemEnd()
    {
        QByteArray object = "{", list = "[";
        for (int i = 0; i < 100000; ++i) {
            object += (i > 0 ? ",\"" : "\"") + QByteArray::number(i) + "\":" + QByteArray::number(i);
            list += (i > 0 ? ",[" : "[") + QByteArray::number(i) + "]";
        }
        const auto named = scanJson(object + "}");
        const auto listed = scanJson(list + "]");
        QVERIFY(named && listed);
        const JsonPlace members(*named), elements(*listed);
        for (int i = 0; i < 100000; ++i) {
            QCOMPARE(members[QString::number(i)].integer(), std::optional<qint64>(i));
            QCOMPARE(elements.at(i).at(0).integer(), std::optional<qint64>(i));
        }
    }
};

QTEST_GUILESS_MAIN(TestJsonText)
#include "tst_jsontext.moc"
