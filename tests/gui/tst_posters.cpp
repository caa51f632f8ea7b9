// Pictures come from the sources' own hosts; nobody else is asked, whatever address a film carries.
#include "app/window/posters.h"
#include "core/base/future.h"

#include <QBuffer>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

using namespace moviedb;

namespace {

QByteArray picture()
{
    QImage image(4, 6, QImage::Format_RGB32);
    image.fill(Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "PNG");
    return bytes;
}

// Answers everything with a picture and keeps what it was asked for.
class PictureClient : public HttpClient
{
public:
    explicit PictureClient(QList<QUrl> &asked) : m_asked(asked) {}
    QFuture<Result<HttpResponse>> send(const HttpRequest &request) override
    {
        m_asked << request.url;
        HttpResponse response;
        response.status = 200;
        response.body = picture();
        return readyFuture(Result<HttpResponse>(response));
    }

private:
    QList<QUrl> &m_asked;
};

} // namespace

class TestPosters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksTheSourcesAlone_data();
    void asksTheSourcesAlone();
};

void TestPosters::asksTheSourcesAlone_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("asked"); // "" = nobody is
    QTest::addColumn<QString>("whyNot");
    const auto row = [](const char *name, const char *address, const char *asked, const char *whyNot) {
        QTest::newRow(name) << QString::fromLatin1(address) << QString::fromLatin1(asked)
                            << QString::fromLatin1(whyNot);
    };
    row("a source's picture", "https://images.justwatch.com/a.jpg", "https://images.justwatch.com/a.jpg", "");
    row("a page's picture without a scheme", "//upload.wikimedia.org/a.png",
        "https://upload.wikimedia.org/a.png", "");
    row("the sample's picture", "https://sample.invalid/a.png", "https://sample.invalid/a.png", "");
    row("a device in the person's network", "http://192.168.1.1/reboot", "",
        "The poster is not loaded: 192.168.1.1 is none of the sources.");
    row("a stranger", "https://pictures.example.org/a.png", "",
        "The poster is not loaded: pictures.example.org is none of the sources.");
    row("no address", "a picture", "", "The poster has no web address.");
    row("no poster", "", "", "");
}

void TestPosters::asksTheSourcesAlone()
{
    QFETCH(QString, address);
    QFETCH(QString, asked);
    QFETCH(QString, whyNot);
    const QTemporaryDir folder;
    Settings settings;
    settings.cacheDir = folder.path();
    QList<QUrl> requests;
    Posters posters(std::make_unique<PictureClient>(requests), settings);
    std::optional<QPixmap> loaded;
    posters.load(address, this, [&loaded](const QPixmap &pixmap) { loaded = pixmap; });
    QTRY_VERIFY(loaded);
    QCOMPARE(requests, asked.isEmpty() ? QList<QUrl>() : QList<QUrl>{QUrl(asked)});
    QCOMPARE(loaded->isNull(), asked.isEmpty());
    QCOMPARE(posters.whyNot(address), whyNot);
}

QTEST_MAIN(TestPosters)
#include "tst_posters.moc"
