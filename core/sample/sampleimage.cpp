// Posters drawn from a number: a sky, a ground and a disc in colours of their own, as PNG.
// https://www.w3.org/TR/png-3/
#include "core/sample/sampleimage.h"

#include <QtEndian>

#include <array>

namespace moviedb::sample {

namespace {

constexpr int posterWidth = 120;
constexpr int posterHeight = 180;

quint32 pngCheck(const QByteArray &bytes)
{
    quint32 check = 0xffffffffu;
    for (const char byte : bytes) {
        check ^= quint8(byte);
        for (int bit = 0; bit < 8; ++bit)
            check = (check & 1) != 0 ? 0xedb88320u ^ (check >> 1) : check >> 1;
    }
    return check ^ 0xffffffffu;
}

QByteArray pngNumber(quint32 value)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

QByteArray pngChunk(const QByteArray &name, const QByteArray &data)
{
    return pngNumber(quint32(data.size())) + name + data + pngNumber(pngCheck(name + data));
}

QByteArray posterOf(quint32 seed)
{
    const auto tone = [&](int shift, int least) { return char(least + int((seed >> shift) % 97)); };
    const auto colour = [](char red, char green, char blue) { return QByteArray(1, red) + green + blue; };
    const std::array<QByteArray, 3> colours{colour(tone(0, 90), tone(7, 90), tone(14, 110)),
                                            colour(tone(5, 20), tone(11, 30), tone(3, 20)),
                                            colour(tone(9, 150), tone(2, 140), tone(17, 100))};
    const int horizon = 90 + int(seed % 60);
    const int centreX = 25 + int((seed >> 4) % 70);
    const int centreY = 25 + int((seed >> 8) % 50);
    const int radius = 10 + int((seed >> 12) % 22);
    QByteArray rows;
    rows.reserve(qsizetype(posterHeight) * (posterWidth * 3 + 1));
    for (int y = 0; y < posterHeight; ++y) {
        rows += '\0'; // no filter
        for (int x = 0; x < posterWidth; ++x) {
            const bool disc = (x - centreX) * (x - centreX) + (y - centreY) * (y - centreY) < radius * radius;
            rows += colours[y > horizon ? 1 : disc ? 2 : 0];
        }
    }
    const QByteArray header =
        pngNumber(posterWidth) + pngNumber(posterHeight) + QByteArray("\x08\x02\x00\x00\x00", 5);
    return QByteArray("\x89PNG\r\n\x1a\n", 8) + pngChunk("IHDR", header) +
           pngChunk("IDAT", qCompress(rows).mid(4)) + pngChunk("IEND", {});
}

} // namespace

HttpResponse answerImage(const HttpRequest &request)
{
    HttpResponse response;
    response.status = 200;
    response.contentType = "image/png";
    response.body = posterOf(pngCheck(request.url.path().toUtf8()));
    return response;
}

} // namespace moviedb::sample
